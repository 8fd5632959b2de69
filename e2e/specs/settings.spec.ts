import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { SubscriptionDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';

test.use({ scenario: 'evaluation' });

// S4 ch. 4 "Set transport mode".
test('the proxy fields reject and keep invalid input, and save a valid proxy', async ({
  licenses,
  expectAccessible,
}) => {
  await licenses.registrationSteps.click();
  await licenses.page.getByRole('link', { name: 'edit the Smart Call Home Transport Settings' }).click();
  const transport = new TransportDialog(licenses.page);
  for (const address of [
    'https://tools.cisco.com/its/service/oddce/services/DDCEService',
    'https://smartreceiver.cisco.com/licservice/license',
  ])
    await expect(transport.dialog.getByText(address)).toBeVisible();
  await transport.chooseProxy('ftp://proxy.example.com', '99999');
  await transport.save.click();
  await expect(transport.alert.first()).toContainText('Enter only a host name or address');
  await expect(transport.alert.last()).toHaveText('Enter a port from 1 to 65535.');
  await expect(transport.host).toHaveValue('ftp://proxy.example.com');
  await expectAccessible();

  await transport.chooseProxy('proxy.example.com', '8080');
  await transport.save.click();
  await expect(transport.dialog).toBeHidden();
  await expect(licenses.value('Transport Settings')).toHaveText('HTTP/HTTPS Proxy proxy.example.com:8080');
  await expect(licenses.activity).toContainText('Transport settings changed by admin');
});

test('a complete address in Host is split into host and port on request @full', async ({
  licenses,
  expectAccessible,
}) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('http://proxy.example.com:8080/', '');
  await transport.save.click();
  await expect(transport.alert.first()).toContainText('no http://, path or port');
  await expectAccessible();
  await transport.dialog.getByRole('button', { name: 'Use host proxy.example.com and port 8080' }).click();
  await expect(transport.host).toBeFocused();
  await expect(transport.alert).toHaveCount(0);
  await transport.save.click();
  await expect(transport.dialog).toBeHidden();
  await expect(licenses.value('Transport Settings')).toHaveText('HTTP/HTTPS Proxy proxy.example.com:8080');
});

test('the gateway accepts an On-Prem registration URL and adds a missing scheme on request', async ({ licenses }) => {
  await licenses.page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
  const transport = new TransportDialog(licenses.page);
  await transport.chooseGateway('ftp://onprem.example.com/SmartTransport');
  await transport.save.click();
  await expect(transport.alert).toHaveText('The URL of a Transport Gateway begins with https:// or http://.');
  await transport.url.fill('onprem.example.com/SmartTransport');
  await transport.dialog.getByRole('button', { name: 'Use https://onprem.example.com/SmartTransport' }).click();
  await transport.save.click();
  await expect(licenses.value('Transport Settings')).toContainText('https://onprem.example.com/SmartTransport');
});

test('a double click on Ok saves once @full', async ({ licenses }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  const putRequests: string[] = [];
  licenses.page.on('request', (request) => {
    if (request.method() === 'PUT') putRequests.push(request.url());
  });
  await transport.chooseProxy('proxy.example.com', '8080');
  await transport.save.dblclick();
  await expect(transport.dialog).toBeHidden();
  await expect(licenses.value('Transport Settings')).toContainText('proxy.example.com:8080');
  expect(putRequests).toHaveLength(1);
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  test('changing the transport of a registered product warns of the consequences @full', async ({ licenses }) => {
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    const warning = transport.dialog.getByRole('status').filter({ hasText: 'This product is registered.' });
    await expect(warning).toBeHidden();
    await transport.proxy.check();
    await expect(warning).toContainText('the authorization cannot be renewed');
    await expect(warning).not.toContainText('Deregister this product first');
    await transport.chooseGateway('https://ssm.example.com/SmartTransport');
    await expect(warning).toContainText('Deregister this product first');
  });
});

// S4 ch. 2, and ch. 4 "Set Cisco Cyber Vision Center license".
test('the dialog lists the features of each package and warns before a step down', async ({
  licenses,
  expectAccessible,
}) => {
  await licenses.registrationSteps.click();
  await licenses.page.getByRole('link', { name: 'edit the Software Subscription Licensing' }).click();
  const subscription = new SubscriptionDialog(licenses.page);
  await expect(subscription.advantage).toBeChecked();
  await expect(subscription.dialog).toContainText('Changing the package can cause additional costs.');
  for (const feature of ['Generate vulnerability reports', 'REST API programming interface', 'Alerts on deviations']) {
    await expect(subscription.dialog.getByText(feature)).toBeVisible();
  }
  await expect(subscription.row('Alerts on deviations').getByRole('cell')).toHaveText(['–Not included', 'Included']);
  await subscription.essentials.check();
  await expect(subscription.row('Alerts on deviations').getByRole('cell')).toHaveText([
    'No longer included',
    'Included',
  ]);
  await expect(subscription.warning).toContainText('intrusion detection');
  await expect(subscription.warning).not.toContainText('Snort');
  await expectAccessible();
  await subscription.save.click();
  await expect(licenses.value('Software Subscription Licensing')).toHaveText('Essentials');
  await expect(licenses.usage.getByRole('row', { name: /Cisco Cyber Vision Essentials/ })).toContainText('31');
});

test('Save says that nothing was changed, and saves after a change @full', async ({ licenses, expectAccessible }) => {
  const { page } = licenses;
  const subscription = new SubscriptionDialog(page);
  await subscription.open();
  await expect(subscription.save).toHaveAccessibleDescription('There are no changes to save.');
  await subscription.save.focus();
  await page.keyboard.press('Enter');
  await expect(subscription.dialog.getByText('There are no changes to save.')).toBeInViewport();
  await expectAccessible();
  await subscription.essentials.check();
  await expect(subscription.dialog.getByText('There are no changes to save.')).toBeHidden();
  await subscription.save.click();
  await expect(subscription.dialog).toBeHidden();
});

test('stepping down from Advantage shows on how many sensors Snort IDS stops @full', async ({
  licenses,
  simulator,
}) => {
  await simulator.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
  const subscription = new SubscriptionDialog(licenses.page);
  await subscription.open();
  await subscription.essentials.check();
  await expect(subscription.warning).toContainText('Snort IDS stops on 2 sensors, which use Subscriber rules now.');
  await simulator.measure({ sensors: { ic3000: 1 }, subscriberRules: false });
  await expect(subscription.warning).toContainText('Snort IDS stops on 1 sensor, which uses Community rules now.');
});

test.describe('phone viewport', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the features of a package are collapsed on a phone and can be expanded', async ({
    licenses,
    expectAccessible,
  }) => {
    const subscription = new SubscriptionDialog(licenses.page);
    await subscription.open();
    await expect(subscription.dialog.getByText('Device inventory')).toBeHidden();
    await subscription.dialog.getByText('What it includes').first().click();
    await expect(subscription.dialog.getByText('Device inventory')).toBeVisible();
    await expectAccessible();
  });
});
