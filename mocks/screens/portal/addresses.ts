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

/** Which virtual account is shown stands in the address under this name; without it the portal's default. */
export const accountParameter = 'virtual-account';

/** The product instance whose detail is open, and the one whose reservation is being updated, stand there too. */
export const instanceParameter = 'instance';
export const updateParameter = 'update';

/** The same question mark part, so that going from tab to tab stays in the virtual account. */
const inAccount = (path: string, virtualAccountId?: string) =>
  virtualAccountId === undefined ? path : `${path}?${new URLSearchParams({ [accountParameter]: virtualAccountId })}`;

/** Every address of the portal. */
export const addresses = {
  softwareCentral: () => '/',
  menu: (name: MenuName) => `/${name}`,
  inventory: (virtualAccountId?: string) => inAccount('/inventory', virtualAccountId),
  tab: (name: TabName, virtualAccountId?: string) => inAccount(`/inventory/${name}`, virtualAccountId),
};
