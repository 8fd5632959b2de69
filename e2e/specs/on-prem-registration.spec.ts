import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { OnPremPortal } from '#e2e/pages/on-prem-portal.ts';
import { PortalInventoryPage } from '#e2e/pages/portal-page.ts';
import { TransportDialog } from '#e2e/pages/settings-dialogs.ts';

test.use({ scenario: 'evaluation' });

const onPremAccount = 'Plant 1 (On-Prem)';

async function openOnPrem(openTab: () => Promise<Page>): Promise<OnPremPortal> {
  const onPrem = new OnPremPortal(await openTab());
  await onPrem.open();
  return onPrem;
}

test("SSM On-Prem is distinguishable from Cisco's portal and linked from there @full", async ({
  licenses,
  openTab,
  expectAccessible,
}) => {
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');
  const portal = new PortalInventoryPage(await openTab());
  await portal.openSoftwareCentral();
  await portal.page.getByRole('link', { name: 'Smart Software Manager On-Prem' }).click();
  const onPrem = new OnPremPortal(portal.page);
  await expect(onPrem.account).toHaveText('Local Virtual Account: Default');
  await expect(onPrem.header).toContainText('Hello, Local Admin');
  await expect(portal.breadcrumb).toHaveText('Smart Software Manager On-Prem>Smart Licensing');
  await expect(portal.simulatedBadge).toBeVisible();
  await expect(portal.page).toHaveTitle(/^General – Smart Software Manager On-Prem/);
  await expect(onPrem.page.getByText('This is the default virtual account created during company')).toBeVisible();
  await expectAccessible(onPrem.page);

  await onPrem.tab('Licenses').click();
  await expect(portal.licenseRow('Cisco Cyber Vision Advantage')).toContainText('+ 1580');
  await expect(onPrem.page.getByRole('button', { name: 'License Reservation…' })).toHaveCount(0);
  await expectAccessible(onPrem.page);
  await onPrem.tab('SL Using Policy').click();
  await expect(onPrem.page.getByText('This tab is not simulated.')).toBeVisible();

  // Its virtual account in Cisco's portal cannot create tokens; a link leads to the On-Prem.
  await portal.openInventory();
  await portal.switchTo(onPremAccount);
  await expect(portal.newToken).toHaveCount(0);
  await portal.page.getByRole('link', { name: 'Open Smart Software Manager On-Prem' }).click();
  await expect(onPrem.account).toBeVisible();
});

test('a gateway to SSM On-Prem rejects a CSSM token and accepts an On-Prem token @full', async ({
  licenses,
  portal,
  registerDialog,
  simulator,
  openTab,
}) => {
  const cssmToken = await portal.createToken({ description: 'Center' });
  const onPrem = await openOnPrem(openTab);
  const url = await onPrem.readUrl();
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseGateway(url);
  await transport.save.click();
  await transport.dialog.waitFor({ state: 'hidden' });
  await registerDialog.register(cssmToken);
  await simulator.advance('3 s');
  await expect(registerDialog.alert).toContainText('token');
  await expect(registerDialog.token).toHaveValue(cssmToken);

  const onPremToken = await onPrem.inventory.createToken({ description: 'Center', days: '9999' });
  await registerDialog.attempt(onPremToken);
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
});

test('a product removed on SSM On-Prem has to register again @full', async ({
  licenses,
  registerDialog,
  simulator,
  openTab,
}) => {
  const onPrem = await openOnPrem(openTab);
  const transport = new TransportDialog(licenses.page);
  await transport.open();
  await transport.chooseGateway(await onPrem.readUrl());
  await transport.save.click();
  await transport.dialog.waitFor({ state: 'hidden' });
  await registerDialog.register(await onPrem.inventory.createToken({ description: 'Center' }));
  await simulator.advance('3 s');
  await expect(licenses.value('Registration Status')).toContainText('Registered');
  await onPrem.tab('Product Instances').click();
  await onPrem.inventory.removeInstance('center');
  await expect(onPrem.inventory.instanceRow('center')).toHaveCount(0);
  await onPrem.tab('Event Log').click();
  await expect(onPrem.inventory.eventLog).toContainText('The product instance “center” was removed');
  // The product notices the removal at its next contact.
  await simulator.advance('31 d');
  await expect(licenses.value('Registration Status')).not.toContainText(/^Registered/);
});
