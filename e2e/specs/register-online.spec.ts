import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

// S4 ch. 4 "Create a token", "Register the Center", "Return to evaluation mode".
test('an administrator makes a token in the portal, registers with it, sees what is used, and deregisters', async ({
  licenses,
  registerDialog,
  portal,
  simulator,
  accessible,
}) => {
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');

  const token = await portal.createToken({ description: 'Center of the plant', days: '30', uses: '1' });
  await registerDialog.open();
  await accessible();
  await registerDialog.attempt(token);
  await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
  await accessible();

  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(registerDialog.dialog).toBeHidden();
  await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
  await expect(licenses.value('Smart Account')).toHaveText('InternalTestDemoAccount20.cisco.com');
  await expect(licenses.value('Virtual Account')).toHaveText('IOT Security Demos');
  await expect(licenses.value('Product Instance')).toHaveText('center');
  await expect(licenses.usage.getByRole('row', { name: /Cisco Cyber Vision Advantage/ })).toContainText('31');
  await expect(licenses.activity).toContainText('Registered');
  await expect(licenses.register).toBeHidden();

  await portal.tab('Product Instances').click();
  await expect(portal.instanceRow('center')).toContainText('2026-Jan-15 09:00:03');
  await portal.tab('General').click();
  await expect(portal.tokenRow('Center of the plant')).toContainText('1 of 1');

  await licenses.chooseAction('Deregister');
  const confirmation = licenses.page.getByRole('dialog', { name: 'Confirm Deregistration' });
  await expect(confirmation).toContainText('81 days remaining');
  await accessible();
  await confirmation.getByRole('button', { name: 'Deregister' }).click();
  await expect(confirmation).toBeHidden();
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
  await portal.tab('Product Instances').click();
  await expect(portal.instances.getByRole('row').nth(1)).toBeVisible();
  await expect(portal.instanceRow('center')).toBeHidden();
});
