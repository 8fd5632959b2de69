import type { Locator, Page } from '@playwright/test';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import type { RemoteSimulator } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/** The kind of an activity entry. */
export type ActivityKind = SimulatorSnapshot['activity'][number]['kind'];

/** What a task works with: the page in the browser, and the simulator's control API, which no fault affects. */
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

  /** A button of the open dialog by its exact name. */
  dialogButton(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
  pageButton(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }
}

/** How a user makes the page request one operation, and where its outcome is visible. */
export interface BrowserTask {
  readonly scenario: ScenarioName;
  /**
   * Goes from the License page to the point before the request, and fills the fields in. Without it, opening the page
   * sends the request.
   */
  readonly prepare?: (context: BrowserTaskContext) => Promise<void>;
  /** Makes the page send the request. */
  readonly perform: (context: BrowserTaskContext) => Promise<void>;
  /** The only part of the page that may show the error. */
  readonly alertContainer: (context: BrowserTaskContext) => Locator;
  /** Retries, where that is not done by the button Try again. */
  readonly retry?: (context: BrowserTaskContext) => Promise<void>;
  /** Resolves when the page shows that the operation succeeded. */
  readonly waitForSuccess: (context: BrowserTaskContext) => Promise<void>;
  /** Leaves before the response has arrived. */
  readonly leave: (context: BrowserTaskContext) => Promise<void>;
  /** The activity entries that the operation adds, oldest first. */
  readonly effects: readonly ActivityKind[];
}

/** Leaves a dialog with the browser's Back button. */
export const goBack = async ({ page, dialog }: BrowserTaskContext): Promise<void> => {
  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });
};

/** Leaves a wizard from its second step with the browser's Back button. */
export const goBackTwice = async (context: BrowserTaskContext): Promise<void> => {
  await context.page.goBack();
  await goBack(context);
};

/** Navigates to System statistics. */
export const goToSystem = async ({ page }: BrowserTaskContext): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
  await page.getByRole('heading', { level: 1, name: 'System statistics' }).waitFor();
};

/** Waits until the dialog has closed. */
export const waitForClosedDialog = ({ dialog }: BrowserTaskContext): Promise<void> =>
  dialog.waitFor({ state: 'hidden' });
