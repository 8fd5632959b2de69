import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Product } from '#src/contract/product.ts';
import type { Session } from '#src/contract/session.ts';
import { mayChange } from '#src/domain/actions.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { openedHere, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { ActionsButton } from './actions-button.tsx';
import { Refresh } from './refresh.tsx';
import { useOffers } from './use-offers.ts';

const readOnlyId = 'read-only-reason';
const roleOf = (session: Session) => session.role;

interface LicensesHeaderProps {
  /** Whether it is not known yet what can be done: its place stays free until then. */
  readonly isAwaited: boolean;
}

/** Where the page stands, its title and what can be done with it as a whole (screens.md §2). */
export function LicensesHeader({ isAwaited }: LicensesHeaderProps) {
  const { t } = useTexts('licenses');
  const { data: product } = useQuery(productQuery);
  return (
    <div className="page-header">
      <div>
        <Breadcrumb product={product} />
        <h1 className="page-title" tabIndex={-1}>
          {t('title')}
        </h1>
      </div>
      <div className="page-actions">
        {isAwaited ? null : (
          <>
            {product ? <NewTabLink href={product.portalUrl}>{t('smartSoftwareManager')}</NewTabLink> : null}
            <Refresh />
            {product ? <ActionsButton /> : null}
            <RegisterButton />
          </>
        )}
      </div>
      <p className="page-purpose">{t('purpose')}</p>
      <ReadOnly />
    </div>
  );
}

function Breadcrumb({ product }: { readonly product: Product | undefined }) {
  const { t } = useTexts('licenses');
  const places = product ? Object.values(t(`breadcrumb.${product.breadcrumb}`, { returnObjects: true })) : [];
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumbLabel')}>
      <ol>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Says, to whoever may only read, why the buttons do not work. */
function ReadOnly() {
  const { t } = useTexts('licenses');
  const { data: role } = useQuery({ ...sessionQuery, select: roleOf });
  return role && !mayChange(role) ? (
    <p className="page-purpose" id={readOnlyId}>
      {t('readOnly')}
    </p>
  ) : null;
}

/** Register, whenever the product is not registered; disabled, with the reason, for whoever may only read. */
function RegisterButton() {
  const { t } = useTexts('licenses');
  const navigate = useNavigate();
  const register = useOffers()('register');
  if (register === 'absent') return null;
  return (
    <Button
      variant="contained"
      disabled={register === 'role'}
      aria-describedby={register === 'role' ? readOnlyId : undefined}
      onClick={() => void navigate(paths.register(), openedHere)}
    >
      {t('register')}
    </Button>
  );
}
