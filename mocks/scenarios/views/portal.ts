import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { addresses, portalBase, type TabName } from '#mocks/screens/portal/addresses.ts';

const within = (address: string) => `${portalBase}${address}`;
const at = (tab: TabName) => within(addresses.tab(tab));
/** The Center of every scenario. */
const center = 'CV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519';
const onPremAccount = 'plant-1-on-prem';

/** The simulated portal (screens.md §4). */
export const portalViews = defineViews('portal', {
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
  'portal-alerts': {
    world: 'term-ended',
    at: within(addresses.menu('alerts')),
    description: 'What the portal warns of in all virtual accounts, the most urgent first.',
  },
  'portal-license': {
    world: 'registered',
    at: within(addresses.license(catalogue.advantage.tag)),
    description: 'A licence in detail, with purchases of several terms.',
  },
  'portal-product-instance': {
    world: 'reserved',
    product: 'cyber-vision',
    at: within(addresses.instance(center)),
    description: 'A product instance that holds a reservation, in detail.',
  },
  'portal-on-prem-accounts': {
    world: 'on-prem-overdue',
    at: within(addresses.menu('on-prem-accounts')),
    description: 'The SSM On-Prem as Smart Software Manager lists it, overdue.',
  },
  'portal-account-of-on-prem': {
    world: 'registered',
    at: within(addresses.tab('general', onPremAccount)),
    description: 'The virtual account that belongs to the SSM On-Prem: its tokens are made there.',
  },
  'portal-many-instances': {
    world: 'large-account',
    at: at('product-instances'),
    description:
      'Ten thousand product instances in one of 50 virtual accounts, and the alerts of those that are silent.',
  },
  'on-prem-general': {
    world: 'registered',
    at: within(addresses.onPremTab('general')),
    description: 'SSM On-Prem’s own pages: its local virtual account, registration URL and tokens.',
  },
  'on-prem-product-instances': {
    world: 'on-prem-overdue',
    at: within(addresses.onPremTab('product-instances')),
    description: 'The products that are registered with the SSM On-Prem.',
  },
  'on-prem-synchronization': {
    world: 'on-prem-overdue',
    at: within(addresses.onPremSynchronization()),
    description: 'Synchronization of the SSM On-Prem, overdue for 5 days: over the network and by file.',
  },
  'on-prem-synchronization-removed': {
    world: 'on-prem-removed',
    at: within(addresses.onPremSynchronization()),
    description: 'Synchronization of an SSM On-Prem that was removed after 90 days.',
  },
});
