import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Part } from '#src/ui/part.tsx';
import { addresses, helpNames, menuNames } from './addresses.ts';
import { MenuBar } from './menu-bar.tsx';
import { usePortalTexts } from './texts.ts';

/** The part of the portal that is about licenses: its menu (domain.md §4.1) over the chosen page. */
export function SmartSoftwareLicensing() {
  const { say } = usePortalTexts();
  const { pathname } = useLocation();
  const items = menuNames.map((name) => {
    const address = addresses.menu(name);
    return { label: say(`menu.${name}`), address, isOpen: `${pathname}/`.startsWith(`${address}/`) };
  });
  return (
    <>
      <HelpLinks />
      <MenuBar label={say('menu.label')} items={items} />
      <Part key={pathname}>
        <Outlet />
      </Part>
    </>
  );
}

/** SL Product Details, Support and Help, at the top right (S0, figure 3). */
function HelpLinks() {
  const { say } = usePortalTexts();
  return (
    <Box
      component="nav"
      aria-label={say('helpLinks')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'flex-end',
        columnGap: 4,
        mb: 2,
        fontSize: '0.8125rem',
        '& a[aria-current="page"]': { fontWeight: 600, color: 'text.primary' },
      }}
    >
      {helpNames.map((name) => (
        <Link key={name} component={NavLink} to={addresses.menu(name)}>
          {say(`menu.${name}`)}
        </Link>
      ))}
    </Box>
  );
}
