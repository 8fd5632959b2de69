import type { Locator, Page } from '@playwright/test';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';

/** What belongs into a field: of everything else it says what is wrong. `anything` and `search` take every text. */
export type Takes = 'token' | 'code' | 'number' | 'host' | 'address' | 'anything' | 'search';

/** A field that people type or paste into, or choose a file for, and the way to it. */
export interface Field {
  /** The file that has it; each place there that makes a field is named once (fields.test.ts). */
  readonly source: string;
  readonly takes: Takes;
  readonly role: 'textbox' | 'spinbutton' | 'searchbox' | 'combobox';
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly product?: 'secure-workload';
  readonly path: string;
  /** What is pressed before it is there. */
  readonly reach?: (page: Page) => Promise<void>;
  /** What sends it. A search finds as one types. */
  readonly send?: string;
  /** What chooses a file for it. */
  readonly browse?: string;
}

const press =
  (...names: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  };
const choose = (role: 'radio' | 'switch', name: string) => (page: Page) => page.getByRole(role, { name }).check();
const act = (row: string | RegExp, action: string) => async (page: Page) => {
  const named = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
  await named.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};
/** What the Actions of the product's own row offer, once it is found among the others. */
const actOnOwn = (action: string) => async (page: Page) => {
  const serialNumber = '420f637e3da26755';
  await page.getByRole('searchbox').fill(serialNumber);
  await page.getByRole('rowheader').nth(1).waitFor({ state: 'detached' });
  await act(new RegExp(serialNumber), action)(page);
};
const inLab = (section: string) => async (page: Page) => {
  await page.locator('#lab-button').waitFor();
  await page.keyboard.press('Alt+KeyL');
  const head = page
    .getByRole('dialog', { name: 'Lab', exact: true })
    .getByRole('button', { name: new RegExp(`^${section}`) });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
};

const features = 'src/features';
const portal = 'mocks/screens/portal';
const lab = 'mocks/screens/lab';
const textbox = { role: 'textbox' } as const;
const transport = { ...textbox, scenario: 'evaluation', path: '/licenses/transport', send: 'Ok' } as const;
const browsed = { ...textbox, takes: 'code', browse: 'Browse' } as const;
const onPortal = { scenario: 'reserved', path: '/cssm/inventory/product-instances' } as const;
const newToken = {
  ...textbox,
  source: `${portal}/create-token-dialog.tsx`,
  scenario: 'evaluation',
  path: '/cssm/inventory/general',
  reach: press('New Token…'),
  send: 'Create Token',
} as const;
const onRegistered = { scenario: 'registered', path: '/licenses' } as const;
const numberInLab = { ...textbox, ...onRegistered, takes: 'number' } as const;

/** Every field of the app, of the portal and of the Lab. A place that makes a field and is not here fails a test. */
export const fields = {
  'registration token': {
    ...textbox,
    source: `${features}/registration/registration-fields.tsx`,
    takes: 'token',
    name: 'Product Instance Registration Token',
    scenario: 'evaluation',
    path: '/licenses/register',
    send: 'Register',
  },
  'registration address': {
    ...textbox,
    source: `${features}/registration/registration-url-field.tsx`,
    takes: 'address',
    name: 'Smart Transport Registration URL',
    scenario: 'evaluation',
    product: 'secure-workload',
    path: '/licenses/register',
    send: 'Register',
  },
  'proxy host': {
    ...transport,
    source: `${features}/transport/proxy-fields.tsx`,
    takes: 'host',
    name: 'Host',
    reach: choose('radio', 'HTTP/HTTPS Proxy'),
  },
  'proxy port': {
    ...transport,
    source: `${features}/transport/proxy-fields.tsx`,
    takes: 'number',
    name: 'Port',
    reach: choose('radio', 'HTTP/HTTPS Proxy'),
  },
  'gateway address': {
    ...transport,
    source: `${features}/transport/gateway-field.tsx`,
    takes: 'address',
    name: 'URL',
    reach: choose('radio', 'Transport Gateway'),
  },
  customer: {
    ...textbox,
    source: `${features}/mode/customer-fields.tsx`,
    takes: 'anything',
    name: 'Customer name',
    scenario: 'evaluation-gateway',
    path: '/licenses/mode',
    reach: choose('switch', 'Utility mode'),
    send: 'Activate Post-paid Usage Subscription',
  },
  'authorization code': {
    ...browsed,
    source: `${features}/reservation/authorization-part.tsx`,
    name: 'Reservation Authorization Code',
    scenario: 'reservation-pending',
    path: '/licenses/register/reservation/authorize',
    send: 'Install Authorization Code/File',
  },
  'authorization code to give back': {
    ...browsed,
    source: `${features}/reservation/use-return-authorization.tsx`,
    name: 'Reservation Authorization Code',
    scenario: 'reservation-pending',
    path: '/licenses/cancel-reservation',
    send: 'Generate Return Code',
  },
  'filter of a long table': {
    source: 'src/ui/long-table.tsx',
    takes: 'search',
    role: 'searchbox',
    name: 'Filter',
    scenario: 'many-licenses',
    path: '/licenses',
  },
  'description of a token': { ...newToken, takes: 'anything', name: 'Description' },
  'days of a token': { ...newToken, takes: 'number', name: 'Expire After' },
  'uses of a token': { ...newToken, takes: 'number', name: 'Max. Number of Uses' },
  'search for a licence': {
    source: `${portal}/licenses-tab.tsx`,
    takes: 'search',
    role: 'searchbox',
    name: 'Search by License',
    scenario: 'registered',
    path: '/cssm/inventory/licenses',
  },
  'search for an instance': {
    ...onPortal,
    source: `${portal}/product-instances-tab.tsx`,
    takes: 'search',
    role: 'searchbox',
    name: 'Search by Name or Serial Number',
  },
  'request code': {
    ...browsed,
    source: `${portal}/reservation-wizard.tsx`,
    name: 'Reservation Request Code',
    scenario: 'reservation-pending',
    path: '/cssm/inventory/licenses',
    reach: press('License Reservation…', 'Proceed'),
    send: 'Next',
  },
  'number to reserve': {
    ...onPortal,
    source: `${portal}/reserve-table.tsx`,
    takes: 'number',
    role: 'spinbutton',
    name: 'Reserve Cisco Cyber Vision Advantage',
    reach: actOnOwn('Update Reserved Licenses…'),
    send: 'Next',
  },
  'return code': {
    ...browsed,
    ...onPortal,
    source: `${portal}/code-dialog.tsx`,
    name: 'Reservation Return Code',
    reach: actOnOwn('Remove…'),
    send: 'Remove Reservation',
  },
  'request code of a rehost': {
    ...browsed,
    ...onPortal,
    source: `${portal}/rehost-wizard.tsx`,
    name: 'Reservation Request Code',
    reach: actOnOwn('Rehost Licenses from a Failed Product…'),
    send: 'Next',
  },
  'number to transfer': {
    ...textbox,
    source: `${portal}/transfer-licenses-dialog.tsx`,
    takes: 'number',
    name: 'Quantity',
    scenario: 'registered',
    path: '/cssm/inventory/licenses',
    reach: act('Cisco Cyber Vision Advantage', 'Transfer…'),
    send: 'Transfer',
  },
  'request file of an On-Prem': {
    ...browsed,
    source: `${portal}/file-sync-dialog.tsx`,
    name: 'Synchronization Request File',
    scenario: 'on-prem-overdue',
    path: '/cssm/on-prem-accounts',
    reach: press('File Sync…'),
    send: 'Synchronize',
  },
  'response file for an On-Prem': {
    ...browsed,
    source: `${portal}/on-prem/response-step.tsx`,
    name: 'Synchronization Response File',
    scenario: 'on-prem-overdue',
    path: '/cssm/on-prem/synchronization',
    send: 'Upload response file',
  },
  'search for a scenario': {
    ...onRegistered,
    source: `${lab}/scenario-search.tsx`,
    takes: 'search',
    role: 'combobox',
    name: 'Search scenarios',
    reach: inLab('Scenario'),
  },
  'number that is counted': {
    ...numberInLab,
    source: `${lab}/usage-form.tsx`,
    name: 'Components',
    reach: inLab('Usage'),
    send: 'Apply',
  },
  'search for a purchase': {
    ...textbox,
    source: `${lab}/purchases-section.tsx`,
    takes: 'search',
    name: 'Search licenses',
    scenario: 'many-licenses',
    path: '/licenses',
    reach: inLab('Purchases'),
  },
  'number to buy': {
    ...numberInLab,
    source: `${lab}/purchased-license.tsx`,
    name: 'Quantity of Cisco Cyber Vision Advantage',
    reach: inLab('Purchases'),
    send: 'Buy Cisco Cyber Vision Advantage',
  },
  latency: {
    ...numberInLab,
    source: `${lab}/latency-form.tsx`,
    name: 'Latency of every answer, in ms',
    reach: inLab('Faults'),
    send: 'Apply',
  },
  'length of a fault': {
    ...numberInLab,
    source: `${lab}/fault-form.tsx`,
    name: 'Milliseconds',
    reach: async (page) => {
      await inLab('Faults')(page);
      await page.getByRole('combobox', { name: 'Fault', exact: true }).selectOption('slow');
    },
    send: 'Make it fail',
  },
  'search of the gallery': {
    source: 'mocks/screens/gallery/gallery-page.tsx',
    takes: 'search',
    role: 'searchbox',
    name: 'Search scenarios',
    scenario: 'evaluation',
    path: '/gallery',
  },
  'scenario beside the portal': {
    source: 'mocks/screens/side-by-side/scenario-picker.tsx',
    takes: 'search',
    role: 'combobox',
    name: 'Scenario',
    scenario: 'evaluation',
    path: '/side-by-side',
  },
} as const satisfies Readonly<Record<string, Field>>;

/** The field itself, where it was reached. */
export function located(page: Page, { role, name }: Field): Locator {
  return page.getByRole(role, { name, exact: true });
}
