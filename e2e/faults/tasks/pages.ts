import { type BrowserTask, type BrowserTaskContext, goToSystem } from '#e2e/faults/task.ts';

const openPage = async ({ page }: BrowserTaskContext): Promise<void> => {
  await page.goto('/licenses');
};

/** Shared by the tasks for parts of the License page: opening the page sends the request. */
const pageTask = { scenario: 'registered', perform: openPage, leave: goToSystem, effects: [] } as const;

const openSystem = async ({ page }: BrowserTaskContext): Promise<void> => {
  await page.goto('/system');
};

const goToLicenses = async ({ page, licenses }: BrowserTaskContext): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'License' }).click();
  await licenses.heading.waitFor();
};

/** The queries that the pages send. */
export const pageTasks = {
  getSession: {
    ...pageTask,
    alertContainer: ({ page }) => page.getByRole('main'),
    waitForSuccess: ({ licenses }) => licenses.actions.waitFor(),
  },
  getProduct: {
    ...pageTask,
    alertContainer: ({ licenses }) => licenses.status,
    waitForSuccess: ({ page }) => page.getByRole('banner').getByText('Cyber Vision').first().waitFor(),
  },
  getSummary: {
    ...pageTask,
    alertContainer: ({ licenses }) => licenses.status,
    waitForSuccess: ({ licenses }) => licenses.value('Registration Status').waitFor(),
  },
  getUsage: {
    ...pageTask,
    alertContainer: ({ page }) => page.getByRole('region', { name: 'Smart License Usage' }),
    waitForSuccess: ({ licenses }) => licenses.usage.waitFor(),
  },
  getUsageHistory: {
    ...pageTask,
    perform: async ({ page }) => {
      await page.goto('/licenses/usage');
    },
    alertContainer: ({ page }) => page.getByRole('region', { name: 'Usage over time' }),
    waitForSuccess: ({ page }) => page.getByRole('button', { name: 'Show as table' }).waitFor(),
  },
  getActivity: {
    ...pageTask,
    alertContainer: ({ licenses }) => licenses.activity,
    waitForSuccess: ({ licenses }) => licenses.activity.getByRole('listitem').first().waitFor(),
  },
  getSystem: {
    ...pageTask,
    perform: openSystem,
    alertContainer: ({ page }) => page.getByRole('main'),
    waitForSuccess: ({ page }) => page.getByLabel('Version', { exact: true }).waitFor(),
    leave: goToLicenses,
  },
  getDiagnostic: {
    ...pageTask,
    prepare: goToSystem,
    perform: (context) => context.pageButton('Generate Diagnostic').click(),
    alertContainer: ({ page }) => page.getByRole('region', { name: 'Diagnostic' }),
    waitForSuccess: ({ page }) => page.getByRole('status').getByText('The diagnostic was saved as').waitFor(),
    leave: goToLicenses,
  },
} satisfies Partial<Record<string, BrowserTask>>;
