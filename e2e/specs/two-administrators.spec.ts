import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { RegisterDialog } from '#e2e/pages/register-dialog.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard } from '#e2e/pages/reservation-wizard.ts';
import { SubscriptionDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';
import { overHttp } from '#e2e/server.ts';

// Every conflict here is caused by another user.
test.use({ scenario: 'evaluation', statuses: [404, 409, 412] });

const marie = { userName: 'Marie', role: 'admin' } as const;

test('a conflicting transport change shows what changed, by whom, and keeps the typed text', async ({
  licenses,
  signInSecondUser,
  expectAccessible,
}) => {
  const secondUserPage = new TransportDialog((await signInSecondUser(marie)).page);
  await secondUserPage.open();
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('later.example.com', '3128');

  await secondUserPage.chooseGateway('https://onprem.example.com/SmartTransport');
  await secondUserPage.save.click();
  await expect(secondUserPage.dialog).toBeHidden();
  await expect(transport.alert).toContainText(
    /^Changed by Marie at 9:00:00\sAM: Direct → Transport Gateway https:\/\/onprem\.example\.com\/SmartTransport/,
  );
  await expect(transport.host).toHaveValue('later.example.com');
  await expectAccessible();

  await transport.save.click();
  await expect(transport.dialog).toBeHidden();
  await expect(licenses.value('Transport Settings')).toContainText('later.example.com:3128');
  await expect(licenses.activity).toContainText('Transport settings changed by Marie');
});

test.describe('setting that cannot be reloaded', () => {
  test.use({ statuses: [412, 503] });

  test('a conflicting change is not overwritten and names its user without a reload @full', async ({
    licenses,
    simulator,
    signInSecondUser,
  }) => {
    const secondUserPage = new TransportDialog((await signInSecondUser(marie)).page);
    await secondUserPage.open();
    await secondUserPage.chooseGateway('https://onprem.example.com/SmartTransport');
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    await transport.chooseProxy('later.example.com', '3128');
    await simulator.line.fail('getTransport', { kind: 'status', status: 503 });
    await secondUserPage.save.click();
    await expect(secondUserPage.dialog).toBeHidden();

    await transport.save.click();
    await expect(transport.alert).toContainText('Marie changed the transport settings at');
    await expect(transport.host).toHaveValue('later.example.com');
    await simulator.line.heal();
    await expect(transport.alert).toContainText('Changed by Marie');
    await transport.save.click();
    await expect(transport.dialog).toBeHidden();
  });
});

test("an unedited setting updates by itself, and an edited one can adopt the other user's value @full", async ({
  licenses,
  signInSecondUser,
}) => {
  const subscription = new SubscriptionDialog(licenses.page);
  await subscription.open();
  const secondUserPage = new SubscriptionDialog((await signInSecondUser(marie)).page);
  await secondUserPage.open();
  await secondUserPage.essentials.check();
  await secondUserPage.save.click();
  await expect(secondUserPage.dialog).toBeHidden();
  await expect(subscription.alert).toContainText('Advantage → Essentials');
  await expect(subscription.essentials).toBeChecked();

  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('later.example.com', '3128');
  const secondUserTransport = new TransportDialog(secondUserPage.page);
  await secondUserTransport.open();
  await secondUserTransport.chooseProxy('earlier.example.com', '8080');
  await secondUserTransport.save.click();
  await expect(transport.alert).toContainText('Changed by Marie');
  await expect(transport.host).toHaveValue('later.example.com');
  await transport.dialog.getByRole('button', { name: 'Use the current setting' }).click();
  await expect(transport.host).toHaveValue('earlier.example.com');
  await expect(transport.alert).toBeHidden();
});

test('a reservation by another user keeps the typed token and explains the next steps @full', async ({
  licenses,
  registerDialog,
  signInSecondUser,
  expectAccessible,
}) => {
  await registerDialog.open();
  await registerDialog.token.fill('half a token');
  const secondUserPage = new ReserveWizard((await signInSecondUser(marie)).page);
  await secondUserPage.open('confirm');
  await secondUserPage.confirm.click();
  await secondUserPage.requestCode.waitFor();

  await expect(registerDialog.alert).toContainText('Marie requested a license reservation');
  await expect(registerDialog.token).toHaveValue('half a token');
  await expectAccessible();
  await registerDialog.submit.click();
  await registerDialog.alert.getByRole('link', { name: 'Go to License' }).first().click();
  await expect(licenses.value('Registration Status')).toContainText('Reservation');
});

test('two simultaneous registrations make one, and the refused dialog names the other user @full', async ({
  licenses,
  registerDialog,
  simulator,
  signInSecondUser,
}) => {
  const { text } = await simulator.cssm.createToken();
  const secondUserPage = new RegisterDialog((await signInSecondUser(marie)).page);
  await secondUserPage.open();
  await registerDialog.open();
  await secondUserPage.token.fill(text);
  await registerDialog.token.fill(text);
  await Promise.all([secondUserPage.submit.click(), registerDialog.submit.click()]);
  const countConflicts = ({ alert }: RegisterDialog) =>
    alert.filter({ hasText: /(Marie|admin) started to register this product/ }).count();
  const dialogs = [registerDialog, secondUserPage] as const;
  await expect.poll(async () => (await Promise.all(dialogs.map(countConflicts))).toSorted()).toEqual([0, 1]);
  const [first, later] = (await countConflicts(registerDialog)) === 0 ? dialogs : dialogs.toReversed();
  await expect(first.waiting).toBeVisible();
  await expect(later.token).toHaveValue(text);
  await simulator.advance('3 s');
  await expect(first.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  test("a renewal after another user's deregistration names that user and links to the page", async ({
    licenses,
    signInSecondUser,
    expectAccessible,
  }) => {
    await licenses.chooseAction('Renew Authorization');
    const renewal = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
    await renewal.waitFor();
    const secondUserPage = await signInSecondUser(marie);
    await secondUserPage.chooseAction('Deregister');
    const confirmation = secondUserPage.page.getByRole('dialog', { name: 'Confirm Deregistration' });
    await confirmation.getByRole('button', { name: 'Deregister' }).click();
    await expect(confirmation).toBeHidden();

    await renewal.getByRole('button', { name: 'Yes' }).click();
    await expect(renewal.getByRole('alert').filter({ hasText: 'Marie deregistered this product at' })).toHaveCount(1);
    await expect(renewal.getByRole('alert').last()).toContainText('This product is no longer registered.');
    await expectAccessible();
    await renewal.getByRole('link', { name: 'Go to License' }).first().click();
    await expect(renewal).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

test.describe('pending reservation', () => {
  test.use({ scenario: 'reservation-pending' });

  test('a request cancelled by another user is reported, and a new one can be made', async ({
    licenses,
    signInSecondUser,
    expectAccessible,
  }) => {
    const wizard = new ReserveWizard(licenses.page);
    await wizard.open('request');
    await wizard.requestCode.waitFor();
    const secondUserPage = new CancelDialog((await signInSecondUser(marie)).page);
    await secondUserPage.open();
    await secondUserPage.unlicensed.click();
    await secondUserPage.cancelRequest.click();
    await expect(secondUserPage.dialog).toBeHidden();

    await expect(wizard.alert).toContainText('Marie cancelled the License Reservation Request at');
    await expectAccessible();
    await wizard.generate.click();
    await wizard.requestCode.waitFor();
    await expect(wizard.alert).toBeHidden();
  });
});

test.describe('authorized reservation', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('a code installed by another user is reported, and the entered code stays @full', async ({
    licenses,
    simulator,
    signInSecondUser,
  }) => {
    const wizard = new ReserveWizard(licenses.page);
    await wizard.open('authorize');
    const authorizationCode = await new ReservationCodes(simulator).authorization();
    await wizard.authorizationCode.fill(authorizationCode);
    await wizard.grants.waitFor();
    const secondUserPage = new ReserveWizard((await signInSecondUser(marie)).page);
    await secondUserPage.open('authorize');
    await secondUserPage.authorizationCode.fill(authorizationCode);
    await secondUserPage.grants.waitFor();
    await secondUserPage.install.click();
    await expect(secondUserPage.dialog).toBeHidden();

    await expect(wizard.alert.first()).toContainText('Marie installed a license reservation at');
    await expect(wizard.authorizationCode).toHaveValue(authorizationCode);
    await wizard.alert.first().getByRole('link', { name: 'Go to License' }).click();
    await expect(licenses.value('Registration Status')).toContainText('Reserv');
  });
});

test.describe('separate sessions', () => {
  test.skip(!overHttp, 'With the simulator in the page all tabs share one session.');
  test.use({ statuses: [401] });

  test("an operator's page is read-only, and ending a session affects that user only @full", async ({
    licenses,
    simulator,
    signInSecondUser,
  }) => {
    const secondUserPage = await signInSecondUser({ userName: 'Olga', role: 'operator' });
    await expect(secondUserPage.register).toBeDisabled();
    await expect(licenses.register).toBeEnabled();
    await simulator.session.end('Olga');
    await secondUserPage.page.reload();
    await expect(secondUserPage.page.getByRole('alert').getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await licenses.page.reload();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});
