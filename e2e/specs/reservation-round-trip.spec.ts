import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { byClipboard } from '#e2e/pages/carrier.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { PortalReservation } from '#e2e/pages/portal-reservation.ts';
import { ReservationErrands } from '#e2e/pages/reservation-errands.ts';

test.use({ scenario: 'evaluation' });

const advantage = 'Cisco Cyber Vision Advantage';
const sensor = 'Cyber Vision Sensor Intrusion Detection License for IC3000';

// S4 ch. 5, the whole of it.
test('a Center is licensed offline, its reservation updated for a sensor and returned, by copy and paste', async ({
  licenses,
  portal,
  simulator,
  context,
  accessible,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = licenses;
  const product = new ReservationErrands(page);
  const reservation = new PortalReservation(portal.page);
  const instances = new PortalInstances(portal.page);
  const clipboard = byClipboard(page);

  // Register the Center.
  const requestCode = await product.request(clipboard);
  expect(requestCode).toMatch(/^CB-ZCV-CNTR-ESXI:VMware-[0-9a-f-]+-\w{9}-\d\d$/);
  await expect(licenses.value('Registration Status')).toContainText('License Reservation Pending');
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');

  // Reserve a license.
  await reservation.start();
  await reservation.enter(requestCode);
  await expect(reservation.licenseRow(advantage)).toContainText('49157');
  const authorizationCode = await reservation.generateFor({ [advantage]: '50' });
  await reservation.close.click();
  await expect(portal.licenses.getByRole('row', { name: advantage })).toContainText('14393 (9893 Reserved)');

  // Authorize the license.
  await product.enterAuthorization(clipboard, authorizationCode);
  await expect(product.reserving.dialog).toContainText(advantage);
  await expect(product.reserving.dialog).toContainText('50');
  await accessible();
  await product.reserving.install.click();
  await expect(licenses.value('Registration Status')).toContainText('Registered - License Reservation');
  await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
  await expect(licenses.usage.getByRole('row', { name: advantage })).toContainText(/50\s*31.*Authorized/);

  // Update license registration: a sensor with Subscriber rules takes a license that is not reserved.
  await simulator.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
  await expect(licenses.notice('More licenses are in use than are reserved.')).toContainText('Reserve 1 instead of 0.');
  await instances.find('VMWARE-42 0F 63 7E 3D A2 67 55-98 30 6B 53 C6 B2 D5 19');
  await instances.openDetail('VMware-420f637e3da26755');
  await instances.updateReservation.click();
  const updatedCode = await instances.update.generateFor({ [advantage]: '50', [sensor]: '1' });
  await product.enterUpdate(clipboard, updatedCode);
  await expect(product.updating.dialog.getByRole('row', { name: sensor })).toContainText(/0.*1/);
  await accessible();
  const confirmationCode = await product.confirmUpdate(clipboard);
  const unconfirmed = licenses.notice('You have updated the license reservation for this product instance.');
  await expect(unconfirmed).toContainText('Enter Confirmation Code…');

  // Confirm the license reservation update.
  await instances.update.enterConfirmation.click();
  await instances.confirmation.submit(confirmationCode);
  await expect(instances.confirmation.dialog).toBeHidden();
  await instances.detail.getByRole('button', { name: 'Close' }).click();
  await product.press('Code Has Been Entered');
  await expect(unconfirmed).toBeHidden();
  await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
  await expect(licenses.usage.getByRole('row', { name: sensor })).toContainText(/1\s*1.*Authorized/);

  // Return to evaluation mode.
  const returnCode = await product.makeReturnCode(clipboard);
  await expect(licenses.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
  await instances.find('VMware-420f637e3da26755-98306b53c6b2d519');
  await instances.removeReservation('VMware-420f637e3da26755', returnCode);
  await expect(instances.row('VMware-420f637e3da26755')).toHaveCount(0);
  await product.returning.finish.click();
  await expect(licenses.notice('Enter the return code in Smart Software Manager')).toHaveCount(0);
  await expect(licenses.register).toBeVisible();
  await portal.tab('Licenses').click();
  await expect(portal.licenses.getByRole('row', { name: advantage })).toContainText('14343 (9843 Reserved)');
});
