import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';
import type { RemoteSimulator } from '#e2e/simulator.ts';

// Messages for a wrong code, in the order of the checks (domain.md §5.4): the kind of code, its error, its device, and
// the resolution.
test.use({ scenario: 'reservation-authorized', statuses: [409, 422] });

/** Returns the stored code of another scenario; the spec's own scenario is loaded again afterwards. */
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

/** Texts that are not an authorization code, with the expected message. */
const texts = [
  {
    name: 'any text',
    text: async () => 'correct horse battery staple',
    message: 'Unrecognized code.',
  },
  {
    name: 'the request code',
    text: (simulator: RemoteSimulator) => new ReservationCodes(simulator).request(),
    message: 'This is a reservation request code.',
    resolution: 'Enter it in Smart Software Manager with License Reservation…',
  },
  {
    name: 'a registration token',
    text: async (simulator: RemoteSimulator) => (await simulator.cssm.createToken()).text,
    message: 'This is a registration token.',
    resolution: 'Register, then Smart Licenses.',
  },
  {
    name: 'a return code',
    text: async (simulator: RemoteSimulator) =>
      codeFromScenario(simulator, 'return-unacknowledged', await simulator.now()),
    message: 'This is a return code.',
    resolution: 'Enter it in Smart Software Manager with Remove…',
  },
  {
    name: 'a confirmation code',
    text: async (simulator: RemoteSimulator) =>
      codeFromScenario(simulator, 'update-unconfirmed', await simulator.now()),
    message: 'This is a confirmation code.',
    resolution: 'Enter it in Smart Software Manager with Enter Confirmation Code…',
  },
  {
    name: 'an incomplete authorization code',
    text: async (simulator: RemoteSimulator) => (await new ReservationCodes(simulator).authorization()).slice(0, 300),
    message: 'This Reservation Authorization Code is incomplete or was altered.',
  },
  {
    name: 'an authorization code with a changed count',
    text: async (simulator: RemoteSimulator) =>
      (await new ReservationCodes(simulator).authorization()).replace('<count>50<', '<count>500<'),
    message: 'The signature of this Reservation Authorization Code is not valid.',
  },
];

for (const { name, text, message, resolution } of texts) {
  test(`${name} is rejected by its kind and stays in the field @full`, async ({ licenses, simulator }) => {
    const wizard = new ReserveWizard(licenses.page);
    const code = await text(simulator);
    await wizard.open('authorize');
    await wizard.authorizationCode.fill(code);
    await expect(wizard.alert).toContainText(message);
    await expect(wizard.alert).toContainText(resolution ?? '');
    await expect(wizard.grants).toBeHidden();

    // Pressing Install anyway repeats the check and installs nothing.
    await wizard.install.click();
    await expect(wizard.alert).toContainText(message);
    await expect(wizard.authorizationCode).toHaveValue(code);
    await expect(licenses.value('Registration Status')).toContainText('License Reservation Pending');
  });
}

test('an empty authorization code is reported at its field, which receives the focus @full', async ({
  licenses,
  expectAccessible,
}) => {
  const wizard = new ReserveWizard(licenses.page);
  await wizard.open('authorize');
  await wizard.install.click();
  await expect(wizard.alert).toHaveText('Paste the authorization code first, or choose its file.');
  await expect(wizard.authorizationCode).toBeFocused();
  await expectAccessible();
});

test('a code for another device names that device, and the right code can still be installed', async ({
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

test('a code for a cancelled request is rejected with that reason @full', async ({ licenses, simulator }) => {
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

test('a code entered after a cancellation in another tab is rejected for lack of a request @full', async ({
  licenses,
  simulator,
  openTab,
}) => {
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

test('a code with ended licenses is rejected with that reason @full', async ({ licenses, simulator }) => {
  const wizard = new ReserveWizard(licenses.page);
  const cancel = new CancelDialog(licenses.page);
  const codes = new ReservationCodes(simulator);
  await cancel.open();
  await cancel.authorizationCode.fill(await codes.authorization());
  await cancel.generate.click();
  await expect(cancel.returnCode).toHaveValue(/./);
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
  await expect(wizard.alert).toContainText('All licenses in this code have expired.');
});

test.describe('reserved product with an authorized update', () => {
  test.use({ scenario: 'update-authorized' });

  test('an update shows its changes first; a repeated or older code is rejected afterwards @full', async ({
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
    await licenses.acknowledgeConfirmationCode();

    await wizard.open('authorize');
    await wizard.authorizationCode.fill(code);
    await expect(wizard.alert).toContainText('This Reservation Authorization Code is already installed.');
    await wizard.authorizationCode.fill(before);
    await expect(wizard.alert).toContainText('This Reservation Authorization Code is older than the one installed.');
  });
});
