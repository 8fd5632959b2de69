import type { Locator, Page } from '@playwright/test';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import type { Door } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';
import type { Snapshot } from '#mocks/world.ts';

/** What can be found in the list of what happened. */
export type ActivityKind = Snapshot['activity'][number]['kind'];

/** Where an errand is played: the browser's page, and the simulator's own door, to which no fault happens. */
export class Stage {
  readonly licenses: LicensesPage;
  readonly codes: ReservationCodes;

  constructor(
    readonly page: Page,
    readonly simulator: Door,
  ) {
    this.licenses = new LicensesPage(page);
    this.codes = new ReservationCodes(simulator);
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A button by its whole name: in the dialog, or on the page itself. */
  inDialog(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
  onPage(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }
}

/** How an administrator makes the page ask for one operation, and what is then to be seen where. */
export interface Errand {
  readonly scenario: ScenarioName;
  /** From the License page to where it is asked next; what is typed is typed now. Without it, opening the page asks. */
  readonly approach?: (stage: Stage) => Promise<void>;
  /** Makes the page ask. */
  readonly ask: (stage: Stage) => Promise<void>;
  /** The only part of the page that may say what went wrong. */
  readonly place: (stage: Stage) => Locator;
  /** How it is tried again where it is not by Try again. */
  readonly again?: (stage: Stage) => Promise<void>;
  /** Resolves when the page shows that it was done. */
  readonly done: (stage: Stage) => Promise<void>;
  /** Goes elsewhere while the answer is still to come. */
  readonly leave: (stage: Stage) => Promise<void>;
  /** What it adds to the list of what happened, oldest first. */
  readonly effects: readonly ActivityKind[];
}

/** Leaves a dialog as one always can: by the browser's Back. */
export const byBack = async ({ page, dialog }: Stage): Promise<void> => {
  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });
};

/** Leaves a wizard from its second step. */
export const byBackTwice = async (stage: Stage): Promise<void> => {
  await stage.page.goBack();
  await byBack(stage);
};

/** Leaves the page for another of the app. */
export const toSystem = async ({ page }: Stage): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
  await page.getByRole('heading', { level: 1, name: 'System statistics' }).waitFor();
};

/** Until a dialog has closed. */
export const closed = ({ dialog }: Stage): Promise<void> => dialog.waitFor({ state: 'hidden' });
