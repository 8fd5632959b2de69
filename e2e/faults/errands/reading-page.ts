import { type Errand, type Stage, toSystem } from '#e2e/faults/errand.ts';

const openPage = async ({ page }: Stage): Promise<void> => {
  await page.goto('/licenses');
};

/** What every errand of a part of the License page has in common: opening the page asks for it. */
const partOfPage = { scenario: 'registered', ask: openPage, leave: toSystem, effects: [] } as const;

const openSystem = async ({ page }: Stage): Promise<void> => {
  await page.goto('/system');
};

const toLicenses = async ({ page, licenses }: Stage): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'License' }).click();
  await licenses.heading.waitFor();
};

/** The pages, and what each of their parts asks for. */
export const readingPages = {
  getSession: {
    ...partOfPage,
    place: ({ page }) => page.getByRole('main'),
    done: ({ licenses }) => licenses.actions.waitFor(),
  },
  getProduct: {
    ...partOfPage,
    place: ({ licenses }) => licenses.status,
    done: ({ page }) => page.getByRole('banner').getByText('Cyber Vision').first().waitFor(),
  },
  getSummary: {
    ...partOfPage,
    place: ({ licenses }) => licenses.status,
    done: ({ licenses }) => licenses.value('Registration Status').waitFor(),
  },
  getUsage: {
    ...partOfPage,
    place: ({ page }) => page.getByRole('region', { name: 'Smart License Usage' }),
    done: ({ licenses }) => licenses.usage.waitFor(),
  },
  getActivity: {
    ...partOfPage,
    place: ({ licenses }) => licenses.activity,
    done: ({ licenses }) => licenses.activity.getByRole('listitem').first().waitFor(),
  },
  getSystem: {
    ...partOfPage,
    ask: openSystem,
    place: ({ page }) => page.getByRole('main'),
    done: ({ page }) => page.getByLabel('Version', { exact: true }).waitFor(),
    leave: toLicenses,
  },
  getDiagnostic: {
    ...partOfPage,
    approach: toSystem,
    ask: (stage) => stage.onPage('Generate Diagnostic').click(),
    place: ({ page }) => page.getByRole('region', { name: 'Diagnostic' }),
    done: ({ page }) => page.getByRole('status').getByText('The diagnostic was saved as').waitFor(),
    leave: toLicenses,
  },
} satisfies Partial<Record<string, Errand>>;
