import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import type { Door } from '#e2e/simulator.ts';

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

const requestCode = (codes: ReservationCodes) => codes.request();
const keptCode = (codes: ReservationCodes) => codes.kept();

async function enterAuthorization(dialog: Locator, codes: ReservationCodes): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Reservation Authorization Code' }).fill(await codes.authorization());
}

async function pressAgain(dialog: Locator, submit: string, simulator: Door): Promise<void> {
  await dialog.getByRole('alert').getByText('The product did not answer.').waitFor();
  await simulator.line.heal();
  await button(dialog, submit).click();
}
/** The step asks how things stand, hears that there is a request, and shows its code. */
const justLook = () => Promise.resolve();

/** Each of the codes a product makes, from the dialog that makes it to the one that shows it; `always` is the way every test takes; tried again, each is in the fault matrix too. */
const cases = [
  {
    code: 'the request code',
    always: 'reloaded',
    scenario: 'evaluation',
    act: 'requestReservation',
    made: requestCode,
    address: '/licenses/register/reservation/request',
    submit: 'Generate Reservation Request Code',
    again: justLook,
    field: 'Reservation Request Code',
    view: 'View Reservation Request Code',
  },
  {
    code: 'the confirmation code',
    always: 'tried',
    scenario: 'update-authorized',
    act: 'installAuthorization',
    made: keptCode,
    address: '/licenses/update/authorize',
    prepare: enterAuthorization,
    submit: 'Generate Confirmation Code',
    again: pressAgain,
    field: 'License Reservation Confirmation Code',
    view: 'View Confirmation Code',
  },
  {
    code: 'the return code',
    always: 'elsewhere',
    scenario: 'reserved',
    act: 'returnReservation',
    made: keptCode,
    address: '/licenses/return/confirm',
    submit: 'Generate Reservation Return Code',
    again: pressAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
  {
    code: 'the return code of a reservation never installed',
    always: 'nowhere',
    scenario: 'reservation-authorized',
    act: 'returnAuthorization',
    made: keptCode,
    address: '/licenses/cancel-reservation',
    prepare: enterAuthorization,
    submit: 'Generate Return Code',
    again: pressAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
] as const;

for (const one of cases) {
  test.describe(`when the answer with ${one.code} is lost, the same code is shown`, () => {
    test.use({ scenario: one.scenario, networkFailures: true });

    const tag = (way: (typeof cases)[number]['always']) => (one.always === way ? '' : ' @full');
    const fieldOn = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: one.field });

    /** The product makes the code, and its answer does not arrive. */
    const lose = async ({ page }: LicensesPage, simulator: Door) => {
      const codes = new ReservationCodes(simulator);
      await page.goto(one.address);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if ('prepare' in one) await one.prepare(dialog, codes);
      await simulator.line.fail(one.act, { kind: 'answer-lost' });
      await button(dialog, one.submit).click();
      await expect.poll(() => one.made(codes)).toMatch(/./);
      return one.made(codes);
    };

    test(`once it is tried again${tag('tried')}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const made = await lose(licenses, simulator);
      await one.again(page.getByRole('dialog'), one.submit, simulator);
      await expect(fieldOn(page)).toHaveValue(made);
      expect(await one.made(new ReservationCodes(simulator))).toBe(made);
    });

    test(`after a reload${tag('reloaded')}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const made = await lose(licenses, simulator);
      await simulator.line.heal();
      await page.reload();
      await expect(fieldOn(page)).toHaveValue(made);
    });

    test(`in another tab${tag('elsewhere')} @full`, async ({ licenses, openTab, simulator }) => {
      const made = await lose(licenses, simulator);
      await simulator.line.heal();
      const other = new LicensesPage(await openTab());
      await other.open();
      await button(other.page.getByRole('main'), one.view).click();
      await expect(fieldOn(other.page)).toHaveValue(made);
    });
  });
}
