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
  colleague,
  accessible,
}) => {
  const theirs = new TransportDialog((await colleague(marie)).page);
  await theirs.open();
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('later.example.com', '3128');

  await theirs.chooseGateway('https://onprem.example.com/SmartTransport');
  await theirs.save.click();
  await expect(theirs.dialog).toBeHidden();
  await expect(transport.problem).toContainText(
    /^Changed by Marie at 9:00:00\sAM: Direct → Transport Gateway https:\/\/onprem\.example\.com\/SmartTransport/,
  );
  await expect(transport.host).toHaveValue('later.example.com');
  await accessible();

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
    colleague,
  }) => {
    const theirs = new TransportDialog((await colleague(marie)).page);
    await theirs.open();
    await theirs.chooseGateway('https://onprem.example.com/SmartTransport');
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    await transport.chooseProxy('later.example.com', '3128');
    await simulator.line.fail('getTransport', { kind: 'status', status: 503 });
    await theirs.save.click();
    await expect(theirs.dialog).toBeHidden();

    await transport.save.click();
    await expect(transport.problem).toContainText('Marie changed the transport settings at');
    await expect(transport.host).toHaveValue('later.example.com');
    await simulator.line.heal();
    await expect(transport.problem).toContainText('Changed by Marie');
    await transport.save.click();
    await expect(transport.dialog).toBeHidden();
  });
});

test('a setting that nobody edits here follows by itself, and one that is edited can be taken over @full', async ({
  licenses,
  colleague,
}) => {
  const subscription = new SubscriptionDialog(licenses.page);
  await subscription.open();
  const theirs = new SubscriptionDialog((await colleague(marie)).page);
  await theirs.open();
  await theirs.essentials.check();
  await theirs.save.click();
  await expect(theirs.dialog).toBeHidden();
  await expect(subscription.problem).toContainText('Advantage → Essentials');
  await expect(subscription.essentials).toBeChecked();

  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('later.example.com', '3128');
  const theirTransport = new TransportDialog(theirs.page);
  await theirTransport.open();
  await theirTransport.chooseProxy('earlier.example.com', '8080');
  await theirTransport.save.click();
  await expect(transport.problem).toContainText('Changed by Marie');
  await expect(transport.host).toHaveValue('later.example.com');
  await transport.dialog.getByRole('button', { name: 'Take over what is set now' }).click();
  await expect(transport.host).toHaveValue('earlier.example.com');
  await expect(transport.problem).toBeHidden();
});

test('a token is typed while a colleague requests a reservation: it stays, and what may be done now is said @full', async ({
  licenses,
  registerDialog,
  colleague,
  accessible,
}) => {
  await registerDialog.open();
  await registerDialog.token.fill('half a token');
  const theirs = new ReserveWizard((await colleague(marie)).page);
  await theirs.open('confirm');
  await theirs.confirm.click();
  await theirs.generate.click();
  await theirs.requestCode.waitFor();

  await expect(registerDialog.problem).toContainText('Marie requested a license reservation');
  await expect(registerDialog.token).toHaveValue('half a token');
  await accessible();
  await registerDialog.submit.click();
  await registerDialog.problem.getByRole('link', { name: 'Go to License' }).first().click();
  await expect(licenses.value('Registration Status')).toContainText('Reservation');
});

test('two press Register in the same instant: one registers, the other is told who does @full', async ({
  licenses,
  registerDialog,
  simulator,
  colleague,
}) => {
  const { text } = await simulator.cssm.createToken();
  const theirs = new RegisterDialog((await colleague(marie)).page);
  await theirs.open();
  await registerDialog.open();
  await theirs.token.fill(text);
  await registerDialog.token.fill(text);
  await Promise.all([theirs.submit.click(), registerDialog.submit.click()]);
  const told = /(Marie|admin) began to register this product/;
  const refused = theirs.problem.or(theirs.waiting).first();
  await expect(refused).toBeVisible();
  const [first, later] = (await theirs.waiting.isVisible()) ? [theirs, registerDialog] : [registerDialog, theirs];
  await expect(later.problem.filter({ hasText: told })).toHaveCount(1);
  await expect(later.token).toHaveValue(text);
  await simulator.advance('3 s');
  await expect(first.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test.describe('registered', () => {
  test.use({ scenario: 'registered' });

  test('a colleague deregisters while a renewal is asked about: who did it is said, and the way on', async ({
    licenses,
    colleague,
    accessible,
  }) => {
    await licenses.chooseAction('Renew Authorization');
    const renewal = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
    await renewal.waitFor();
    const theirs = await colleague(marie);
    await theirs.chooseAction('Deregister');
    const leaving = theirs.page.getByRole('dialog', { name: 'Confirm Deregistration' });
    await leaving.getByRole('button', { name: 'Deregister' }).click();
    await expect(leaving).toBeHidden();

    await renewal.getByRole('button', { name: 'Yes' }).click();
    await expect(renewal.getByRole('alert').filter({ hasText: 'Marie deregistered this product at' })).toHaveCount(1);
    await expect(renewal.getByRole('alert').last()).toContainText('This product is not registered any more.');
    await accessible();
    await renewal.getByRole('link', { name: 'Go to License' }).first().click();
    await expect(renewal).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});

test.describe('with a reservation pending', () => {
  test.use({ scenario: 'reservation-pending' });

  test('a colleague cancels the request whose code is being carried: that is said, and another can be made', async ({
    licenses,
    colleague,
    accessible,
  }) => {
    const wizard = new ReserveWizard(licenses.page);
    await wizard.open('request');
    await wizard.requestCode.waitFor();
    const theirs = new CancelDialog((await colleague(marie)).page);
    await theirs.open();
    await theirs.unlicensed.click();
    await theirs.cancelRequest.click();
    await expect(theirs.dialog).toBeHidden();

    await expect(wizard.problem).toContainText('Marie cancelled the License Reservation Request at');
    await accessible();
    await wizard.generate.click();
    await wizard.requestCode.waitFor();
    await expect(wizard.problem).toBeHidden();
  });
});

test.describe('with an authorization', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('two hold the same authorization code: one installs it, the other is told that it is done @full', async ({
    licenses,
    simulator,
    colleague,
  }) => {
    const wizard = new ReserveWizard(licenses.page);
    await wizard.open('authorize');
    const authorizationCode = await new ReservationCodes(simulator).authorization();
    await wizard.authorizationCode.fill(authorizationCode);
    await wizard.grants.waitFor();
    const theirs = new ReserveWizard((await colleague(marie)).page);
    await theirs.open('authorize');
    await theirs.authorizationCode.fill(authorizationCode);
    await theirs.grants.waitFor();
    await theirs.install.click();
    await expect(theirs.dialog).toBeHidden();

    await expect(wizard.problem.first()).toContainText('Marie installed a license reservation at');
    await expect(wizard.authorizationCode).toHaveValue(authorizationCode);
    await wizard.problem.first().getByRole('link', { name: 'Go to License' }).click();
    await expect(licenses.value('Registration Status')).toContainText('Reserv');
  });
});

test.describe('each browser is a person', () => {
  test.skip(!overHttp, 'In the page the session ends for all.');
  test.use({ statuses: [401] });

  test('an operator reads what the administrator may change, and a session ends for one alone @full', async ({
    licenses,
    simulator,
    colleague,
  }) => {
    const theirs = await colleague({ userName: 'Olga', role: 'operator' });
    await expect(theirs.register).toBeDisabled();
    await expect(licenses.register).toBeEnabled();
    await simulator.session.end('Olga');
    await theirs.page.reload();
    await expect(theirs.page.getByRole('alert').getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await licenses.page.reload();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });
});
