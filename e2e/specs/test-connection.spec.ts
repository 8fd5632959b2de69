import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { TransportDialog } from '#e2e/pages/settings-dialogs.ts';

test.use({ scenario: 'evaluation' });

test('the connection test passes every hop of a direct connection @full', async ({ licenses, expectAccessible }) => {
  await licenses.page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
  const transport = new TransportDialog(licenses.page);
  await transport.test.click();
  await expect(transport.verdict).toHaveText('Connection works. Tested at 9:00:00 AM.');
  await expect(transport.checks).toHaveText([
    'PassedDNS lookuptools.cisco.com',
    /^PassedTLS certificate/,
    /^PassedClock/,
    /^PassedSmart Software Manager/,
  ]);
  await expectAccessible();
});

test('the connection test uses the typed values without saving them @full', async ({ licenses }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('proxy.example.com', '8080');
  await transport.test.click();
  await expect(transport.checks.nth(1)).toContainText('Proxy');
  await expect(transport.checks.nth(1)).toContainText('proxy.example.com:8080');
  await expect(transport.verdict).toContainText('Connection works');
  await transport.cancel.click();
  await expect(licenses.value('Transport Settings')).toHaveText('Direct');
  await expect(licenses.activity).not.toContainText('Jan 15');
});

test('an unresolved name shows its resolution and the original error text', async ({ licenses, expectAccessible }) => {
  const { page } = licenses;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const transport = new TransportDialog(page);
  await transport.open();
  await transport.chooseGateway('https://ssm.invalid/SmartTransport');
  await transport.test.click();
  await expect(transport.verdict).toContainText('Connection failed');
  const name = transport.checks.first();
  await expect(name).toContainText('Failed');
  await expect(name).toContainText('ssm.invalid');
  await expect(name).toContainText('The name of Smart Software Manager could not be resolved.');
  await expect(name).toContainText('Check the product’s DNS servers');
  for (const hop of [1, 2, 3]) await expect(transport.checks.nth(hop)).toContainText('Not tried');
  const raw = name.getByText('Unable to resolve server hostname/domain name');
  await expect(raw).toBeHidden();
  await name.getByText('Response details').click();
  await expect(raw).toBeVisible();
  await expectAccessible();
  await name.getByRole('button', { name: 'Copy' }).click();
  await expect(name.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Unable to resolve server hostname/domain name',
  );
});

test('a gateway URL with a wrong path fails the response check @full', async ({ licenses }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseGateway('https://onprem.example.com/Transport');
  await transport.test.click();
  const answer = transport.checks.filter({ hasText: 'Smart Software Manager' });
  await expect(answer).toContainText('Failed');
  await expect(answer).toContainText('The server at this address is not a Transport Gateway.');
  await expect(transport.checks.filter({ hasText: 'Passed' })).toHaveCount(3);

  await transport.url.fill('https://onprem.example.com/SmartTransport');
  await transport.test.click();
  await expect(transport.verdict).toContainText('Connection works');
});

test('an untrusted certificate fails the TLS check, which plain http does not have @full', async ({
  licenses,
  simulator,
}) => {
  await simulator.line.cut('certificate-not-trusted');
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.test.click();
  const tls = transport.checks.filter({ hasText: 'TLS certificate' });
  await expect(tls).toContainText('Failed');
  await expect(tls).toContainText('from TLS inspection');
  await transport.chooseGateway('http://onprem.example.com/SmartTransport');
  await transport.test.click();
  await expect(transport.verdict).toContainText('Connection works');
  await expect(tls).toHaveCount(0);
});

test.describe('proxy that denies access', () => {
  test.use({ scenario: 'proxy-denied' });

  test('a denying proxy fails the proxy check, and a direct connection passes @full', async ({ licenses }) => {
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    await expect(transport.proxy).toBeChecked();
    await transport.test.click();
    const proxy = transport.checks.filter({ hasText: /Proxy/ });
    await expect(proxy).toContainText('Failed');
    await expect(proxy).toContainText('Ask the proxy’s administrator to allow this product');
    await transport.direct.check();
    await transport.test.click();
    await expect(transport.verdict).toContainText('Connection works');
  });
});

test.describe('clock skew', () => {
  test.use({ scenario: 'clock-skew' });

  test('clocks an hour apart fail the clock check, and later checks are skipped @full', async ({ licenses }) => {
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    await transport.test.click();
    const clock = transport.checks.filter({ hasText: 'Clock' });
    await expect(clock).toContainText('Failed');
    await expect(clock).toContainText('Correct its time');
    await expect(transport.checks.last()).toContainText('Not tried');
  });
});

test.describe('failed registration attempt', () => {
  test.use({ scenario: 'registration-retrying' });

  test('Check connection in the notice tests the current setting, and Register names the result', async ({
    licenses,
    registerDialog,
    expectAccessible,
  }) => {
    const check = licenses.notice('Smart Software Manager could not be reached.').getByRole('button', {
      name: 'Check connection',
    });
    await check.click();
    const transport = new TransportDialog(licenses.page);
    await expect(transport.verdict).toHaveText('Connection failed. Tested at 9:00:00 AM.');
    await expect(transport.checks.last()).toContainText('Failed');
    await expectAccessible();
    await transport.cancel.click();
    await expect(check).toBeFocused();
    await licenses.register.click();
    await expect(registerDialog.dialog.getByRole('listitem').first()).toHaveText(
      /^Connection: direct\.\s*Connection failed\. Tested at 9:00:00\sAM\.\s*Smart Software Manager did not answer in time\.$/,
    );
    await expectAccessible();
  });
});

test.describe('read-only role', () => {
  test.use({ scenario: 'renewal-failed', role: 'operator' });

  test('a role that only reads cannot check the connection @full', async ({ licenses }) => {
    const notice = licenses.notice('Authorization and registration not renewed');
    await expect(notice.getByRole('button', { name: 'Check connection' })).toBeDisabled();
  });
});

test('the test validates the fields first, and editing a field clears the result @full', async ({ licenses }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseProxy('proxy.example.com', '99999');
  await transport.test.click();
  await expect(transport.alert).toHaveText('Enter a port from 1 to 65535.');
  await expect(transport.port).toBeFocused();
  await expect(transport.checks).toHaveCount(0);
  await transport.port.fill('8080');
  await transport.test.click();
  await expect(transport.checks).toHaveCount(5);
  await transport.host.pressSequentially('x');
  await expect(transport.checks).toHaveCount(0);
  await expect(transport.verdict).toBeHidden();
});

test('a slow test shows its progress and is cancelled by editing a field @full', async ({ licenses, simulator }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseGateway('https://ssm.invalid/SmartTransport');
  await simulator.line.fail('testConnection', { kind: 'slow', milliseconds: 30_000 });
  await transport.test.click();
  await expect(transport.running).toBeVisible();
  await expect(transport.test).toBeDisabled();
  await transport.url.fill('https://onprem.example.com/SmartTransport');
  await expect(transport.running).toBeHidden();
  await expect(transport.test).toBeEnabled();
  await simulator.line.heal();
  await transport.test.click();
  await expect(transport.verdict).toContainText('Connection works');
  await expect(transport.checks.first()).toContainText('onprem.example.com');
});

test('a double click on Test connection sends one request @full', async ({ licenses }) => {
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  let requests = 0;
  licenses.page.on('request', (request) => {
    if (request.url().endsWith('/settings/transport/test')) requests += 1;
  });
  await transport.test.dblclick();
  await expect(transport.verdict).toContainText('Connection works');
  expect(requests).toBe(1);
});

test.describe('failing product', () => {
  test.use({ statuses: [500] });

  test('a failed test request shows an error and keeps the typed text @full', async ({ licenses, simulator }) => {
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    await transport.chooseProxy('proxy.example.com', '8080');
    await simulator.line.fail('testConnection', { kind: 'status', status: 500 });
    await transport.test.click();
    await expect(transport.alert).toContainText('The product reported an internal error.');
    await expect(transport.host).toHaveValue('proxy.example.com');
    await simulator.line.heal();
    await transport.test.click();
    await expect(transport.verdict).toContainText('Connection works');
    await expect(transport.alert).toBeHidden();
  });
});
