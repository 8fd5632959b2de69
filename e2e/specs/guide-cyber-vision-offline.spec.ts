import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { clipboardTransfer, paste } from '#e2e/pages/code-transfer.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';

// “Get a license in an offline environment”, S4 ch. 5, with the names of its procedures: in two tabs, by copy and
// paste. guide-cyber-vision-reserved.spec.ts has the procedures after it. The guide's figures show different years and
// accounts; the single account here shows what they have in common.

const advantage = 'Cisco Cyber Vision Advantage';
const catalyst = 'Cyber Vision Catalyst 9K IDS';
const sensor = 'Cyber Vision Sensor Intrusion Detection License for IC3000';
const serialNumber = 'VMware-420f637e3da26755-98306b53c6b2d519';
const instanceName = `UDI_PID:CV-CNTR-ESXI; UDI_SN:${serialNumber};`;

test.describe('S4 ch. 5, offline licensing', () => {
  test.use({ scenario: 'evaluation' });

  test('Perform pre-registration checks: License Reservation is enabled, 14343/59000 are in use', async ({
    portal,
    expectAccessible,
  }) => {
    await portal.tab('Licenses').click();
    await expect(new PortalReservation(portal.page).open).toBeEnabled();
    // The figure has no column Expires, which domain.md §4.3 adds; alerts are named, not counted.
    await expect(portal.licenses.getByRole('columnheader')).toHaveText([
      'Select',
      'License',
      'Billing',
      'Purchased',
      'In Use',
      'Substitution',
      'Balance',
      'Expires',
      'Alerts',
      'Actions',
    ]);
    await expect(portal.licenses.getByRole('rowheader')).toHaveText([
      'Cisco IOT Data Advantage',
      'Cisco IOT Network Advantage',
      // The figure has this row twice.
      'Cisco IOT Network Essentials',
      advantage,
      'Cisco Cyber Vision Essentials',
      catalyst,
      sensor,
    ]);
    await expect(portal.licenseRow(advantage).getByRole('checkbox', { name: `Select ${advantage}` })).toBeVisible();
    await expect(portal.licenseRow(advantage).getByRole('cell')).toHaveText([
      '',
      'Prepaid',
      '59000',
      '14343 (9843 Reserved)',
      '-',
      '+ 44657',
      'multiple terms',
      '',
      'Actions',
    ]);
    await expectAccessible(portal.page);
  });

  test('Register the Center, Reserve and Authorize the license: 50 are reserved and installed', async ({
    licenses,
    portal,
    context,
    expectAccessible,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const product = new ReservationTasks(licenses.page);
    const reservation = new PortalReservation(portal.page);
    const instances = new PortalInstances(portal.page);

    await test.step('Register the Center: the request code is copied', async () => {
      const requestCode = await product.request(clipboardTransfer(licenses.page));
      expect(requestCode).toMatch(/^CB-ZCV-CNTR-ESXI:VMware-[0-9a-f-]+-\w{9}-\d\d$/);
      await expect(licenses.value('Registration Status')).toContainText('License Reservation Pending');
      await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
    });

    await test.step('Reserve a license, steps 1 to 4: Software Central, Licenses, License Reservation', async () => {
      await portal.openSoftwareCentral();
      await portal.smartSoftwareLicensing.click();
      await portal.tab('Licenses').click();
      await reservation.open.click();
      // S4 omits the confirmation question; S0 prints it (Réservation de la licence, step 5b).
      await reservation.question.getByRole('button', { name: 'Proceed' }).click();
      await expect(reservation.steps.getByRole('listitem')).toHaveText([
        /Enter Request Code$/,
        /Select Licenses$/,
        /Review and confirm$/,
        /Authorization Code$/,
      ]);
    });

    await test.step('Reserve a license, steps 5 and 6: the request code is pasted, and 50 tokens are reserved', async () => {
      await paste(reservation.requestCode);
      await reservation.next.click();
      const details = reservation.dialog.getByRole('region', { name: 'Product Instance Details' });
      await expect(details.getByRole('term')).toHaveText(['Product Type', 'UDI PID', 'UDI Serial Number']);
      await expect(details.getByRole('definition')).toHaveText(['CCV', 'CV-CNTR-ESXI', serialNumber]);
      await expect(reservation.specific).toBeChecked();
      await expect(reservation.licenses.getByRole('columnheader')).toHaveText([
        'License',
        'Expires',
        'Purchased',
        'Available',
        'Reserve',
      ]);
      // 59000 less 9843. The figure shows 49107: its account had reserved these 50 already (domain.md §4.3).
      await expect(reservation.licenseRow(advantage)).toContainText(
        'Inclusive of Cyber Vision Essentials Capabilities.',
      );
      await expect(reservation.licenseRow(advantage).getByRole('cell')).toHaveText([
        'multiple terms',
        '59000',
        '49157',
        '',
      ]);
      await reservation.fill({ [advantage]: '50' });
      await expectAccessible(portal.page);
      await reservation.next.click();
    });

    await test.step('Reserve a license, steps 7 and 8: reviewed, generated, copied to the clipboard', async () => {
      await expect(reservation.licenses.getByRole('columnheader')).toHaveText([
        'License',
        'Expires',
        'Quantity to Reserve',
      ]);
      // The figure prints “-” where the step before printed “multiple terms”.
      await expect(reservation.licenseRow(advantage).getByRole('cell')).toHaveText(['multiple terms', '50']);
      await expect(reservation.steps.getByRole('listitem').first()).toContainText('✓');
      await reservation.generate.click();
      await reservation.copy.click();
      await expect(reservation.dialog).toContainText('Copied');
      await reservation.close.click();
    });

    await test.step('Reserve a license, the last figure: the instance is there', async () => {
      await expect(portal.licenseRow(advantage)).toContainText('14393 (9893 Reserved)');
      await instances.find(serialNumber);
      await expect(portal.instanceRow(instanceName).getByRole('cell')).toHaveText([
        'CCV',
        '2026-Jan-15 09:00:00 (Reserved Licenses)',
        '',
        'Actions',
      ]);
    });

    await test.step('Authorize the license, steps 1 to 3', async () => {
      // S4 has a separate button Enter Reservation Authorized Code; screens.md §3.2 combines it with the button to go
      // on.
      const guideNames = licenses.page.getByText('Button names in Cisco’s guide');
      await guideNames.click();
      for (const name of [
        'Enter Reservation Authorization Code.',
        'Return Reservation Authorization Code.',
        'Cancel Reservation Request.',
      ])
        await expect(licenses.page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
      await product.press('Continue Reservation');
      await paste(product.reserveWizard.authorizationCode);
      await expect(product.reserveWizard.grants).toContainText(advantage);
      await expect(product.reserveWizard.grants).toContainText('50');
      await expectAccessible();
      await product.reserveWizard.install.click();
      await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
      await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
      await expect(licenses.usage.getByRole('row', { name: advantage })).toContainText(/50\s*31.*Authorized/);
    });
  });
});
