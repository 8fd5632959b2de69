import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from 'react-router';
import { AddressTabs } from '#mocks/screens/portal/address-tabs.tsx';
import { addresses, type OnPremTabName, onPremTabNames } from '#mocks/screens/portal/addresses.ts';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { accountQuery, onPremQuery } from '#mocks/screens/portal/queries.ts';
import { QueryError } from '#mocks/screens/portal/query-error.tsx';
import { useSimulator } from '#mocks/screens/portal/simulator-context.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { LocalAccountContext } from '#mocks/screens/portal/virtual-account.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { SynchronizationNotice } from './synchronization-notice.tsx';

/** Inventory of SSM On-Prem: its local virtual account with tabs, each with its own address (S0, figure 6). */
export function OnPremInventory() {
  const { t } = usePortalTexts();
  const onPrem = useQuery(onPremQuery(useSimulator()));
  const tab = useTab();
  usePageTitle(tabTitle(tab, t), t('site.name'));
  return (
    <>
      <Typography variant="h1">{t('site.smartLicensing')}</Typography>
      <QueryError query={onPrem} />
      {!onPrem.isError && <Heading localAccountId={onPrem.data?.localAccountId} />}
      {onPrem.data && <SynchronizationNotice onPrem={onPrem.data} hasLink />}
      <AddressTabs
        label={t('tabs.label')}
        tabs={onPremTabNames.map((name) => ({
          name,
          label: tabTitle(name, t),
          address: addresses.onPremTab(name),
        }))}
        open={tab}
      >
        {/* Without the id of the local account the tabs would query Cisco's account. */}
        {onPrem.data && (
          <LocalAccountContext value={onPrem.data.localAccountId}>
            <Outlet />
          </LocalAccountContext>
        )}
      </AddressTabs>
    </>
  );
}

function Heading({ localAccountId }: { localAccountId: string | undefined }) {
  const { t } = usePortalTexts();
  const account = useQuery({
    ...accountQuery(useSimulator(), localAccountId),
    enabled: localAccountId !== undefined,
  });
  return (
    <Typography variant="h2" sx={{ mt: 2, minHeight: 24 }}>
      {account.data ? (
        <TextWithNames text={t('site.localAccountHeading', { name: account.data.name })} names={[account.data.name]} />
      ) : (
        <>
          <span className="visually-hidden">{t('site.localAccount')}</span>
          <Skeleton sx={{ width: 280, maxWidth: '70vw' }} />
        </>
      )}
    </Typography>
  );
}

function tabTitle(name: OnPremTabName, t: ReturnType<typeof usePortalTexts>['t']): string {
  return t(name === 'sl-using-policy' ? 'site.slUsingPolicy' : `tabs.${name}`);
}

function useTab(): OnPremTabName {
  const { pathname } = useLocation();
  return onPremTabNames.find((name) => pathname === addresses.onPremTab(name)) ?? 'general';
}
