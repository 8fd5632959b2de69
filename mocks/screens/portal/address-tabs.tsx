import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { color } from './colors.ts';

interface AddressTabsProps<Name extends string> {
  /** Accessible name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly address: string }[];
  /** The selected tab. */
  readonly open: Name;
  readonly children: ReactNode;
}

/** Tabs with an address each, above the content of the selected one. */
export function AddressTabs<Name extends string>({ label, tabs, open, children }: AddressTabsProps<Name>) {
  return (
    <>
      <Tabs
        value={open}
        aria-label={label}
        sx={{
          mt: 3,
          minHeight: 0,
          borderBottom: `3px solid ${color('blue')}`,
          // Tabs wrap on a phone, since users overlook tabs that are scrolled out of view.
          '& .MuiTabs-list': { flexWrap: 'wrap', gap: '2px' },
          '& .MuiTabs-indicator': { display: 'none' },
        }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.name}
            value={tab.name}
            id={`tab-${tab.name}`}
            label={tab.label}
            component={RouterLink}
            to={tab.address}
            {...(tab.name === open && { 'aria-controls': 'tab-panel' })}
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
      <Box id="tab-panel" role="tabpanel" aria-labelledby={`tab-${open}`} sx={{ pt: 5 }}>
        {children}
      </Box>
    </>
  );
}
