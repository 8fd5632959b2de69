import type { RouteObject } from 'react-router';
import { addresses, onPremMenuNames } from '#mocks/screens/portal/addresses.ts';
import { EventLogTab } from '#mocks/screens/portal/event-log-tab.tsx';
import { LicensesTab } from '#mocks/screens/portal/licenses-tab.tsx';
import { ProductInstancesTab } from '#mocks/screens/portal/product-instances-tab.tsx';
import { Redirect } from '#src/ui/redirect.tsx';
import { OnPremFrame } from './on-prem-frame.tsx';
import { OnPremGeneralTab } from './on-prem-general-tab.tsx';
import { OnPremInventory } from './on-prem-inventory.tsx';
import { OnPremMenuNotSimulated, OnPremNotFound, SlUsingPolicyTab } from './on-prem-not-simulated.tsx';
import { SmartLicensing } from './smart-licensing.tsx';
import { Synchronization } from './synchronization.tsx';

const notSimulated = onPremMenuNames.filter((name) => name !== 'inventory');

/** Routes of all pages of SSM On-Prem, under `/cssm/on-prem`. */
export const onPremRoute: RouteObject = {
  path: 'on-prem',
  element: <OnPremFrame />,
  children: [
    { path: 'synchronization', element: <Synchronization /> },
    {
      element: <SmartLicensing />,
      children: [
        { index: true, element: <Redirect to={addresses.onPremTab('general')} /> },
        {
          element: <OnPremInventory />,
          children: [
            { path: 'general', element: <OnPremGeneralTab /> },
            { path: 'licenses', element: <LicensesTab /> },
            { path: 'product-instances', element: <ProductInstancesTab /> },
            { path: 'sl-using-policy', element: <SlUsingPolicyTab /> },
            { path: 'event-log', element: <EventLogTab /> },
          ],
        },
        ...notSimulated.map((menu) => ({ path: menu, element: <OnPremMenuNotSimulated menu={menu} /> })),
      ],
    },
    { path: '*', element: <OnPremNotFound /> },
  ],
};
