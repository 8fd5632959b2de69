import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { paste } from '#e2e/pages/code-transfer.ts';
import { OnPremAccountsPage, OnPremPortal } from '#e2e/pages/on-prem-portal.ts';
import { ModeDialog, TransportDialog } from '#e2e/pages/settings-dialogs.ts';

// The procedures of both guides on CSSM On-Prem, with their effect on it and on Smart Software Manager: in tabs, by
// copy and paste. on-prem-registration.spec.ts and on-prem-synchronization.spec.ts cover the rest.
test.use({ scenario: 'evaluation' });

const onPremAccount = 'Plant 1 (On-Prem)';
const registrationUrl = 'https://ssm.example.com/SmartTransport';

test('S4 ch. 4: Transport gateway, Set license payment mode, Create a token, Register the Center', async ({
  licenses,
  registerDialog,
  portal,
  openTab,
  simulator,
  context,
  expectAccessible,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = licenses;
  const onPrem = new OnPremPortal(await openTab());

  await test.step('Transport gateway, steps 1 to 3: the Product Registration URL is copied', async () => {
    await onPrem.openFromSoftwareCentral();
    await expect(onPrem.tab('General')).toHaveAttribute('aria-selected', 'true');
    await onPrem.openUrl.click();
    await expect(onPrem.url).toHaveValue(registrationUrl);
    await expectAccessible(onPrem.page);
    await onPrem.copyUrl();
  });

  await test.step('Transport gateway, steps 4 to 7: it is pasted into the transport settings', async () => {
    const transport = new TransportDialog(page);
    await page.getByRole('link', { name: 'View / Edit Transport Settings' }).click();
    await transport.gateway.check();
    await paste(transport.url);
    await expect(transport.url).toHaveValue(registrationUrl);
    await transport.save.click();
    await expect(transport.dialog).toBeHidden();
    await expect(licenses.value('Transport Settings')).toContainText('Transport Gateway');
  });

  await test.step('Set license payment mode (MSLA only), steps 1 to 3', async () => {
    await expect(licenses.value('License mode')).toHaveText('Pre-paid Term Subscription');
    await licenses.chooseAction('Change License mode');
    const mode = new ModeDialog(page);
    await mode.utility.check();
    await mode.save.click();
    await expect(mode.dialog).toBeHidden();
    await expect(licenses.value('License mode')).toContainText('Post-paid Usage Subscription');
  });

  await test.step('Create a token, on CSSM On-Prem', async () => {
    await onPrem.inventory.submitToken({ description: 'Center of the plant', days: '365', uses: '200' });
    await expect(onPrem.inventory.createTokenDialog).toBeHidden();
    await expect(onPrem.inventory.tokenRow('Center of the plant')).toContainText('0 of 200');
    await onPrem.inventory.copyToken('Center of the plant');
  });

  await test.step('Register the Center, steps 1 to 3', async () => {
    await registerDialog.open();
    await paste(registerDialog.token);
    await registerDialog.submit.click();
    await registerDialog.waiting.waitFor();
    await simulator.advance('3 s');
    await expect(licenses.value('Registration Status')).toContainText('Registered');
    await expect(licenses.value('License mode')).toContainText('next usage report');
    await expect(onPrem.inventory.tokenRow('Center of the plant')).toContainText('1 of 200');
    await onPrem.tab('Product Instances').click();
    await expect(onPrem.inventory.instanceRow('center')).toContainText('2026-Jan-15 09:00:03');
    await onPrem.inventory.instanceRow('center').getByRole('link').click();
    await expect(onPrem.page.getByRole('dialog', { name: 'center' })).toContainText('Local Virtual AccountDefault');
    await expectAccessible(onPrem.page);
    await onPrem.page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('S4 ch. 2: satellite and CSSM are kept in synchronization', async () => {
    await portal.switchTo(onPremAccount);
    await portal.tab('Product Instances').click();
    await expect(portal.instanceRow('plant-center-1')).toBeVisible();
    await expect(portal.instanceRow('center')).toHaveCount(0);
    await onPrem.openSynchronization();
    await onPrem.synchronizeNow.click();
    await expect(onPrem.synchronizedMessage).toHaveText('Synchronized at 2026-Jan-15 09:00:03.');
    await expect(portal.instanceRow('center')).toContainText('Managed by the SSM On-Prem Plant 1');
    await expectAccessible(onPrem.page);
  });
});

test.describe('S0, CSSM On-Prem', () => {
  test.use({ product: 'secure-workload' });

  test('Secure Workload Smart License Registration—CSSM On-Prem, figure 6, synchronization @full', async ({
    licenses,
    registerDialog,
    portal,
    openTab,
    simulator,
    context,
    expectAccessible,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const onPrem = new OnPremPortal(await openTab());

    await test.step('step 2, figure 6: the virtual account, its tab General, New Token', async () => {
      await onPrem.openFromSoftwareCentral();
      await expect(onPrem.header).toContainText('Smart Software Manager On-Prem>Smart Licensing');
      await expect(onPrem.header).toContainText('Hello, Local Admin');
      await expect(onPrem.menu.getByRole('link')).toHaveText([
        'Alerts',
        'Inventory',
        'Convert to Smart Licensing',
        'Reports',
        'Preferences',
        'Activity',
      ]);
      await expect(onPrem.page.getByRole('tab')).toHaveText([
        'General',
        'Licenses',
        'Product Instances',
        'SL Using Policy',
        'Event Log',
      ]);
      await expect(onPrem.accountDetails.getByRole('definition').first()).toHaveText(
        'This is the default virtual account created during company account creation.',
      );
      await expect(onPrem.accountDetails.getByRole('definition').nth(1)).toHaveText('Yes');
      await onPrem.inventory.submitToken({ description: 'Cluster', days: '9931' });
      await expect(onPrem.inventory.createTokenDialog).toBeHidden();
      await expect(onPrem.inventory.tokens.getByRole('columnheader')).toHaveText([
        'Token',
        'Expiration Date',
        'Uses',
        'Description',
        'Export-Controlled',
        'Created By',
        'Actions',
      ]);
      await expect(onPrem.inventory.tokenRow('Cluster').getByRole('cell')).toHaveText([
        /^\w{18}\.\.\.$/,
        /\(in 9931 days\)$/,
        '',
        'Cluster',
        'Allowed',
        'admin',
        /Actions/,
      ]);
      await expectAccessible(onPrem.page);
    });

    await test.step('steps 3 to 7: token and Smart Transport Registration URL are pasted, Force Register, Register', async () => {
      await onPrem.inventory.copyToken('Cluster');
      await registerDialog.open();
      await paste(registerDialog.token);
      await onPrem.openUrl.click();
      await onPrem.copyUrl();
      await paste(registerDialog.transportUrl);
      await expect(registerDialog.transportUrl).toHaveValue(registrationUrl);
      await registerDialog.force.check();
      await registerDialog.submit.click();
      await registerDialog.waiting.waitFor();
      await simulator.advance('3 s');
      await expect(licenses.value('Registration Status')).toContainText('Registered');
      await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
      await expect(licenses.value('Transport Settings')).toHaveText(registrationUrl);
      await onPrem.tab('Product Instances').click();
      await expect(onPrem.inventory.instanceRow('cluster')).toContainText('CSW');
      await onPrem.tab('Licenses').click();
      await expect(onPrem.inventory.licenseRow('Tetration Workload Protection')).toBeVisible();
    });

    await test.step('CSSM On-Prem is synchronized, and Smart Software Manager knows the cluster', async () => {
      await portal.switchTo(onPremAccount);
      await portal.tab('Product Instances').click();
      await expect(portal.instances.getByRole('rowheader')).toHaveCount(3);
      await onPrem.openSynchronization();
      await onPrem.synchronizeNow.click();
      await expect(portal.instances.getByRole('rowheader')).toHaveCount(4);
      await portal.instanceSearch.fill('FCH2148V0PA');
      await expect(portal.instances.getByRole('rowheader')).toHaveCount(1);
      await expect(portal.instances).toContainText('Managed by the SSM On-Prem Plant 1');
      await portal.menuLink('On-Prem Accounts').click();
      const { table } = new OnPremAccountsPage(portal.page);
      await expect(table.getByRole('row', { name: 'Plant 1' })).toContainText('2026-Jan-15 09:00:03');
    });
  });
});
