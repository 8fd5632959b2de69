import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

// S4 ch. 4 "Set transport mode"; screens.md §3.1: no connection to CSSM.
test.describe('unreachable Smart Software Manager', () => {
  test.use({ scenario: 'cssm-unreachable' });

  test('a registration shows the failure and its retry, and succeeds once CSSM is reachable', async ({
    licenses,
    registerDialog,
    simulator,
    expectAccessible,
  }) => {
    const { text } = await simulator.cssm.createToken();
    await registerDialog.register(text);
    await simulator.advance('3 s');
    await expect(registerDialog.alert).toContainText('Smart Software Manager did not answer in time.');
    await expect(registerDialog.alert).toContainText('Retrying automatically in 15 minutes.');
    await expect(registerDialog.alert.getByRole('link', { name: 'Transport Settings' })).toBeVisible();
    await expectAccessible();
    await registerDialog.close.click();

    await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
    await expect(licenses.value('Registration Status')).toContainText('next attempt in 15 min');
    await expect(licenses.text('Check the network path')).toBeVisible();

    await simulator.line.restore();
    await simulator.advance('15 min');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
  });

  test('a new token replaces the pending registration attempt @full', async ({
    licenses,
    registerDialog,
    simulator,
  }) => {
    const first = await simulator.cssm.createToken({ description: 'first' });
    await registerDialog.register(first.text);
    await simulator.advance('3 s');
    await registerDialog.close.click();
    const second = await simulator.cssm.createToken({ description: 'second' });
    await simulator.line.restore();
    await registerDialog.register(second.text);
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    const { tokens } = await simulator.cssm.account();
    expect(tokens.find(({ description }) => description === 'first')?.uses).toBe(0);
    expect(tokens.find(({ description }) => description === 'second')?.uses).toBe(1);
  });
});

test.describe('registered product without connection', () => {
  test.use({ scenario: 'registered' });

  test('an offline deregistration is local only, and the page explains the removal in the portal @full', async ({
    licenses,
    portal,
    simulator,
    expectAccessible,
  }) => {
    await simulator.line.cut('name-not-resolved');
    await licenses.chooseAction('Deregister');
    await licenses.page.getByRole('dialog').getByRole('button', { name: 'Deregister' }).click();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered');
    await expect(licenses.text('Deregistered on this product only.')).toBeVisible();
    await expect(licenses.text('Product Instances > Actions > Remove…')).toBeVisible();
    await expectAccessible();

    await portal.tab('Product Instances').click();
    await portal.removeInstance('center');
    await expect(portal.instanceRow('center')).toBeHidden();
  });

  test('a failed renewal shows its cause and keeps the authorization', async ({
    licenses,
    simulator,
    expectAccessible,
  }) => {
    await simulator.line.cut('connection-refused');
    await licenses.chooseAction('Renew Authorization');
    const dialog = licenses.page.getByRole('dialog', { name: 'Renew Authorization' });
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await expect(dialog.getByRole('alert')).toContainText('The authorization was not renewed.');
    await expect(dialog.getByRole('alert')).toContainText('The connection to Smart Software Manager was refused.');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.value('License Authorization Status')).toContainText('Last attempt failed');
    await expect(licenses.text('Authorization not renewed')).toBeVisible();
  });
});
