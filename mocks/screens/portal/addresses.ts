/** Base path of the portal; the addresses below are relative to it. */
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

/** Links at the portal's top right (S0, figure 3); none of their pages is simulated. */
export const helpNames = ['sl-product-details', 'support', 'help'] as const;
export type HelpName = (typeof helpNames)[number];

/** Tabs of SSM On-Prem's inventory, and its menus (S0, figure 6). */
export const onPremTabNames = ['general', 'licenses', 'product-instances', 'sl-using-policy', 'event-log'] as const;
export type OnPremTabName = (typeof onPremTabNames)[number];
export const onPremMenuNames = ['alerts', 'inventory', 'convert', 'reports', 'preferences', 'activity'] as const;
type OnPremMenuName = (typeof onPremMenuNames)[number];

/**
 * Query parameter with the id of the displayed virtual account; without it the portal's default account is displayed.
 */
export const accountParameter = 'virtual-account';

/**
 * Query parameter with the initial search of the licenses, by name, description or tag, or of the product instances, by
 * name or serial number: `/cssm/inventory/product-instances?search=VMware-420f…`.
 */
export const searchParameter = 'search';

/** Query parameters of open dialogs, with a UDI or an entitlement tag. */
export const instanceParameter = 'instance';
export const updateParameter = 'update';
export const licenseParameter = 'license';

/**
 * Adds the virtual account and the open dialog to a path as its query, so that links between tabs stay in the account.
 */
const inAccount = (path: string, virtualAccountId?: string, open: Readonly<Record<string, string>> = {}) => {
  const account = virtualAccountId === undefined ? {} : { [accountParameter]: virtualAccountId };
  const parameters = new URLSearchParams({ ...account, ...open });
  return parameters.size === 0 ? path : `${path}?${parameters}`;
};

/** All addresses of the portal. */
export const addresses = {
  softwareCentral: () => '/',
  menu: (name: MenuName | HelpName) => `/${name}`,
  inventory: (virtualAccountId?: string) => inAccount('/inventory', virtualAccountId),
  tab: (name: TabName, virtualAccountId?: string) => inAccount(`/inventory/${name}`, virtualAccountId),
  license: (tag: string, virtualAccountId?: string) =>
    inAccount('/inventory/licenses', virtualAccountId, { [licenseParameter]: tag }),
  instance: (udi: string, virtualAccountId?: string) =>
    inAccount('/inventory/product-instances', virtualAccountId, { [instanceParameter]: udi }),
  /** The customer's SSM On-Prem, which is a different site than Cisco's portal. */
  onPrem: () => '/on-prem',
  onPremTab: (name: OnPremTabName) => `/on-prem/${name}`,
  onPremInstance: (udi: string) => inAccount('/on-prem/product-instances', undefined, { [instanceParameter]: udi }),
  onPremMenu: (name: OnPremMenuName) => (name === 'inventory' ? '/on-prem' : `/on-prem/${name}`),
  onPremSynchronization: () => '/on-prem/synchronization',
};
