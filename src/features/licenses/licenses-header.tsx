import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Product } from '#src/contract/product.ts';
import type { Session } from '#src/contract/session.ts';
import { canChangeLicenses } from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { ActionsButton } from './actions-button.tsx';
import { RefreshButton } from './refresh-button.tsx';
import { useActionAvailability } from './use-action-availability.ts';

const readOnlyId = 'read-only-reason';
const roleOf = (session: Session) => session.role;

interface LicensesHeaderProps {
  /** Whether the available actions are still unknown. Their space stays empty until then. */
  readonly isLoading: boolean;
}

/** The header of the page: breadcrumb, title, actions and purpose (screens.md §2). */
export function LicensesHeader({ isLoading }: LicensesHeaderProps) {
  const { t } = useTranslation('licenses');
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
        {isLoading ? null : (
          <>
            {product ? <NewTabLink href={product.portalUrl}>{t('smartSoftwareManager')}</NewTabLink> : null}
            <RefreshButton />
            {product ? <ActionsButton /> : null}
            <RegisterButton />
          </>
        )}
      </div>
      <p className="page-purpose">{t('purpose')}</p>
      <ReadOnlyReason />
    </div>
  );
}

function Breadcrumb({ product }: { readonly product: Product | undefined }) {
  const { t } = useTranslation('licenses');
  // An unknown place in the menus has no levels: it is shown itself.
  const levels: object | string = product ? t(`breadcrumb.${product.breadcrumb}`, { returnObjects: true }) : [];
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumbLabel')}>
      <ol>
        {(typeof levels === 'string' ? [levels] : Object.values(levels)).map((level) => (
          <li key={level}>{level}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Explains to users with a read-only role why the buttons are disabled. */
function ReadOnlyReason() {
  const { t } = useTranslation('licenses');
  const { data: role } = useQuery({ ...sessionQuery, select: roleOf });
  return role && !canChangeLicenses(role) ? (
    <p className="page-purpose" id={readOnlyId}>
      {t('readOnly')}
    </p>
  ) : null;
}

/** Button Register for a product that is not registered. Disabled for read-only roles, with the reason. */
function RegisterButton() {
  const { t } = useTranslation('licenses');
  const navigate = useNavigate();
  const register = useActionAvailability()('register');
  if (register === 'hidden') return null;
  return (
    <Button
      variant="contained"
      disabled={register === 'forbidden'}
      aria-describedby={register === 'forbidden' ? readOnlyId : undefined}
      onClick={() => void navigate(paths.register(), inAppNavigation)}
    >
      {t('register')}
    </Button>
  );
}
