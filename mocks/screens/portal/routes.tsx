import { type RouteObject, useLocation } from 'react-router';
import { Redirect } from '#src/ui/redirect.tsx';
import { addresses, helpNames, type MenuName, menuNames } from './addresses.ts';
import { AlertsPage } from './alerts-page.tsx';
import { EventLogTab } from './event-log-tab.tsx';
import { Frame } from './frame.tsx';
import { GeneralTab } from './general-tab.tsx';
import { Inventory } from './inventory.tsx';
import { LicensesTab } from './licenses-tab.tsx';
import { NotFound } from './not-found.tsx';
import { NotSimulated } from './not-simulated.tsx';
import { onPremRoute } from './on-prem/routes.tsx';
import { OnPremAccounts } from './on-prem-accounts.tsx';
import { ProductInstancesTab } from './product-instances-tab.tsx';
import { SmartSoftwareLicensing } from './smart-software-licensing.tsx';
import { SoftwareCentral } from './software-central.tsx';

const simulated = ['alerts', 'inventory', 'on-prem-accounts'] as const satisfies MenuName[];
const notSimulated = menuNames.filter((name) => !simulated.some((each) => each === name));

/** Routes of all pages of the portal, under `/cssm`. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { index: true, element: <SoftwareCentral /> },
      {
        element: <SmartSoftwareLicensing />,
        children: [
          {
            path: 'inventory',
            element: <Inventory />,
            children: [
              { index: true, element: <RedirectToGeneral /> },
              { path: 'general', element: <GeneralTab /> },
              { path: 'licenses', element: <LicensesTab /> },
              { path: 'product-instances', element: <ProductInstancesTab /> },
              { path: 'event-log', element: <EventLogTab /> },
            ],
          },
          { path: 'alerts', element: <AlertsPage /> },
          { path: 'on-prem-accounts', element: <OnPremAccounts /> },
          ...[...notSimulated, ...helpNames].map((menu) => ({ path: menu, element: <NotSimulated menu={menu} /> })),
        ],
      },
      { path: '*', element: <NotFound /> },
    ],
  },
  onPremRoute,
];

/** Redirects Inventory to its first tab, in the virtual account of the address. */
function RedirectToGeneral() {
  const { search } = useLocation();
  return <Redirect to={{ pathname: addresses.tab('general'), search }} />;
}
