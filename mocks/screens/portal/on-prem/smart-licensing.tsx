import { Outlet, useLocation } from 'react-router';
import { addresses, onPremMenuNames, onPremTabNames } from '#mocks/screens/portal/addresses.ts';
import { MenuBar } from '#mocks/screens/portal/menu-bar.tsx';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';

/** The Licensing Workspace of SSM On-Prem: its menu (S0, figure 6) above the open page. */
export function SmartLicensing() {
  const { t } = usePortalTexts();
  const { pathname } = useLocation();
  // The tabs of the inventory have no common path prefix.
  const isInventory = onPremTabNames.some((name) => pathname === addresses.onPremTab(name));
  const items = onPremMenuNames.map((name) => {
    const address = addresses.onPremMenu(name);
    return { label: t(`menu.${name}`), address, isOpen: name === 'inventory' ? isInventory : pathname === address };
  });
  return (
    <>
      <MenuBar label={t('site.smartLicensing')} items={items} />
      <Outlet />
    </>
  );
}
