/** Where the portal begins; its addresses below are relative to it. */
export const portalBase = '/cssm';

export const tabNames = ['general', 'licenses', 'product-instances', 'event-log'] as const;
export type TabName = (typeof tabNames)[number];

export const menuNames = [
  'alerts',
  'inventory',
  'convert',
  'reports',
  'preferences',
  'on-prem-accounts',
  'activity',
] as const;
export type MenuName = (typeof menuNames)[number];

/** What stands at the portal's top right (S0, figure 3); none of it is simulated. */
export const helpNames = ['sl-product-details', 'support', 'help'] as const;
export type HelpName = (typeof helpNames)[number];

/** The tabs of SSM On-Prem's own inventory, and the menus beside it (S0, figure 6). */
export const onPremTabNames = ['general', 'licenses', 'product-instances', 'sl-using-policy', 'event-log'] as const;
export type OnPremTabName = (typeof onPremTabNames)[number];
export const onPremMenuNames = ['alerts', 'inventory', 'convert', 'reports', 'preferences', 'activity'] as const;
type OnPremMenuName = (typeof onPremMenuNames)[number];

/** Which virtual account is shown stands in the address under this name; without it the portal's default. */
export const accountParameter = 'virtual-account';

/** What stands open over the page is in the address too: by UDI or by entitlement tag. */
export const instanceParameter = 'instance';
export const updateParameter = 'update';
export const licenseParameter = 'license';

/** The question mark part keeps the virtual account, so that going from tab to tab stays in it. */
const inAccount = (path: string, virtualAccountId?: string, open: Readonly<Record<string, string>> = {}) => {
  const account = virtualAccountId === undefined ? {} : { [accountParameter]: virtualAccountId };
  const parameters = new URLSearchParams({ ...account, ...open });
  return parameters.size === 0 ? path : `${path}?${parameters}`;
};

/** Every address of the portal. */
export const addresses = {
  softwareCentral: () => '/',
  menu: (name: MenuName | HelpName) => `/${name}`,
  inventory: (virtualAccountId?: string) => inAccount('/inventory', virtualAccountId),
  tab: (name: TabName, virtualAccountId?: string) => inAccount(`/inventory/${name}`, virtualAccountId),
  license: (tag: string, virtualAccountId?: string) =>
    inAccount('/inventory/licenses', virtualAccountId, { [licenseParameter]: tag }),
  instance: (udi: string, virtualAccountId?: string) =>
    inAccount('/inventory/product-instances', virtualAccountId, { [instanceParameter]: udi }),
  /** The customer's own SSM On-Prem, which is another place than Cisco's. */
  onPrem: () => '/on-prem',
  onPremTab: (name: OnPremTabName) => `/on-prem/${name}`,
  onPremInstance: (udi: string) => inAccount('/on-prem/product-instances', undefined, { [instanceParameter]: udi }),
  onPremMenu: (name: OnPremMenuName) => (name === 'inventory' ? '/on-prem' : `/on-prem/${name}`),
  onPremSynchronization: () => '/on-prem/synchronization',
};
