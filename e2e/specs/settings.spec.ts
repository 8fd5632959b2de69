import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

// S4 ch. 4 "Set transport mode".
test('an administrator sends the product through a proxy; wrong input is said at its field and stays', async ({
  licenses,
  accessible,
}) => {
  await licenses.page.getByRole('link', { name: 'edit the Smart Call Home Transport Settings' }).click();
  const dialog = licenses.page.getByRole('dialog', { name: 'Transport Settings' });
  await expect(dialog.getByText('https://tools.cisco.com/its/service/oddce/services/DDCEService')).toBeVisible();
  await dialog.getByRole('radio', { name: 'HTTP/HTTPS Proxy' }).check();
  await dialog.getByRole('textbox', { name: 'Host' }).fill('http://proxy.example.com');
  await dialog.getByRole('textbox', { name: 'Port' }).fill('99999');
  await dialog.getByRole('button', { name: 'Ok' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Enter only a host name or address');
  await expect(dialog.getByRole('alert').last()).toHaveText('Enter a port from 1 to 65535.');
  await expect(dialog.getByRole('textbox', { name: 'Host' })).toHaveValue('http://proxy.example.com');
  await accessible();

  await dialog.getByRole('textbox', { name: 'Host' }).fill('proxy.example.com');
  await dialog.getByRole('textbox', { name: 'Port' }).fill('8080');
  await dialog.getByRole('button', { name: 'Ok' }).click();
  await expect(dialog).toBeHidden();
  await expect(licenses.value('Transport Settings')).toHaveText('HTTP/HTTPS Proxy proxy.example.com:8080');
  await expect(licenses.activity).toContainText('Transport settings changed by admin');
});

test('a gateway takes the Product Registration URL of On-Prem', async ({ licenses }) => {
  await licenses.page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
  const dialog = licenses.page.getByRole('dialog', { name: 'Transport Settings' });
  await dialog.getByRole('radio', { name: 'Transport Gateway' }).check();
  await dialog.getByRole('textbox', { name: 'URL' }).fill('https://onprem.example.com/SmartTransport');
  await dialog.getByRole('button', { name: 'Ok' }).click();
  await expect(licenses.value('Transport Settings')).toContainText('https://onprem.example.com/SmartTransport');
});

// S4 ch. 4 "Set Cisco Cyber Vision Center license".
test('an administrator steps down to Essentials, told what it costs and what stops', async ({
  licenses,
  accessible,
}) => {
  await licenses.page.getByRole('link', { name: 'edit the Software Subscription Licensing' }).click();
  const dialog = licenses.page.getByRole('dialog', { name: 'Software Subscription Licensing' });
  await expect(dialog.getByRole('radio', { name: 'Advantage' })).toBeChecked();
  await expect(dialog).toContainText('Changing the package can cause additional costs.');
  await dialog.getByRole('radio', { name: 'Essentials' }).check();
  await expect(dialog.getByRole('status')).toContainText('intrusion detection');
  await accessible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(licenses.value('Software Subscription Licensing')).toHaveText('Essentials');
  await expect(licenses.usage.getByRole('row', { name: /Cisco Cyber Vision Essentials/ })).toContainText('31');
});

test.describe('two administrators', () => {
  test.use({ statuses: [412] });

  test('the later one is told what changed, and keeps what was chosen', async ({ licenses, openTab }) => {
    const { page } = licenses;
    await page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Transport Settings' });
    await dialog.getByRole('radio', { name: 'HTTP/HTTPS Proxy' }).check();
    await dialog.getByRole('textbox', { name: 'Host' }).fill('later.example.com');
    await dialog.getByRole('textbox', { name: 'Port' }).fill('3128');

    const colleague = await openTab();
    await colleague.goto('/licenses/transport');
    const theirs = colleague.getByRole('dialog', { name: 'Transport Settings' });
    await theirs.getByRole('radio', { name: 'Transport Gateway' }).check();
    await theirs.getByRole('textbox', { name: 'URL' }).fill('https://onprem.example.com/SmartTransport');
    await theirs.getByRole('button', { name: 'Ok' }).click();
    await expect(theirs).toBeHidden();

    await dialog.getByRole('button', { name: 'Ok' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Somebody else has changed this setting meanwhile.');
    await expect(dialog.getByRole('alert')).toContainText('https://onprem.example.com/SmartTransport');
    await expect(dialog.getByRole('textbox', { name: 'Host' })).toHaveValue('later.example.com');
    await dialog.getByRole('button', { name: 'Ok' }).click();
    await expect(dialog).toBeHidden();
    await expect(licenses.value('Transport Settings')).toContainText('later.example.com:3128');
  });
});
