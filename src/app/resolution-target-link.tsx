import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import type { Action } from '#src/domain/actions.ts';
import { type FailureCode, type ResolutionTarget, resolutionTargets } from '#src/domain/error-resolution.ts';
import { useActionAvailability } from '#src/features/licenses/use-action-availability.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { useRetry } from '#src/ui/resolution-link.tsx';
import { SignInLink } from './sign-in-link.tsx';

/** The action and the path of each resolution target that is a dialog. */
const dialogTargets: Partial<Record<ResolutionTarget, { readonly action: Action; readonly path: string }>> = {
  register: { action: 'register', path: paths.register() },
  deregister: { action: 'deregister', path: paths.deregister() },
  transport: { action: 'edit-transport', path: paths.transport() },
  mode: { action: 'change-mode', path: paths.mode() },
};

interface ResolutionTargetLinkProps {
  readonly code: FailureCode;
  /** Whether the error already has its own retry button. */
  readonly hasRetry: boolean;
}

/** Link to the place where a failure can be resolved. Renders nothing if that is the current page or not available. */
export function ResolutionTargetLink({ code, hasRetry }: ResolutionTargetLinkProps): ReactNode {
  const { t } = useTranslation('problems');
  const { pathname } = useLocation();
  const { data: product } = useQuery({ ...productQuery, enabled: false });
  const target = resolutionTargets[code];
  const label = t(`places.${target}`);
  switch (target) {
    case 'in-place':
      return hasRetry ? null : <TryAgain>{label}</TryAgain>;
    case 'reload':
      return (
        <Link to={pathname} reloadDocument>
          {label}
        </Link>
      );
    case 'license-page':
      return pathname === paths.licenses() ? null : <TargetLink to={paths.licenses()}>{label}</TargetLink>;
    case 'system':
      return pathname === paths.system() ? null : <Link to={paths.system()}>{label}</Link>;
    case 'portal':
      return product ? <NewTabLink href={product.portalUrl}>{label}</NewTabLink> : null;
    case 'sign-in':
      return <SignInLink>{label}</SignInLink>;
    default:
      return <DialogLink target={target}>{label}</DialogLink>;
  }
}

/** Retry button in a dialog, where reloading the page would lose typed text; elsewhere a link that reloads the page. */
function TryAgain({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('problems');
  const { pathname } = useLocation();
  const retry = useRetry();
  return retry ? (
    <Button size="small" variant="outlined" onClick={retry}>
      {children}
    </Button>
  ) : (
    <Link to={pathname} reloadDocument>
      {t('places.reload')}
    </Link>
  );
}

interface DialogLinkProps {
  readonly target: ResolutionTarget;
  readonly children: ReactNode;
}

/** Link to a dialog whose action is enabled. The page's header already contains Register (screens.md §0.1). */
function DialogLink({ target, children }: DialogLinkProps) {
  const { pathname } = useLocation();
  const getAvailability = useActionAvailability();
  const dialog = dialogTargets[target];
  if (!dialog || pathname === dialog.path) return null;
  if (target === 'register' && pathname === paths.licenses()) return null;
  if (getAvailability(dialog.action) !== 'enabled') return null;
  return <TargetLink to={dialog.path}>{children}</TargetLink>;
}

/** Opens a dialog over the page, or replaces an open dialog, so that closing it leads back to the page. */
function TargetLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const { pathname, state } = useLocation();
  return pathname === paths.licenses() ? (
    <Link to={to} {...inAppNavigation}>
      {children}
    </Link>
  ) : (
    <Link to={to} replace state={to === paths.licenses() ? null : state}>
      {children}
    </Link>
  );
}
