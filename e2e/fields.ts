import type { Page } from '@playwright/test';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

/** The valid content of a field; a field rejects everything else. `anything` and `search` accept every text. */
export type FieldContent = 'token' | 'code' | 'number' | 'host' | 'address' | 'anything' | 'search';

/** A field for typed or pasted text or for a file, and the steps to reach it. */
export interface FormField {
  /** The file that creates the field, once for each JSX element there (fields.test.ts). */
  readonly source: string;
  readonly content: FieldContent;
  readonly role: 'textbox' | 'spinbutton' | 'searchbox' | 'combobox';
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly product?: 'secure-workload';
  readonly path: string;
  /** The actions that make the field appear. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** The label of the button that submits it. A search needs none. */
  readonly submitLabel?: string;
  /** The label of the button that chooses a file for it. */
  readonly browseLabel?: string;
}

const pressButtons =
  (...names: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  };
const choose = (role: 'radio' | 'switch', name: string) => (page: Page) => page.getByRole(role, { name }).check();
const chooseRowAction = (row: string | RegExp, action: string) => async (page: Page) => {
  const matchingRow = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
  await matchingRow.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};
/** Finds the product's own row and chooses an item of its Actions menu. */
const chooseOwnProductAction = (action: string) => async (page: Page) => {
  const serialNumber = '420f637e3da26755';
  await page.getByRole('searchbox').fill(serialNumber);
  await page.getByRole('rowheader').nth(1).waitFor({ state: 'detached' });
  await chooseRowAction(new RegExp(serialNumber), action)(page);
};
const openLabSection = (section: string) => async (page: Page) => {
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
const registration = {
  ...textbox,
  source: `${features}/registration/registration-fields.tsx`,
  scenario: 'evaluation',
  path: '/licenses/register',
  submitLabel: 'Register',
} as const;
const transport = { ...textbox, scenario: 'evaluation', path: '/licenses/transport', submitLabel: 'Ok' } as const;
const codeField = { ...textbox, content: 'code', browseLabel: 'Browse' } as const;
const issuedCode = { ...codeField, name: 'Reservation Authorization Code', scenario: 'reservation-pending' } as const;
const portalField = { scenario: 'reserved', path: '/cssm/inventory/product-instances' } as const;
const addition = { ...textbox, content: 'number', name: 'More components', path: '/licenses/usage' } as const;
const newTokenField = {
  ...textbox,
  source: `${portal}/create-token-dialog.tsx`,
  scenario: 'evaluation',
  path: '/cssm/inventory/general',
  prepare: pressButtons('New Token…'),
  submitLabel: 'Create Token',
} as const;
const registeredPage = { scenario: 'registered', path: '/licenses' } as const;
const labNumberField = { ...textbox, ...registeredPage, content: 'number' } as const;

/** Every field of the app, the portal and the Lab. A field that is not listed here fails fields.test.ts. */
export const fields = {
  'registration token': { ...registration, content: 'token', name: 'Product Instance Registration Token' },
  'registration address': {
    ...registration,
    content: 'address',
    name: 'Smart Transport Registration URL',
    product: 'secure-workload',
  },
  'proxy host': {
    ...transport,
    source: `${features}/settings/transport-choices.tsx`,
    content: 'host',
    name: 'Host',
    prepare: choose('radio', 'HTTP/HTTPS Proxy'),
  },
  'proxy port': {
    ...transport,
    source: `${features}/settings/transport-choices.tsx`,
    content: 'number',
    name: 'Port',
    prepare: choose('radio', 'HTTP/HTTPS Proxy'),
  },
  'gateway address': {
    ...transport,
    source: `${features}/settings/transport-choices.tsx`,
    content: 'address',
    name: 'URL',
    prepare: choose('radio', 'Transport Gateway'),
  },
  customer: {
    ...textbox,
    source: `${features}/settings/mode-dialog.tsx`,
    content: 'anything',
    name: 'Customer name',
    scenario: 'evaluation-gateway',
    path: '/licenses/mode',
    prepare: choose('switch', 'Utility mode'),
    submitLabel: 'Activate Post-paid Usage Subscription',
  },
  'authorization code': {
    ...issuedCode,
    source: `${features}/reservation/authorize-step.tsx`,
    path: '/licenses/register/reservation/authorize',
    submitLabel: 'Install Authorization Code/File',
  },
  // Its text continues in the field of the next step.
  'authorization code under the request code': {
    ...issuedCode,
    source: `${features}/reservation/reserve-wizard.tsx`,
    path: '/licenses/register/reservation/request',
    submitLabel: 'Install Authorization Code/File',
  },
  'authorization code to give back': {
    ...issuedCode,
    source: `${features}/reservation/cancel-dialog.tsx`,
    path: '/licenses/cancel-reservation',
    submitLabel: 'Generate Return Code',
  },
  'filter of a long table': {
    source: 'src/ui/long-table.tsx',
    content: 'search',
    role: 'searchbox',
    name: 'Filter',
    scenario: 'many-licenses',
    path: '/licenses',
  },
  'addition of What if…': { ...addition, source: `${features}/usage-history/what-if.tsx`, scenario: 'limit-in-sight' },
  'description of a token': { ...newTokenField, content: 'anything', name: 'Description' },
  'days of a token': { ...newTokenField, content: 'number', name: 'Expire After' },
  'uses of a token': { ...newTokenField, content: 'number', name: 'Max. Number of Uses' },
  'search for a licence': {
    source: `${portal}/licenses-tab.tsx`,
    content: 'search',
    role: 'searchbox',
    name: 'Search by License',
    scenario: 'registered',
    path: '/cssm/inventory/licenses',
  },
  'search for an instance': {
    ...portalField,
    source: `${portal}/product-instances-tab.tsx`,
    content: 'search',
    role: 'searchbox',
    name: 'Search by Name or Serial Number',
  },
  'request code': {
    ...codeField,
    source: `${portal}/reservation-wizard.tsx`,
    name: 'Reservation Request Code',
    scenario: 'reservation-pending',
    path: '/cssm/inventory/licenses',
    prepare: pressButtons('License Reservation…', 'Proceed'),
    submitLabel: 'Next',
  },
  'number to reserve': {
    ...portalField,
    source: `${portal}/select-licenses.tsx`,
    content: 'number',
    role: 'spinbutton',
    name: 'Reserve Cisco Cyber Vision Advantage',
    prepare: chooseOwnProductAction('Update Reserved Licenses…'),
    submitLabel: 'Next',
  },
  'return code': {
    ...codeField,
    ...portalField,
    source: `${portal}/code-dialog.tsx`,
    name: 'Reservation Return Code',
    prepare: chooseOwnProductAction('Remove…'),
    submitLabel: 'Remove Reservation',
  },
  'request code of a rehost': {
    ...codeField,
    ...portalField,
    source: `${portal}/rehost-wizard.tsx`,
    name: 'Reservation Request Code',
    prepare: chooseOwnProductAction('Rehost Licenses from a Failed Product…'),
    submitLabel: 'Next',
  },
  'number to transfer': {
    ...textbox,
    source: `${portal}/transfer-licenses-dialog.tsx`,
    content: 'number',
    name: 'Quantity',
    scenario: 'registered',
    path: '/cssm/inventory/licenses',
    prepare: chooseRowAction('Cisco Cyber Vision Advantage', 'Transfer…'),
    submitLabel: 'Transfer',
  },
  'number to order': {
    ...textbox,
    source: `${portal}/order-dialog.tsx`,
    content: 'number',
    name: 'Quantity',
    scenario: 'out-of-compliance',
    path: '/cssm/inventory/licenses',
    prepare: chooseRowAction('Cyber Vision Sensor Intrusion Detection License for IC3000', 'Order…'),
    submitLabel: 'Place Order',
  },
  'request file of an On-Prem': {
    ...codeField,
    source: `${portal}/file-sync-dialog.tsx`,
    name: 'Synchronization Request File',
    scenario: 'on-prem-overdue',
    path: '/cssm/on-prem-accounts',
    prepare: pressButtons('File Sync…'),
    submitLabel: 'Synchronize',
  },
  'response file for an On-Prem': {
    ...codeField,
    source: `${portal}/on-prem/response-step.tsx`,
    name: 'Synchronization Response File',
    scenario: 'on-prem-overdue',
    path: '/cssm/on-prem/synchronization',
    submitLabel: 'Upload response file',
  },
  'search for a scenario': {
    ...registeredPage,
    source: `${lab}/scenario-section.tsx`,
    content: 'search',
    role: 'combobox',
    name: 'Search scenarios',
    prepare: openLabSection('Scenario'),
  },
  'number that is counted': {
    ...labNumberField,
    source: `${lab}/usage-section.tsx`,
    name: 'Components',
    prepare: openLabSection('Usage'),
    submitLabel: 'Apply',
  },
  'search for a purchase': {
    ...textbox,
    source: `${lab}/purchases-section.tsx`,
    content: 'search',
    name: 'Search licenses',
    scenario: 'many-licenses',
    path: '/licenses',
    prepare: openLabSection('Purchases'),
  },
  'number to buy': {
    ...labNumberField,
    source: `${lab}/purchases-section.tsx`,
    name: 'Quantity of Cisco Cyber Vision Advantage',
    prepare: openLabSection('Purchases'),
    submitLabel: 'Buy Cisco Cyber Vision Advantage',
  },
  latency: {
    ...labNumberField,
    source: `${lab}/faults-section.tsx`,
    name: 'Latency of every answer, in ms',
    prepare: openLabSection('Faults'),
    submitLabel: 'Apply',
  },
  'length of a fault': {
    ...labNumberField,
    source: `${lab}/faults-section.tsx`,
    name: 'Milliseconds',
    prepare: async (page) => {
      await openLabSection('Faults')(page);
      await page.getByRole('combobox', { name: 'Fault', exact: true }).selectOption('slow');
    },
    submitLabel: 'Make it fail',
  },
  'search of the gallery': {
    source: 'mocks/screens/gallery/gallery-page.tsx',
    content: 'search',
    role: 'searchbox',
    name: 'Search scenarios',
    scenario: 'evaluation',
    path: '/gallery',
  },
  'scenario beside the portal': {
    source: 'mocks/screens/side-by-side/scenario-picker.tsx',
    content: 'search',
    role: 'combobox',
    name: 'Scenario',
    scenario: 'evaluation',
    path: '/side-by-side',
  },
} as const satisfies Readonly<Record<string, FormField>>;
