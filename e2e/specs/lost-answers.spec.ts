import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';
import type { Door } from '#e2e/simulator-door.ts';

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

/** What the simulated world knows of the product and of its codes; no page is asked. */
async function behind(simulator: Door) {
  const { agent } = (await simulator.world.export({ secrets: true })).world;
  const { productIdentifier, serialNumber } = agent.identity;
  return {
    authorizationCode: async () =>
      (await simulator.cssm.instance(`${productIdentifier}:${serialNumber}`)).authorizationCode ?? '',
    /** The code the product has made and keeps. */
    made: agent.registration.status === 'reservation-pending' ? agent.registration.request.code : agent.kept?.text,
  };
}

async function enterAuthorization(dialog: Locator, simulator: Door): Promise<void> {
  const { authorizationCode } = await behind(simulator);
  await dialog.getByRole('textbox', { name: 'Reservation Authorization Code' }).fill(await authorizationCode());
}

async function pressAgain(dialog: Locator, submit: string): Promise<void> {
  await dialog.getByRole('alert').getByText('The product did not answer.').waitFor();
  await button(dialog, submit).click();
}
/** The step asks how things stand, hears that there is a request, and shows its code. */
const justLook = () => Promise.resolve();

/** Each of the codes a product makes, from the dialog that makes it to the one that shows it. */
const codes = [
  {
    code: 'the request code',
    scenario: 'evaluation',
    act: 'requestReservation',
    address: '/licenses/register/reservation/request',
    submit: 'Generate Reservation Request Code',
    again: justLook,
    field: 'Reservation Request Code',
    view: 'View Reservation Request Code',
  },
  {
    code: 'the confirmation code',
    scenario: 'update-authorized',
    act: 'installAuthorization',
    address: '/licenses/update/authorize',
    prepare: enterAuthorization,
    submit: 'Generate Confirmation Code',
    again: pressAgain,
    field: 'License Reservation Confirmation Code',
    view: 'View Confirmation Code',
  },
  {
    code: 'the return code',
    scenario: 'reserved',
    act: 'returnReservation',
    address: '/licenses/return/confirm',
    submit: 'Generate Reservation Return Code',
    again: pressAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
  {
    code: 'the return code of a reservation never installed',
    scenario: 'reservation-authorized',
    act: 'returnAuthorization',
    address: '/licenses/cancel-reservation',
    prepare: enterAuthorization,
    submit: 'Generate Return Code',
    again: pressAgain,
    field: 'Reservation Return Code',
    view: 'View Return Code',
  },
] as const;

for (const one of codes) {
  test.describe(`when the answer with ${one.code} is lost, the same code is shown`, () => {
    test.use({ scenario: one.scenario, networkFailures: true });

    const fieldOn = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: one.field });

    /** The product makes the code, and its answer does not arrive. */
    const lose = async ({ page }: LicensesPage, simulator: Door) => {
      await page.goto(one.address);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if ('prepare' in one) await one.prepare(dialog, simulator);
      await simulator.line.fail(one.act, { kind: 'answer-lost' });
      await button(dialog, one.submit).click();
      await expect.poll(async () => (await behind(simulator)).made).toMatch(/./);
      return (await behind(simulator)).made ?? '';
    };

    test('once it is tried again', async ({ licenses, simulator }) => {
      const { page } = licenses;
      const made = await lose(licenses, simulator);
      await simulator.line.heal();
      await one.again(page.getByRole('dialog'), one.submit);
      await expect(fieldOn(page)).toHaveValue(made);
      expect((await behind(simulator)).made).toBe(made);
    });

    test('after a reload', async ({ licenses, simulator }) => {
      const { page } = licenses;
      const made = await lose(licenses, simulator);
      await simulator.line.heal();
      await page.reload();
      await expect(fieldOn(page)).toHaveValue(made);
    });

    test('in another tab', async ({ licenses, openTab, simulator }) => {
      const made = await lose(licenses, simulator);
      await simulator.line.heal();
      const other = new LicensesPage(await openTab());
      await other.open();
      await button(other.page.getByRole('main'), one.view).click();
      await expect(fieldOn(other.page)).toHaveValue(made);
    });
  });
}
