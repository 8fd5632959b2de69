import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

const tokenText = 'Product Instance Registration Token you entered is invalid or has expired';

test.describe('token validation', () => {
  test('the form rejects an empty token at the field @full', async ({ licenses, registerDialog, expectAccessible }) => {
    await registerDialog.open();
    await registerDialog.submit.click();
    await expect(registerDialog.alert).toHaveText('Paste a registration token first.');
    await expect(registerDialog.token).toBeFocused();
    await expectAccessible();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  });

  test('the form rejects a text that is not a token and keeps it @full', async ({ licenses: _, registerDialog }) => {
    await registerDialog.open();
    await registerDialog.send('correct horse battery staple');
    await expect(registerDialog.alert).toContainText('This is not a registration token.');
    await expect(registerDialog.token).toHaveValue('correct horse battery staple');
  });

  test('the form names a reservation request code entered as a token @full', async ({
    licenses: _,
    registerDialog,
  }) => {
    await registerDialog.open();
    await registerDialog.send('CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68');
    await expect(registerDialog.alert).toContainText('This is a reservation request code');
  });

  test('the form rejects an incomplete token @full', async ({ licenses: _, registerDialog, simulator }) => {
    const { text } = await simulator.cssm.createToken();
    await registerDialog.open();
    await registerDialog.send(text.slice(0, 100));
    await expect(registerDialog.alert).toContainText('This token is incomplete or was altered.');
    await registerDialog.attempt(text);
    await expect(registerDialog.alert).toBeHidden();
  });
});

test.describe('expired token', () => {
  test.use({ scenario: 'token-expired' });

  test('the portal refuses an expired token, and the dialog shows when it expired @full', async ({
    licenses,
    registerDialog,
    portal,
    simulator,
    expectAccessible,
  }) => {
    await registerDialog.register(await portal.readToken('For this Center'));
    await simulator.advance('3 s');
    await expect(registerDialog.alert).toContainText(tokenText);
    await expect(registerDialog.alert).toContainText('expired on January 15, 2026 at 8:50 AM');
    await expect(registerDialog.token).not.toHaveValue('');
    await expectAccessible();

    await registerDialog.cancel.click();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered - Registration Failed');
    await expect(licenses.value('Registration Status')).toContainText(tokenText);
    await expect(licenses.text('The registration was refused.')).toBeVisible();
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
  });
});

test('the portal refuses a revoked token, and the dialog says that it was probably revoked @full', async ({
  licenses: _,
  registerDialog,
  portal,
  simulator,
}) => {
  const token = await portal.createToken({ description: 'Soon revoked' });
  await portal.revoke('Soon revoked');
  await registerDialog.register(token);
  await simulator.advance('3 s');
  await expect(registerDialog.alert).toContainText(tokenText);
  await expect(registerDialog.alert).toContainText('probably revoked, or has no uses left');
});

test('the portal refuses a used-up token, and the same dialog accepts a new one @full', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const singleUseToken = await simulator.cssm.createToken({ maximumUses: 1 });
  await registerDialog.register(singleUseToken.text);
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await licenses.chooseAction('Deregister');
  await licenses.page.getByRole('dialog').getByRole('button', { name: 'Deregister' }).click();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');

  await registerDialog.register(singleUseToken.text);
  await simulator.advance('3 s');
  await expect(registerDialog.alert).toContainText(tokenText);

  const newToken = await simulator.cssm.createToken();
  await registerDialog.attempt(newToken.text);
  await simulator.advance('3 s');
  await expect(registerDialog.dialog).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test.describe('product instance known to the portal', () => {
  test.use({ scenario: 'already-registered' });

  test('a registered instance is refused, then replaced by Force Register', async ({
    licenses,
    registerDialog,
    portal,
    simulator,
  }) => {
    const { text } = await simulator.cssm.createToken();
    await registerDialog.register(text);
    await simulator.advance('3 s');
    await expect(registerDialog.alert).toContainText('already registered with Cisco Smart Software Manager');

    await registerDialog.alert.getByRole('button', { name: 'Replace the old record and register' }).click();
    await registerDialog.waiting.waitFor();
    await expect(registerDialog.force).toBeChecked();
    await expect(registerDialog.token).toHaveValue(text);
    await simulator.advance('3 s');
    await expect(registerDialog.dialog).toBeHidden();
    await expect(licenses.value('Registration Status')).toContainText('Registered');

    await portal.tab('Product Instances').click();
    await expect(portal.instanceRow('center')).toHaveCount(1);
  });
});
