import Box from '@mui/material/Box';
import { NavLink, Outlet } from 'react-router';
import { addresses, menuNames } from './addresses.ts';
import { color } from './colors.ts';
import { usePortalTexts } from './texts.ts';

/** The part of the portal that is about licenses: its menu (domain.md §4.1) over the chosen page. */
export function SmartSoftwareLicensing() {
  return (
    <>
      <Menu />
      <Outlet />
    </>
  );
}

function Menu() {
  const { say } = usePortalTexts();
  return (
    <Box
      component="nav"
      aria-label={say('menu.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        rowGap: 1,
        mb: 5,
        ml: -3,
        '& a': {
          px: 3,
          py: 1,
          color: 'text.primary',
          textDecoration: 'none',
          borderRight: `1px solid ${color('border')}`,
        },
        '& a:last-of-type': { borderRight: 0 },
        '& a:hover': { textDecoration: 'underline' },
        '& a[aria-current="page"]': { color: 'primary.main', fontWeight: 600 },
      }}
    >
      {menuNames.map((name) => (
        <NavLink key={name} to={addresses.menu(name)}>
          {say(`menu.${name}`)}
        </NavLink>
      ))}
    </Box>
  );
}
