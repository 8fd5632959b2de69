import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { clipboardTransfer } from '#e2e/pages/code-transfer.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { PortalRehost } from '#e2e/pages/portal-reservation.ts';
import { ReservationTasks } from '#e2e/pages/reservation-tasks.ts';

test.use({ scenario: 'evaluation' });

const advantage = 'Cisco Cyber Vision Advantage';

// domain.md §4.5: Rehost, and Previous Product Return Pending.
test('the reserved licenses of a failed Center are rehosted to another, which installs them @full', async ({
  licenses,
  portal,
  simulator,
  context,
  expectAccessible,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const product = new ReservationTasks(licenses.page);
  const instances = new PortalInstances(portal.page);
  const rehost = new PortalRehost(portal.page);
  const clipboard = clipboardTransfer(licenses.page);
  const { uses } = await simulator.cssm.license({
    tag: (await simulator.cssm.account()).licenses.find(({ name }) => name === advantage)?.tag ?? '',
  });
  const failedCenter = uses.find(({ reserved, count }) => reserved && count === 300);
  if (!failedCenter) throw new Error('No other Center has 300 reserved licenses.');

  const requestCode = await product.request(clipboard);
  await instances.find(failedCenter.name);
  await instances.choose(failedCenter.name, 'Rehost Licenses from a Failed Product…');
  await rehost.enter('not a code');
  await expect(rehost.dialog).toContainText('This is not the reservation request code of a product known here.');
  await rehost.enter(requestCode);
  await expect(rehost.step('Review')).toBeFocused();
  await expect(rehost.rehostLicenses.getByRole('row', { name: advantage })).toContainText('300');
  await expectAccessible(portal.page);
  const authorizationCode = await rehost.confirm();
  await expect(rehost.notice).toContainText('enter its return code');
  await expectAccessible(portal.page);
  await rehost.close.click();
  await expect(instances.row(failedCenter.name)).toContainText('Previous Product Return Pending');
  await expect(instances.row(failedCenter.name)).toContainText('VMware-420f637e3da26755');

  await product.enterAuthorization(clipboard, authorizationCode);
  await product.reserveWizard.install.click();
  await expect(licenses.value('License Authorization Status')).toContainText('Authorized - Reserved');
  await expect(licenses.usage.getByRole('row', { name: advantage })).toContainText(/300\s*31/);

  // Both reservations count until the failed one is returned: 9843 reserved by others before, and the same 300 again.
  await portal.tab('Licenses').click();
  await expect(portal.licenseRow(advantage)).toContainText('14643 (10143 Reserved)');
});
