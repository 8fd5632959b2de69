import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { clipboardTransfer, paste } from '#e2e/pages/code-transfer.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';

// “Update license registration” and “Return to evaluation mode”, S4 ch. 5, with the names of their procedures: in two
// tabs, by copy and paste.

const advantage = 'Cisco Cyber Vision Advantage';
const catalyst = 'Cyber Vision Catalyst 9K IDS';
const sensor = 'Cyber Vision Sensor Intrusion Detection License for IC3000';
const serialNumber = 'VMware-420f637e3da26755-98306b53c6b2d519';
const instanceName = `UDI_PID:CV-CNTR-ESXI; UDI_SN:${serialNumber};`;

test.describe('S4 ch. 5, a reserved Center', () => {
  test.use({ scenario: 'reserved' });

  test('Update, Authorize and Confirm the license reservation update: one token for the IC3000', async ({
    licenses,
    portal,
    simulator,
    context,
    expectAccessible,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page } = licenses;
    const product = new ReservationTasks(page);
    const instances = new PortalInstances(portal.page);
    const { update } = instances;
    const usageOf = (name: string) => licenses.usage.getByRole('row', { name });

    await test.step('Update in CSSM, steps 1 and 2: out of compliance, and the serial number of the Center', async () => {
      await simulator.measure({ components: 4, sensors: { ic3000: 1 }, subscriberRules: true });
      await expect(usageOf(advantage)).toContainText(/50\s*4.*Authorized/);
      await expect(usageOf('CISCO_CYBER_VISION_IDS_IC3000')).toContainText(/0\s*1.*Out of Compliance/);
      await expect(licenses.statusBadge).toHaveText('The license is Out of compliance');
      await licenses.openSystemStatistics();
      const printedSerialNumber = 'VMWARE-42 0F 63 7E 3D A2 67 55-98 30 6B 53 C6 B2 D5 19';
      await expect(page.getByLabel('Serial number')).toHaveText(printedSerialNumber);

      // Steps 3 to 5. The whitespace need not be removed (screens.md §4).
      await instances.find(printedSerialNumber);
      await expect(portal.instances.getByRole('columnheader')).toHaveText([
        'Name',
        'Product Type',
        'Last Contact',
        'Alerts',
        'Actions',
      ]);
      await instances.find(printedSerialNumber.replace(/\s/g, ''));
      await expect(portal.instanceRow(instanceName)).toContainText('2026-Jan-09 08:40:00 (Reserved Licenses)');
      await expect(portal.page.getByText('Showing 1 record')).toBeVisible();
    });

    await test.step('Update in CSSM, steps 6 and 7: the detail of the instance, Update reservation', async () => {
      await instances.openDetail(serialNumber);
      await expect(instances.detail.getByRole('tab')).toHaveText(['Overview', 'Event Log']);
      const facts = [
        ['Name', instanceName],
        ['Product', 'Cisco Cyber Vision'],
        ['Host Identifier', '-'],
        ['MAC Address', '-'],
        ['PID', 'CV-CNTR-ESXI'],
        ['Serial Number', serialNumber],
        ['UUID', '-'],
        ['Virtual Account', 'IOT Security Demos'],
        ['Registration Date', '2026-Jan-09 08:40:00'],
        ['Last Contact', '2026-Jan-09 08:40:00 (Reserved Licenses) Download Reservation Authorization Code'],
      ];
      await expect(instances.detail.getByRole('term')).toHaveText(facts.map(([term]) => String(term)));
      await expect(instances.detail.getByRole('definition')).toHaveText(facts.map(([, value]) => String(value)));
      const usage = instances.detail.getByRole('table', { name: 'License Usage' });
      await expect(usage.getByRole('columnheader')).toHaveText(['License', 'Billing', 'Expires', 'Required']);
      await expect(usage.getByRole('row', { name: advantage }).getByRole('cell')).toHaveText([
        'Prepaid',
        'multiple terms',
        '50',
      ]);
      await expect(instances.detail.getByRole('button', { name: 'Actions' })).toBeVisible();
      await instances.updateReservation.click();
      await expect(portal.page.getByText('Updating an offline license may lead to additional costs.')).toBeVisible();
    });

    await test.step('Update in CSSM, steps 8 and 9: a specific license, one token for the IC3000', async () => {
      await expect(update.steps.getByRole('listitem')).toHaveText([
        /Select Licenses$/,
        /Review and Confirm$/,
        /Authorization Code$/,
      ]);
      await expect(update.specific).toBeChecked();
      // The account in the figure had 45000 Advantage, of which 32856 were available, and Essentials too.
      const expectedRows = [
        {
          license: advantage,
          description: 'Inclusive of Cyber Vision Essentials',
          cells: ['multiple terms', '59000', '49107'],
        },
        { license: catalyst, description: 'for Catalyst 9K Series.', cells: ['2027-Feb-19', '10', '9'] },
        { license: sensor, description: 'for IC3000 Hardware-Sensor.', cells: ['2027-Sep-07', '100', '68'] },
      ];
      for (const { license, description, cells } of expectedRows) {
        await expect(update.licenseRow(license)).toContainText(description);
        await expect(update.licenseRow(license).getByRole('cell')).toHaveText([...cells, '']);
      }
      await expect(update.reserve(advantage)).toHaveValue('50');
      await update.fill({ [sensor]: '1' });
      await update.next.click();
    });

    await test.step('Update in CSSM, steps 10 and 11: reviewed, generated, copied; the window stays open', async () => {
      await expect(update.licenseRow(advantage).getByRole('cell')).toHaveText(['multiple terms', '50']);
      await expect(update.licenseRow(sensor).getByRole('cell')).toHaveText(['2027-Sep-07', '1']);
      await update.generate.click();
      await update.copy.click();
      await expect(update.dialog).toContainText('Copied');
      await expect(update.dialog).toContainText('Do not close this window');
      await expectAccessible(portal.page);
    });

    await test.step('Authorize the update, steps 1 to 3', async () => {
      await page.goBack();
      await product.press('Update Reservation');
      await expect(product.updateWizard.dialog).toContainText(
        'Updating an offline license may lead to additional costs.',
      );
      await paste(product.updateWizard.authorizationCode);
      await expect(product.updateWizard.changes.getByRole('row', { name: sensor })).toContainText('0 → 1');
      await expectAccessible();
      // S4 has the button Install Authorization Code/File; here both products share one wizard, whose button names its
      // result.
      await product.updateWizard.generate.click();
    });

    await test.step('Confirm the update: the code is entered in the window that stayed open', async () => {
      await product.updateWizard.copy.click();
      await product.updateWizard.next.click();
      await product.updateWizard.finish.click();
      const unconfirmed = licenses.notice('Enter the confirmation code to finish the update');
      await expect(unconfirmed).toContainText('Enter Confirmation Code…');
      await update.enterConfirmation.click();
      await paste(instances.confirmationCodeDialog.code);
      await instances.confirmationCodeDialog.confirm.click();
      await expect(instances.confirmationCodeDialog.dialog).toBeHidden();
      await licenses.acknowledgeConfirmationCode();
      await expect(unconfirmed).toBeHidden();
      await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
      await expect(usageOf(advantage)).toContainText(/50\s*4.*Authorized/);
      await expect(usageOf(sensor)).toContainText(/1\s*1.*Authorized/);
    });
  });

  test('Return to evaluation mode: Deregister the Center, Restore tokens in CSSM', async ({
    licenses,
    portal,
    context,
    expectAccessible,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const product = new ReservationTasks(licenses.page);
    const instances = new PortalInstances(portal.page);
    await portal.tab('Licenses').click();
    await expect(portal.licenseRow(advantage)).toContainText('14393 (9893 Reserved)');

    await product.createReturnCode(clipboardTransfer(licenses.page));
    await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
    // “Tokens are still in use” (S4): CSSM does not know of the return yet.
    await expect(portal.licenseRow(advantage)).toContainText('14393 (9893 Reserved)');

    await instances.find(serialNumber);
    await instances.choose(serialNumber, 'Remove…');
    await paste(instances.returnCodeDialog.code);
    await expectAccessible(portal.page);
    // S4 prints Remove Product Instance; S0, and CSSM for reserved licenses, have Remove Reservation.
    await instances.returnCodeDialog.confirm.click();
    await expect(instances.returnCodeDialog.dialog).toBeHidden();
    await expect(instances.row(serialNumber)).toHaveCount(0);
    await portal.tab('Licenses').click();
    await expect(portal.licenseRow(advantage)).toContainText('14343 (9843 Reserved)');
    await product.returnWizard.finish.click();
    await expect(licenses.notice('Enter the return code in Smart Software Manager')).toHaveCount(0);
    await expect(licenses.register).toBeVisible();
  });
});
