import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { createOnPremToken } from '#e2e/on-prem-token.ts';

// S0 “Secure Workload Smart License Registration—CSSM On-Prem”.
test.use({ scenario: 'evaluation', product: 'secure-workload' });

const url = 'https://onprem.example.com/SmartTransport';

test('the registration URL field rejects an invalid address and keeps the token @full', async ({
  licenses,
  registerDialog,
  simulator,
  expectAccessible,
}) => {
  await registerDialog.open();
  const token = await createOnPremToken(simulator);
  await registerDialog.transportUrl.fill('ftp://onprem.example.com');
  await registerDialog.send(token);
  await expect(registerDialog.alert).toContainText('begins with https:// or http://');
  await expect(registerDialog.transportUrl).toBeFocused();
  await expectAccessible();
  await registerDialog.transportUrl.fill('onprem.example.com/SmartTransport');
  await registerDialog.dialog.getByRole('button', { name: `Use ${url}` }).click();
  await expect(registerDialog.transportUrl).toHaveValue(url);
  await expect(registerDialog.token).toHaveValue(token);
  await expect(registerDialog.alert).toHaveCount(0);
  await registerDialog.cancel.click();
  await expect(licenses.value('Transport Settings')).toHaveText('Direct');
});

test('the registration URL is remembered as the transport and shown in the next registration @full', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  await expect(licenses.value('Transport Settings')).toHaveText('Direct');
  const token = await createOnPremToken(simulator);
  await registerDialog.open();
  await registerDialog.transportUrl.fill(url);
  await registerDialog.attempt(token);
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await expect(licenses.value('Transport Settings')).toHaveText(url);
  await expect(licenses.status.getByRole('link')).toHaveCount(0);
  await licenses.chooseAction('Deregister');
  await licenses.page.getByRole('dialog').getByRole('button', { name: 'Deregister' }).click();
  await registerDialog.open();
  await expect(registerDialog.transportUrl).toHaveValue(url);
});

test('a registration URL without On-Prem fails, and a corrected one replaces the attempt', async ({
  licenses,
  registerDialog,
  simulator,
}) => {
  const token = await createOnPremToken(simulator);
  await registerDialog.open();
  await registerDialog.transportUrl.fill('https://onprem.example.com/');
  await registerDialog.attempt(token);
  await simulator.advance('3 s');
  await expect(registerDialog.alert).toContainText('The server at this address is not a Transport Gateway.');
  await registerDialog.transportUrl.fill(url);
  await registerDialog.submit.click();
  await registerDialog.waiting.waitFor();
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});
