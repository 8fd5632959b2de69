import Typography from '@mui/material/Typography';
import { Outlet, useLocation } from 'react-router';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { AddressTabs } from './address-tabs.tsx';
import { addresses, type TabName, tabNames } from './addresses.ts';
import { AlertsPanel } from './alerts-panel.tsx';
import { usePageTitle } from './page-title.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';
import { VirtualAccountHeading } from './virtual-account-heading.tsx';

/** Inventory: a virtual account with four tabs, each with its own address. */
export function Inventory() {
  const { t } = usePortalTexts();
  const virtualAccountId = useVirtualAccountId();
  const tab = useTab();
  usePageTitle(t(`tabs.${tab}`), t('smartSoftwareLicensing'));
  return (
    <>
      <Typography variant="h1">{t('smartSoftwareLicensing')}</Typography>
      <VirtualAccountHeading />
      <SectionBoundary>
        <AlertsPanel />
      </SectionBoundary>
      <AddressTabs
        label={t('tabs.label')}
        tabs={tabNames.map((name) => ({
          name,
          label: t(`tabs.${name}`),
          address: addresses.tab(name, virtualAccountId),
        }))}
        open={tab}
      >
        <SectionBoundary key={tab}>
          <Outlet />
        </SectionBoundary>
      </AddressTabs>
    </>
  );
}

function useTab(): TabName {
  const { pathname } = useLocation();
  return tabNames.find((name) => pathname === addresses.tab(name)) ?? 'general';
}
