import { useQuery, useQueryClient } from '@tanstack/react-query';
import RotateCwIcon from 'lucide-react/icons/rotate-cw';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '#src/api/keys.ts';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { toServerTime } from '#src/api/server-clock.ts';
import type { Product } from '#src/contract/product.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { announceChange } from '#src/ui/announcer.ts';
import { Button } from '#src/ui/button.tsx';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { ActionsButton } from './actions-button.tsx';
import { LicensesTabs } from './licenses-tabs.tsx';
import { useActionAvailability, useIsReadOnly } from './use-action-availability.ts';

const readOnlyId = 'read-only-reason';

interface LicensesHeaderProps {
  /** Whether the available actions are still unknown. Their space stays empty until then. */
  readonly isLoading: boolean;
}

/** The header of the page: breadcrumb, title, tabs and actions (screens.md §2). */
export function LicensesHeader({ isLoading }: LicensesHeaderProps) {
  const { t } = useTranslation('licenses');
  const { data: product } = useQuery(productQuery);
  return (
    <div className="page-header">
      <div>
        <Breadcrumb product={product} />
        <div className="page-heading">
          <h1 className="page-title" tabIndex={-1}>
            {t('title')}
          </h1>
          <ReadOnlyBadge />
        </div>
      </div>
      <LicensesTabs isLoading={isLoading} />
      <div className="page-actions">
        {isLoading ? null : (
          <>
            <RefreshButton />
            {product ? <NewTabLink href={product.portalUrl}>{t('smartSoftwareManager')}</NewTabLink> : null}
            {product ? <ActionsButton /> : null}
            <RegisterButton />
          </>
        )}
      </div>
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

/** Badge for users with a read-only role, with the reason why the buttons are disabled. */
function ReadOnlyBadge() {
  const { t } = useTranslation('licenses');
  return useIsReadOnly() ? (
    <p className="read-only-badge" id={readOnlyId} title={t('refusedByRole')}>
      {t('readOnly')}
    </p>
  ) : null;
}

/**
 * Button Register for a product that is not registered, on a phone as a bar at the end of the window. Disabled for read-only
 * roles, with the reason.
 */
function RegisterButton() {
  const { t } = useTranslation('licenses');
  const navigate = useNavigate();
  const register = useActionAvailability()('register');
  if (register === 'hidden') return null;
  return (
    <div className={register === 'enabled' ? 'primary-action' : undefined}>
      <Button
        variant="contained"
        disabled={register === 'forbidden'}
        aria-describedby={register === 'forbidden' ? readOnlyId : undefined}
        onClick={() => void navigate(paths.register(), inAppNavigation)}
      >
        {t('register')}
      </Button>
    </div>
  );
}

/** Button that refetches all license data, with the time of the last update. */
function RefreshButton() {
  const { t } = useTranslation('licenses');
  const queryClient = useQueryClient();
  const [isRefreshing, setRefreshing] = useState(false);
  const refresh = async () => {
    setRefreshing(true);
    await queryClient.invalidateQueries({ queryKey: keys.license });
    setRefreshing(false);
    // After a failure, the notice of the page reports it.
    if (!queryClient.getQueryState(keys.summary)?.error) announceChange(t('refreshed'));
  };
  return (
    <>
      <LastUpdated />
      <button
        type="button"
        className="plain-button icon-button"
        aria-label={t('refresh')}
        title={t('refresh')}
        aria-disabled={isRefreshing}
        onClick={() => {
          if (!isRefreshing) void refresh();
        }}
      >
        <RotateCwIcon className="status-icon" aria-hidden="true" />
      </button>
    </>
  );
}

/** A separate leaf component, because it renders after every response. */
function LastUpdated() {
  const { t } = useTranslation('licenses');
  const { shortTime } = useFormats();
  const { dataUpdatedAt } = useQuery(summaryQuery);
  if (dataUpdatedAt === 0) return null;
  const at = new Date(toServerTime(dataUpdatedAt)).toISOString();
  return <span className="last-updated">{t('lastUpdated', { time: shortTime(at) })}</span>;
}
