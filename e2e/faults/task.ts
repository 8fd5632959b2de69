import type { Locator, Page } from '@playwright/test';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import type { RemoteSimulator } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/** What can be found in the list of what happened. */
export type ActivityKind = SimulatorSnapshot['activity'][number]['kind'];

/** Where an errand is played: the browser's page, and the simulator's own door, to which no fault happens. */
export class BrowserTaskContext {
  readonly licenses: LicensesPage;
  readonly codes: ReservationCodes;

  constructor(
    readonly page: Page,
    readonly simulator: RemoteSimulator,
  ) {
    this.licenses = new LicensesPage(page);
    this.codes = new ReservationCodes(simulator);
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A button by its whole name: in the dialog, or on the page itself. */
  dialogButton(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
  pageButton(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }
}

/** How an administrator makes the page ask for one operation, and what is then to be seen where. */
export interface BrowserTask {
  readonly scenario: ScenarioName;
  /** From the License page to where it is asked next; what is typed is typed now. Without it, opening the page asks. */
  readonly prepare?: (context: BrowserTaskContext) => Promise<void>;
  /** Makes the page ask. */
  readonly perform: (context: BrowserTaskContext) => Promise<void>;
  /** The only part of the page that may say what went wrong. */
  readonly alertContainer: (context: BrowserTaskContext) => Locator;
  /** How it is tried again where it is not by Try again. */
  readonly retry?: (context: BrowserTaskContext) => Promise<void>;
  /** Resolves when the page shows that it was done. */
  readonly waitForSuccess: (context: BrowserTaskContext) => Promise<void>;
  /** Goes elsewhere while the answer is still to come. */
  readonly leave: (context: BrowserTaskContext) => Promise<void>;
  /** What it adds to the list of what happened, oldest first. */
  readonly effects: readonly ActivityKind[];
}

/** Leaves a dialog as one always can: by the browser's Back. */
export const goBack = async ({ page, dialog }: BrowserTaskContext): Promise<void> => {
  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });
};

/** Leaves a wizard from its second step. */
export const goBackTwice = async (context: BrowserTaskContext): Promise<void> => {
  await context.page.goBack();
  await goBack(context);
};

/** Leaves the page for another of the app. */
export const goToSystem = async ({ page }: BrowserTaskContext): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
  await page.getByRole('heading', { level: 1, name: 'System statistics' }).waitFor();
};

/** Until a dialog has closed. */
export const waitForClosedDialog = ({ dialog }: BrowserTaskContext): Promise<void> =>
  dialog.waitFor({ state: 'hidden' });
