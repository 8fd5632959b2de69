import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { Outlet, Link as RouterLink, useLocation } from 'react-router';
import { addresses, type TabName, tabNames } from './addresses.ts';
import { AlertsPanel } from './alerts-panel.tsx';
import { color } from './colors.ts';
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
      <AlertsPanel />
      <Tabs
        value={tab}
        aria-label={say('tabs.label')}
        variant="scrollable"
        scrollButtons={false}
        sx={{
          mt: 3,
          minHeight: 0,
          borderBottom: `3px solid ${color('blue')}`,
          '& .MuiTabs-list': { gap: '2px' },
          '& .MuiTabs-indicator': { display: 'none' },
        }}
      >
        {tabNames.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            label={say(`tabs.${name}`)}
            component={RouterLink}
            to={addresses.tab(name, virtualAccountId)}
            {...(name === tab && { 'aria-controls': 'tab-panel' })}
            sx={{
              minHeight: 0,
              minWidth: 0,
              px: { xs: 2.5, sm: 4 },
              py: 2,
              color: 'text.primary',
              background: color('band'),
              '&.Mui-selected': { background: color('blue'), color: color('onBlue') },
              '&.Mui-focusVisible': { outlineOffset: '-4px', outline: '2px solid currentColor' },
            }}
          />
        ))}
      </Tabs>
      <Box id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} sx={{ pt: 5 }}>
        <Outlet />
      </Box>
    </>
  );
}

function useTab(): TabName {
  const { pathname } = useLocation();
  return tabNames.find((name) => pathname === addresses.tab(name)) ?? 'general';
}
