import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

// S4 ch. 4 "Create a token".
test('a new token rejects invalid days and uses at the field and keeps the input', async ({
  portal,
  expectAccessible,
}) => {
  await portal.submitToken({ description: 'Plant', days: '400', uses: '0' });
  await expect(portal.createTokenDialog).toContainText('365');
  await expect(portal.expireAfter).toHaveValue('400');
  await expect(portal.maximumUses).toHaveValue('0');
  await expectAccessible(portal.page);
  await portal.expireAfter.fill('30');
  await portal.maximumUses.fill('5');
  await portal.createTokenButton.click();
  await expect(portal.tokenRow('Plant')).toContainText('2026-Feb-14 09:00:00 (in 30 days)');
  await expect(portal.tokenRow('Plant')).toContainText('0 of 5');
  await expect(portal.tokenRow('Plant')).toContainText('Allowed');
});

test('Show token and Copy return the same complete token @full', async ({ portal, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const token = await portal.createToken({ description: 'To copy' });
  expect(token).toMatch(/%0A$/);
  await portal.tokenRow('To copy').getByRole('button', { name: 'Copy' }).click();
  await expect(portal.tokenRow('To copy').getByText('Copied')).toBeVisible();
  expect(await portal.page.evaluate(() => navigator.clipboard.readText())).toBe(token);
});

test('the portal is marked as simulated on every page @full', async ({ portal, expectAccessible }) => {
  await expect(portal.simulatedBadge).toBeVisible();
  for (const tab of ['Licenses', 'Product Instances', 'Event Log'] as const) {
    await portal.tab(tab).click();
    await expect(portal.simulatedBadge).toBeVisible();
    await expectAccessible(portal.page);
  }
  // A double click: the second navigation overtakes the redirect of the first.
  await portal.menuLink('Inventory').dblclick();
  await expect(portal.newToken).toBeVisible();
  await expect(portal.page).toHaveURL(/\/cssm\/inventory\/general$/);
  await portal.openSoftwareCentral();
  await portal.smartSoftwareLicensing.click();
  await expect(portal.newToken).toBeVisible();
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  test('a product is found by its serial number in any spelling, and counts until it is removed @full', async ({
    portal,
  }) => {
    await portal.tab('Licenses').click();
    await expect(portal.licenseRow('Cisco Cyber Vision Advantage')).toContainText('14374');
    await portal.tab('Product Instances').click();
    await portal.instanceSearch.fill('VMWARE-42 0F 63 7E 3D');
    await expect(portal.instances.getByRole('rowheader')).toHaveText(['center']);
    await portal.removeInstance('center');
    await expect(portal.instanceRow('center')).toBeHidden();
    await portal.tab('Licenses').click();
    await expect(portal.licenseRow('Cisco Cyber Vision Advantage')).toContainText('14343');
    await portal.tab('Event Log').click();
    await expect(portal.eventLog).toContainText('center');
  });
});
