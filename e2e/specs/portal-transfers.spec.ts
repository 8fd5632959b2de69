import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { TransferDialog } from '#e2e/pages/portal-transfers.ts';

const advantage = 'Cisco Cyber Vision Advantage';

test.describe('license transfer', () => {
  test.use({ scenario: 'evaluation' });

  test('licenses can be transferred to another virtual account, where they are available @full', async ({
    portal,
    expectAccessible,
  }) => {
    const transfer = new TransferDialog(portal.page, 'Transfer Licenses');
    await portal.tab('Licenses').click();
    await portal.choose(portal.licenseRow(advantage), 'Transfer…');
    await transfer.quantity.fill('44658');
    await transfer.transfer.click();
    await expect(transfer.dialog).toContainText('Enter a whole number from 1 to 44657.');
    await expectAccessible(portal.page);
    await transfer.quantity.fill('657');
    await transfer.transferTo('DEFAULT (default)');
    await expect(portal.licenseRow(advantage)).toContainText('+ 44000');
    await portal.switchTo('DEFAULT (default)');
    await expect(portal.licenseRow(advantage)).toContainText('+ 657');
    await portal.tab('Event Log').click();
    await expect(portal.eventLog).toContainText(
      '657 × Cisco Cyber Vision Advantage transferred from IOT Security Demos to DEFAULT.',
    );
  });
});

test.describe('reserved product', () => {
  test.use({ scenario: 'reserved' });

  // domain.md §4.5.
  test('a reserved product is transferred with its licenses and stays authorized @full', async ({
    licenses,
    portal,
    expectAccessible,
  }) => {
    const instances = new PortalInstances(portal.page);
    const transfer = new TransferDialog(portal.page, 'Transfer Product Instance');
    await instances.find('VMware-420f637e3da26755');
    await instances.choose('VMware-420f637e3da26755', 'Transfer…');
    await expect(transfer.dialog).toContainText(`50 × ${advantage}`);
    await expectAccessible(portal.page);
    await transfer.transferTo('DEFAULT (default)');
    await expect(instances.names).toHaveCount(0);

    await portal.switchTo('DEFAULT (default)');
    await portal.tab('Licenses').click();
    await expect(portal.licenseRow(advantage)).toContainText(/50.*50 \(50 Reserved\)/);
    await instances.find('VMware-420f637e3da26755');
    await instances.openDetail('VMware-420f637e3da26755');
    await expect(instances.detail).toContainText('DEFAULT');
    await instances.detail.getByRole('button', { name: 'Close' }).click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
  });
});
