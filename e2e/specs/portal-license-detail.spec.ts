import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { PortalInstances } from '#e2e/pages/portal-instances.ts';
import { PortalLicenseDialog } from '#e2e/pages/portal-license.ts';

test.use({ scenario: 'registered' });

const advantage = 'Cisco Cyber Vision Advantage';

// domain.md §4.3.
test('“multiple terms” opens the license detail with its terms, instances, log and orders @full', async ({
  portal,
  expectAccessible,
}) => {
  const license = new PortalLicenseDialog(portal.page, advantage);
  await portal.tab('Licenses').click();
  await portal.licenseRow(advantage).getByRole('link', { name: 'multiple terms' }).click();
  await expect(license.terms.getByRole('row', { name: '45000 Perpetual' })).toBeVisible();
  await expect(license.terms.getByRole('row', { name: '14000 Term 2029-Jan-19' })).toBeVisible();
  await expectAccessible(portal.page);

  await license.open('Order History');
  await expect(license.orders.getByRole('row', { name: '14000 Term' })).toContainText('Active');
  await license.open('Event Log');
  await expectAccessible(portal.page);

  await license.open('Product Instances');
  await expect(license.instances.getByRole('row', { name: 'center CCV 31' })).toBeVisible();
  await expectAccessible(portal.page);
  await license.instances.getByRole('link', { name: 'center', exact: true }).click();
  const { detail } = new PortalInstances(portal.page);
  await expect(detail).toContainText('VMware-420f637e3da26755-98306b53c6b2d519');
  await expect(portal.page).toHaveURL(/\/inventory\/product-instances\?/);
});
