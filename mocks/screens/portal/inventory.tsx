import Typography from '@mui/material/Typography';
import { Outlet, useLocation } from 'react-router';
import { Part } from '#src/ui/part.tsx';
import { AddressTabs } from './address-tabs.tsx';
import { addresses, type TabName, tabNames } from './addresses.ts';
import { AlertsPanel } from './alerts-panel.tsx';
import { usePageTitle } from './page-title.ts';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';
import { VirtualAccountHeading } from './virtual-account-heading.tsx';

/** Inventory: a virtual account and its four tabs, each at its own address. */
export function Inventory() {
  const { say } = usePortalTexts();
  const virtualAccountId = useVirtualAccountId();
  const tab = useTab();
  usePageTitle(say(`tabs.${tab}`), say('smartSoftwareLicensing'));
  return (
    <>
      <Typography variant="h1">{say('smartSoftwareLicensing')}</Typography>
      <VirtualAccountHeading />
      <Part>
        <AlertsPanel />
      </Part>
      <AddressTabs
        label={say('tabs.label')}
        tabs={tabNames.map((name) => ({
          name,
          label: say(`tabs.${name}`),
          address: addresses.tab(name, virtualAccountId),
        }))}
        open={tab}
      >
        <Part key={tab}>
          <Outlet />
        </Part>
      </AddressTabs>
    </>
  );
}

function useTab(): TabName {
  const { pathname } = useLocation();
  return tabNames.find((name) => pathname === addresses.tab(name)) ?? 'general';
}
