import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';
import type { RemoteSimulator } from '#e2e/simulator.ts';

// What a wrong code says, in the order in which it is looked for (domain.md §5.4): which kind of code this is, what is
// wrong with it, whose it is, and what to do.
test.use({ scenario: 'reservation-authorized', statuses: [409, 422] });

/** What a world of another scenario made; the spec's own world is there again afterwards. */
async function codeFromScenario(
  simulator: RemoteSimulator,
  scenario: 'return-unacknowledged' | 'update-unconfirmed',
  now: string,
): Promise<string> {
  await simulator.load(scenario, { now });
  const code = await new ReservationCodes(simulator).stored();
  await simulator.load('reservation-authorized', { now });
  return code;
}

/** Texts that are not the code that is asked for, and what is said of each. */
const texts = [
  { name: 'any text', text: async () => 'correct horse battery staple', says: 'This is none of the codes used here.' },
  {
    name: 'the request code',
    text: (simulator: RemoteSimulator) => new ReservationCodes(simulator).request(),
    says: 'This is a reservation request code.',
    belongs: 'License Reservation… in Smart Software Manager asks for it.',
  },
  {
    name: 'a registration token',
    text: async (simulator: RemoteSimulator) => (await simulator.cssm.createToken()).text,
    says: 'This is a registration token.',
    belongs: 'Register, then Smart Licenses.',
  },
  {
    name: 'a return code',
    text: async (simulator: RemoteSimulator) =>
      codeFromScenario(simulator, 'return-unacknowledged', await simulator.now()),
    says: 'This is a return code.',
    belongs: 'Remove… in Smart Software Manager asks for it',
  },
  {
    name: 'a confirmation code',
    text: async (simulator: RemoteSimulator) =>
      codeFromScenario(simulator, 'update-unconfirmed', await simulator.now()),
    says: 'This is a confirmation code.',
    belongs: 'Enter Confirmation Code… in Smart Software Manager asks for it',
  },
  {
    name: 'a code that was not copied whole',
    text: async (simulator: RemoteSimulator) => (await new ReservationCodes(simulator).authorization()).slice(0, 300),
    says: 'This Reservation Authorization Code is incomplete or was altered.',
  },
  {
    name: 'a code in which a number was changed',
    text: async (simulator: RemoteSimulator) =>
      (await new ReservationCodes(simulator).authorization()).replace('<count>50<', '<count>500<'),
    says: 'The signature of this Reservation Authorization Code is not right.',
  },
];

for (const [index, { name, text, says, belongs }] of texts.entries()) {
  // Codes are told apart by the domain's own tests: one of them is enough every time.
  const tag = index === 0 ? '' : ' @full';
  test(`${name} is named for what it is, and stays where it was entered${tag}`, async ({ licenses, simulator }) => {
    const wizard = new ReserveWizard(licenses.page);
    const code = await text(simulator);
    await wizard.open('authorize');
    await wizard.authorizationCode.fill(code);
    await expect(wizard.alert).toContainText(says);
    await expect(wizard.alert).toContainText(belongs ?? '');
    await expect(wizard.grants).toBeHidden();

    // Pressed all the same it is looked at once more, and nothing is installed.
    await wizard.install.click();
    await expect(wizard.alert).toContainText(says);
    await expect(wizard.authorizationCode).toHaveValue(code);
    await expect(licenses.value('Registration Status')).toContainText('License Reservation Pending');
  });
}

test('nothing at all is said at the field, which takes the focus', async ({ licenses, expectAccessible }) => {
  const wizard = new ReserveWizard(licenses.page);
  await wizard.open('authorize');
  await wizard.install.click();
  await expect(wizard.alert).toHaveText('Paste the authorization code first, or choose its file.');
  await expect(wizard.authorizationCode).toBeFocused();
  await expectAccessible();
});

test('another device’s code names that device, and costs nothing: the right one is taken afterwards', async ({
  licenses,
  simulator,
  expectAccessible,
}) => {
  const wizard = new ReserveWizard(licenses.page);
  const codes = new ReservationCodes(simulator);
  const { code, serialNumber } = await codes.forAnotherDevice();
  await wizard.open('authorize');
  await wizard.authorizationCode.fill(code);
  await expect(wizard.alert).toContainText('This Reservation Authorization Code was made for another device.');
  await expect(wizard.alert).toContainText(serialNumber);
  await expectAccessible();

  await wizard.authorizationCode.fill(await codes.authorization());
  await expect(wizard.grants).toContainText('Cisco Cyber Vision Advantage');
  await wizard.install.click();
  await expect(wizard.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
});

test('a code for a request that was cancelled meanwhile says so', async ({ licenses, simulator }) => {
  const wizard = new ReserveWizard(licenses.page);
  const cancel = new CancelDialog(licenses.page);
  const code = await new ReservationCodes(simulator).authorization();
  await cancel.open();
  await cancel.unlicensed.click();
  await cancel.cancelRequest.click();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');

  await wizard.open('request');
  await wizard.generate.click();
  await wizard.next.click();
  await wizard.authorizationCode.fill(code);
  await expect(wizard.alert).toContainText('was made for another request of this product.');
});

test('a request that was cancelled in another tab is missed @full', async ({ licenses, simulator, openTab }) => {
  const wizard = new ReserveWizard(licenses.page);
  const code = await new ReservationCodes(simulator).authorization();
  await wizard.open('authorize');
  const otherTab = new CancelDialog(await openTab());
  await otherTab.open();
  await otherTab.unlicensed.click();
  await otherTab.cancelRequest.click();
  await expect(otherTab.dialog).toBeHidden();

  await wizard.authorizationCode.fill(code);
  await expect(wizard.alert).toContainText('This product has no pending License Reservation Request.');
});

test('a code whose licenses have ended says so @full', async ({ licenses, simulator }) => {
  const wizard = new ReserveWizard(licenses.page);
  const cancel = new CancelDialog(licenses.page);
  const codes = new ReservationCodes(simulator);
  await cancel.open();
  await cancel.authorizationCode.fill(await codes.authorization());
  await cancel.generate.click();
  const returnCode = await cancel.returnCode.inputValue();
  const { productIdentifier, serialNumber } = (await simulator.world.export()).world.agent.identity;
  await simulator.cssm.removeReservation({ udi: `${productIdentifier}:${serialNumber}`, returnCode });
  await cancel.copy.click();
  await cancel.finish.click();
  await expect(cancel.dialog).toBeHidden();

  await wizard.open('request');
  await wizard.generate.click();
  await expect(wizard.requestCode).toHaveValue(/./);
  const code = await codes.reserve(/IC3000/, 1);
  await simulator.advance('730 d');
  await wizard.next.click();
  await wizard.authorizationCode.fill(code);
  await expect(wizard.alert).toContainText('All that this Reservation Authorization Code grants has ended already.');
});

test.describe('in a reservation', () => {
  test.use({ scenario: 'update-authorized' });

  test('what changes is told first; afterwards the same code is installed already, and the one before it is older', async ({
    licenses,
    simulator,
    expectAccessible,
  }) => {
    const wizard = new UpdateWizard(licenses.page);
    const codes = new ReservationCodes(simulator);
    const before = await codes.installed();
    const code = await codes.authorization();
    await wizard.open('authorize');
    await wizard.authorizationCode.fill(code);
    await expect(wizard.changes.getByRole('row', { name: /Cisco Cyber Vision Advantage/ })).toContainText('50 → 50');
    await expect(wizard.changes.getByRole('row', { name: /IC3000/ })).toContainText('0 → 1');
    await expectAccessible();
    await wizard.generate.click();
    await expect(wizard.confirmationCode).toHaveValue(/./);
    await expect(wizard.confirmationCode).toHaveValue(await codes.stored());
    await wizard.copy.click();
    await wizard.next.click();
    await wizard.finish.click();
    await expect(wizard.dialog).toBeHidden();
    await licenses.page.getByRole('button', { name: 'Code Has Been Entered' }).click();
    await expect(licenses.page.getByRole('button', { name: 'Code Has Been Entered' })).toBeHidden();

    await wizard.open('authorize');
    await wizard.authorizationCode.fill(code);
    await expect(wizard.alert).toContainText('This Reservation Authorization Code is installed already.');
    await wizard.authorizationCode.fill(before);
    await expect(wizard.alert).toContainText('This Reservation Authorization Code is older than the one installed.');
  });
});
