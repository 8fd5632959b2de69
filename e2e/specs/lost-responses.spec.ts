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
  await dialog.getByRole('alert').getByText('The product did not answer.').waitFor();
  await simulator.line.heal();
  await button(dialog, submit).click();
}
/** The step asks how things stand, hears that there is a request, and shows its code. */
const noRetry = () => Promise.resolve();

/** Each of the codes a product makes, from the dialog that makes it to the one that shows it; `always` is the way every test takes; tried again, each is in the fault matrix too. */
const codeCases = [
  {
    code: 'the request code',
    quickRecovery: 'reloaded',
    scenario: 'evaluation',
    operation: 'requestReservation',
    made: requestCode,
    address: '/licenses/register/reservation/request',
    submit: 'Generate Reservation Request Code',
    retry: noRetry,
    field: 'Reservation Request Code',
    view: 'View Reservation Request Code',
  },
  {
    code: 'the confirmation code',
    quickRecovery: 'tried',
    scenario: 'update-authorized',
    operation: 'installAuthorization',
    made: storedCode,
    address: '/licenses/update/authorize',
    prepare: enterAuthorization,
    submit: 'Generate Confirmation Code',
    retry: submitAgain,
    field: 'License Reservation Confirmation Code',
    view: 'View Confirmation Code',
  },
  {
    code: 'the return code',
    quickRecovery: 'elsewhere',
    scenario: 'reserved',
    operation: 'returnReservation',
    made: storedCode,
    address: '/licenses/return/confirm',
    submit: 'Generate Reservation Return Code',
    retry: submitAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
  {
    code: 'the return code of a reservation never installed',
    quickRecovery: 'nowhere',
    scenario: 'reservation-authorized',
    operation: 'returnAuthorization',
    made: storedCode,
    address: '/licenses/cancel-reservation',
    prepare: enterAuthorization,
    submit: 'Generate Return Code',
    retry: submitAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
] as const;

for (const codeCase of codeCases) {
  test.describe(`when the answer with ${codeCase.code} is lost, the same code is shown`, () => {
    test.use({ scenario: codeCase.scenario, networkFailures: true });

    const tag = (recovery: (typeof codeCases)[number]['quickRecovery']) =>
      codeCase.quickRecovery === recovery ? '' : ' @full';
    const fieldOn = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: codeCase.field });

    /** The product makes the code, and its answer does not arrive. */
    const loseResponse = async ({ page }: LicensesPage, simulator: RemoteSimulator) => {
      const codes = new ReservationCodes(simulator);
      await page.goto(codeCase.address);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if ('prepare' in codeCase) await codeCase.prepare(dialog, codes);
      await simulator.line.fail(codeCase.operation, { kind: 'answer-lost' });
      await button(dialog, codeCase.submit).click();
      await expect.poll(() => codeCase.made(codes)).toMatch(/./);
      return codeCase.made(codes);
    };

    test(`once it is tried again${tag('tried')}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const made = await loseResponse(licenses, simulator);
      await codeCase.retry(page.getByRole('dialog'), codeCase.submit, simulator);
      await expect(fieldOn(page)).toHaveValue(made);
      expect(await codeCase.made(new ReservationCodes(simulator))).toBe(made);
    });

    test(`after a reload${tag('reloaded')}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const made = await loseResponse(licenses, simulator);
      await simulator.line.heal();
      await page.reload();
      await expect(fieldOn(page)).toHaveValue(made);
    });

    test(`in another tab${tag('elsewhere')} @full`, async ({ licenses, openTab, simulator }) => {
      const made = await loseResponse(licenses, simulator);
      await simulator.line.heal();
      const otherTab = new LicensesPage(await openTab());
      await otherTab.open();
      await button(otherTab.page.getByRole('main'), codeCase.view).click();
      await expect(fieldOn(otherTab.page)).toHaveValue(made);
    });
  });
}
