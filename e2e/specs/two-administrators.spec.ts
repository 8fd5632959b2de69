import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { RegisterDialog } from '#e2e/pages/register-dialog.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard } from '#e2e/pages/reservation-wizard.ts';
import { SubscriptionDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';
import { overHttp } from '#e2e/server.ts';

// Each refusal is one that somebody else’s act is the reason of.
test.use({ scenario: 'evaluation', statuses: [409, 412] });

const marie = { userName: 'Marie', role: 'admin' } as const;

test('two administrators set the transport: the later one is told what changed, by whom and when, and keeps what was typed', async ({
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

test.describe('what is set cannot be asked for', () => {
  test.use({ statuses: [412, 503] });

  test('a setting that was changed is not overwritten unseen: who changed it is told at once @full', async ({
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

test('a setting that nobody edits here follows by itself, and one that is edited can be taken over @full', async ({
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
  await transport.dialog.getByRole('button', { name: 'Take over what is set now' }).click();
  await expect(transport.host).toHaveValue('earlier.example.com');
  await expect(transport.alert).toBeHidden();
});

test('a token is typed while a colleague requests a reservation: it stays, and what may be done now is said @full', async ({
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
  await secondUserPage.generate.click();
  await secondUserPage.requestCode.waitFor();

  await expect(registerDialog.alert).toContainText('Marie requested a license reservation');
  await expect(registerDialog.token).toHaveValue('half a token');
  await expectAccessible();
  await registerDialog.submit.click();
  await registerDialog.alert.getByRole('link', { name: 'Go to License' }).first().click();
  await expect(licenses.value('Registration Status')).toContainText('Reservation');
});

test('two press Register in the same instant: one registers, the other is told who does @full', async ({
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
  const conflictMessage = /(Marie|admin) began to register this product/;
  const refused = secondUserPage.alert.or(secondUserPage.waiting).first();
  await expect(refused).toBeVisible();
  const [first, later] = (await secondUserPage.waiting.isVisible())
    ? [secondUserPage, registerDialog]
    : [registerDialog, secondUserPage];
  await expect(later.alert.filter({ hasText: conflictMessage })).toHaveCount(1);
  await expect(later.token).toHaveValue(text);
  await simulator.advance('3 s');
  await expect(first.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test.describe('registered', () => {
  test.use({ scenario: 'registered' });

  test('a colleague deregisters while a renewal is asked about: who did it is said, and the way on', async ({
    licenses,
    signInSecondUser,
    expectAccessible,
  }) => {
    await licenses.chooseAction('Renew Authorization');
    const renewal = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
    await renewal.waitFor();
    const secondUserPage = await signInSecondUser(marie);
    await secondUserPage.chooseAction('Deregister');
    const leaving = secondUserPage.page.getByRole('dialog', { name: 'Confirm Deregistration' });
    await leaving.getByRole('button', { name: 'Deregister' }).click();
    await expect(leaving).toBeHidden();

    await renewal.getByRole('button', { name: 'Yes' }).click();
    await expect(renewal.getByRole('alert').filter({ hasText: 'Marie deregistered this product at' })).toHaveCount(1);
    await expect(renewal.getByRole('alert').last()).toContainText('This product is not registered any more.');
    await expectAccessible();
    await renewal.getByRole('link', { name: 'Go to License' }).first().click();
    await expect(renewal).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

test.describe('with a reservation pending', () => {
  test.use({ scenario: 'reservation-pending' });

  test('a colleague cancels the request whose code is being carried: that is said, and another can be made', async ({
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

test.describe('with an authorization', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('two hold the same authorization code: one installs it, the other is told that it is done @full', async ({
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

test.describe('each browser is a person', () => {
  test.skip(!overHttp, 'In the page the session ends for all.');
  test.use({ statuses: [401] });

  test('an operator reads what the administrator may change, and a session ends for one alone @full', async ({
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
