import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import type { RemoteSimulator } from '#e2e/simulator.ts';

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

const requestCode = (codes: ReservationCodes) => codes.request();
const storedCode = (codes: ReservationCodes) => codes.stored();

async function enterAuthorization(dialog: Locator, codes: ReservationCodes): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Reservation Authorization Code' }).fill(await codes.authorization());
}

async function submitAgain(dialog: Locator, submit: string, simulator: RemoteSimulator): Promise<void> {
  await dialog.getByRole('alert').getByText('The product isn’t responding.').waitFor();
  await simulator.line.heal();
  await button(dialog, submit).click();
}
/** No action: the step polls the status, finds the request and shows its code. */
const noRetry = () => Promise.resolve();

/**
 * The codes that a product generates, with the dialogs that generate and show them. `quickRecovery` is the recovery
 * that the quick test runs; the fault matrix covers a retry of each as well.
 */
const codeCases = [
  {
    code: 'the request code',
    quickRecovery: 'reload',
    scenario: 'evaluation',
    operation: 'requestReservation',
    readCode: requestCode,
    address: '/licenses/register/reservation/request',
    submit: 'Generate Reservation Request Code',
    retry: noRetry,
    field: 'Reservation Request Code',
    view: 'View Reservation Request Code',
  },
  {
    code: 'the confirmation code',
    quickRecovery: 'retry',
    scenario: 'update-authorized',
    operation: 'installAuthorization',
    readCode: storedCode,
    address: '/licenses/update/authorize',
    prepare: enterAuthorization,
    submit: 'Generate Confirmation Code',
    retry: submitAgain,
    field: 'License Reservation Confirmation Code',
    view: 'View Confirmation Code',
  },
  {
    code: 'the return code',
    quickRecovery: 'other-tab',
    scenario: 'reserved',
    operation: 'returnReservation',
    readCode: storedCode,
    address: '/licenses/return/confirm',
    submit: 'Generate Reservation Return Code',
    retry: submitAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
  {
    code: 'the return code of a reservation never installed',
    quickRecovery: 'none',
    scenario: 'reservation-authorized',
    operation: 'returnAuthorization',
    readCode: storedCode,
    address: '/licenses/cancel-reservation',
    prepare: enterAuthorization,
    submit: 'Generate Return Code',
    retry: submitAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
] as const;

for (const codeCase of codeCases) {
  test.describe(`lost response with ${codeCase.code}`, () => {
    test.use({ scenario: codeCase.scenario, networkFailures: true });

    const tag = (recovery: (typeof codeCases)[number]['quickRecovery']) =>
      codeCase.quickRecovery === recovery ? '' : ' @full';
    const fieldOn = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: codeCase.field });

    /** Generates the code while its response is lost; returns the code. */
    const loseResponse = async ({ page }: LicensesPage, simulator: RemoteSimulator) => {
      const codes = new ReservationCodes(simulator);
      await page.goto(codeCase.address);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if ('prepare' in codeCase) await codeCase.prepare(dialog, codes);
      await simulator.line.fail(codeCase.operation, { kind: 'answer-lost' });
      await button(dialog, codeCase.submit).click();
      await expect.poll(() => codeCase.readCode(codes)).toMatch(/./);
      return codeCase.readCode(codes);
    };

    test(`a retry shows ${codeCase.code} of the lost response${tag('retry')}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const code = await loseResponse(licenses, simulator);
      await codeCase.retry(page.getByRole('dialog'), codeCase.submit, simulator);
      await expect(fieldOn(page)).toHaveValue(code);
      expect(await codeCase.readCode(new ReservationCodes(simulator))).toBe(code);
    });

    test(`a reload shows ${codeCase.code} of the lost response${tag('reload')}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const code = await loseResponse(licenses, simulator);
      await simulator.line.heal();
      await page.reload();
      await expect(fieldOn(page)).toHaveValue(code);
    });

    test(`another tab shows ${codeCase.code} of the lost response${tag('other-tab')} @full`, async ({
      licenses,
      openTab,
      simulator,
    }) => {
      const code = await loseResponse(licenses, simulator);
      await simulator.line.heal();
      const otherTab = new LicensesPage(await openTab());
      await otherTab.open();
      await button(otherTab.page.getByRole('main'), codeCase.view).click();
      await expect(fieldOn(otherTab.page)).toHaveValue(code);
    });
  });
}
