import { grouped } from '#mocks/scenarios/view.ts';
import { addresses, portalBase, type TabName } from '#mocks/screens/portal/addresses.ts';

const at = (tab: TabName) => `${portalBase}${addresses.tab(tab)}`;

/** The simulated portal (screens.md §4). */
export const portalViews = grouped('portal', {
  'portal-general': {
    world: 'registered',
    at: at('general'),
    description: 'The virtual account in the portal, with its registration tokens in every state.',
  },
  'portal-licenses': {
    world: 'out-of-compliance',
    at: at('licenses'),
    description: 'The account’s licences in the portal, one of them with a negative balance.',
  },
  'portal-product-instances': {
    world: 'reserved',
    at: at('product-instances'),
    description: 'The product instances of the account in the portal, online ones and reserved ones.',
  },
  'portal-event-log': {
    world: 'reserved',
    at: at('event-log'),
    description: 'What happened in the account, as the portal’s event log tells it.',
  },
});
