import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import type { Action } from '#src/domain/actions.ts';
import { type FailureCode, type RemedyPlace, remedyPlaces } from '#src/domain/remedies.ts';
import { useOffers } from '#src/features/licenses/use-offers.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { openedHere, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { useRetry } from '#src/ui/remedy-link.tsx';
import { SignInLink } from './sign-in-link.tsx';

/** The dialogs among the places, and what each is for. */
const dialogs: Partial<Record<RemedyPlace, { readonly action: Action; readonly path: string }>> = {
  register: { action: 'register', path: paths.register() },
  deregister: { action: 'deregister', path: paths.deregister() },
  transport: { action: 'edit-transport', path: paths.transport() },
  mode: { action: 'change-mode', path: paths.mode() },
};

/** Which failure, and what can be done about it already. */
interface RemedyPlaceLinkProps {
  readonly code: FailureCode;
  /** Whether it can be tried again by a button of its own already. */
  readonly hasRetry: boolean;
}

/** The link to where a failure is remedied; nothing when that is here, or not offered now. */
export function RemedyPlaceLink({ code, hasRetry }: RemedyPlaceLinkProps): ReactNode {
  const { t } = useTexts('problems');
  const { pathname } = useLocation();
  const { data: product } = useQuery({ ...productQuery, enabled: false });
  const place = remedyPlaces[code];
  const label = t(`places.${place}`);
  switch (place) {
    case 'in-place':
      return hasRetry ? null : <TryAgain>{label}</TryAgain>;
    case 'reload':
      return <a href={pathname}>{label}</a>;
    case 'license-page':
      return pathname === paths.licenses() ? null : <PlaceLink to={paths.licenses()}>{label}</PlaceLink>;
    case 'system':
      return pathname === paths.system() ? null : <Link to={paths.system()}>{label}</Link>;
    case 'portal':
      return product ? <NewTabLink href={product.portalUrl}>{label}</NewTabLink> : null;
    case 'sign-in':
      return <SignInLink>{label}</SignInLink>;
    default:
      return <DialogLink place={place}>{label}</DialogLink>;
  }
}

/** In a dialog the page is not loaded again: what was typed would be lost. */
function TryAgain({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts('problems');
  const { pathname } = useLocation();
  const retry = useRetry();
  return retry ? (
    <Button size="small" variant="outlined" color="inherit" onClick={retry}>
      {children}
    </Button>
  ) : (
    <a href={pathname}>{t('places.reload')}</a>
  );
}

interface DialogLinkProps {
  readonly place: RemedyPlace;
  readonly children: ReactNode;
}

/** To a dialog, if it is offered now. Register stands in the page's header already (screens.md §0.1). */
function DialogLink({ place, children }: DialogLinkProps) {
  const { pathname } = useLocation();
  const offerOf = useOffers();
  const dialog = dialogs[place];
  if (!dialog || pathname === dialog.path) return null;
  if (place === 'register' && pathname === paths.licenses()) return null;
  if (offerOf(dialog.action) !== 'offered') return null;
  return <PlaceLink to={dialog.path}>{children}</PlaceLink>;
}

/** From the page a dialog opens over it; from a dialog another takes its place, so that closing leads to the page. */
function PlaceLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const { pathname, state } = useLocation();
  return pathname === paths.licenses() ? (
    <Link to={to} {...openedHere}>
      {children}
    </Link>
  ) : (
    <Link to={to} replace state={to === paths.licenses() ? null : state}>
      {children}
    </Link>
  );
}
