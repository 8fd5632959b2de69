import { Outlet, useLocation } from 'react-router';
import { Part } from '#src/ui/part.tsx';
import { addresses, menuNames } from './addresses.ts';
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
      <MenuBar label={say('menu.label')} items={items} />
      <Part key={pathname}>
        <Outlet />
      </Part>
    </>
  );
}
