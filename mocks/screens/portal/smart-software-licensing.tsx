import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { NavLink, Outlet, useLocation } from 'react-router';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { addresses, helpNames, menuNames } from './addresses.ts';
import { MenuBar } from './menu-bar.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

/** The licensing part of the portal: its menu (domain.md §4.1) above the open page. */
export function SmartSoftwareLicensing() {
  const { t } = usePortalTexts();
  const { pathname } = useLocation();
  const items = menuNames.map((name) => {
    const address = addresses.menu(name);
    return { label: t(`menu.${name}`), address, isOpen: `${pathname}/`.startsWith(`${address}/`) };
  });
  return (
    <>
      <HelpLinks />
      <MenuBar label={t('menu.label')} items={items} />
      <SectionBoundary key={pathname}>
        <Outlet />
      </SectionBoundary>
    </>
  );
}

/** Links SL Product Details, Support and Help at the top right (S0, figure 3). */
function HelpLinks() {
  const { t } = usePortalTexts();
  return (
    <Box
      component="nav"
      aria-label={t('helpLinks')}
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
          {t(`menu.${name}`)}
        </Link>
      ))}
    </Box>
  );
}
