import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from 'react-router';
import { AddressTabs } from '#mocks/screens/portal/address-tabs.tsx';
import { addresses, type OnPremTabName, onPremTabNames } from '#mocks/screens/portal/addresses.ts';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { accountQuery, onPremQuery } from '#mocks/screens/portal/queries.ts';
import { QueryProblem } from '#mocks/screens/portal/query-problem.tsx';
import { useSimulator } from '#mocks/screens/portal/simulator-context.ts';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { LocalAccountContext } from '#mocks/screens/portal/virtual-account.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { SynchronizationNotice } from './synchronization-notice.tsx';

/** Inventory of SSM On-Prem: its local virtual account and its tabs, each at its own address (S0, figure 6). */
export function OnPremInventory() {
  const { say } = usePortalTexts();
  const onPrem = useQuery(onPremQuery(useSimulator()));
  const tab = useTab();
  usePageTitle(tabTitle(tab, say), say('site.name'));
  return (
    <>
      <Typography variant="h1">{say('site.smartLicensing')}</Typography>
      <QueryProblem query={onPrem} />
      {!onPrem.isError && <Heading localAccountId={onPrem.data?.localAccountId} />}
      {onPrem.data && <SynchronizationNotice onPrem={onPrem.data} leadsThere />}
      <AddressTabs
        label={say('tabs.label')}
        tabs={onPremTabNames.map((name) => ({
          name,
          label: tabTitle(name, say),
          address: addresses.onPremTab(name),
        }))}
        open={tab}
      >
        {/* Until it is known which account is the local one, Cisco's would be asked for. */}
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
  const { say } = usePortalTexts();
  const account = useQuery({
    ...accountQuery(useSimulator(), localAccountId),
    enabled: localAccountId !== undefined,
  });
  return (
    <Typography variant="h2" sx={{ mt: 2, minHeight: 24 }}>
      {account.data ? (
        <TextWithNames
          text={say('site.localAccountHeading', { name: account.data.name })}
          names={[account.data.name]}
        />
      ) : (
        <>
          <span className="visually-hidden">{say('site.localAccount')}</span>
          <Skeleton sx={{ width: 280, maxWidth: '70vw' }} />
        </>
      )}
    </Typography>
  );
}

function tabTitle(name: OnPremTabName, say: ReturnType<typeof usePortalTexts>['say']): string {
  return say(name === 'sl-using-policy' ? 'site.slUsingPolicy' : `tabs.${name}`);
}

function useTab(): OnPremTabName {
  const { pathname } = useLocation();
  return onPremTabNames.find((name) => pathname === addresses.onPremTab(name)) ?? 'general';
}
