import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { PortalAlerts } from '#e2e/pages/portal-alerts.ts';

test.use({ scenario: 'evaluation' });

const advantage = 'Cisco Cyber Vision Advantage';

// domain.md §4.6; the figures of S4 ch. 4 and 5 have the counts and Hide Alerts.
test('alerts can be hidden, shown, followed to their license and dismissed @full', async ({
  portal,
  simulator,
  expectAccessible,
}) => {
  const alerts = new PortalAlerts(portal.page);
  await expect(alerts.count('0 Major')).toBeVisible();
  const { licenses } = await simulator.cssm.account();
  const tagOf = (name: string) => licenses.find((license) => license.name === name)?.tag ?? '';
  await simulator.cssm.lapse({ tag: tagOf('Cyber Vision Catalyst 9K IDS') });
  await simulator.cssm.buy({ tag: tagOf(advantage), quantity: 40, lastsDays: 60 });
  await expect(alerts.count('3 Major')).toBeVisible();
  await expect(alerts.count('1 Minor')).toBeVisible();
  await expect(alerts.rows('Licenses Expiring')).toContainText('2026-Mar-15 (in 59 days)');
  await expectAccessible(portal.page);

  await alerts.hide.click();
  await expect(alerts.table).toBeHidden();
  await portal.tab('Licenses').click();
  await portal.page.reload();
  await expect(alerts.count('3 Major')).toBeVisible();
  await expect(alerts.table).toBeHidden();
  await alerts.show.click();

  await alerts.rows('Licenses Expiring').getByRole('link').click();
  const detail = portal.page.getByRole('dialog', { name: advantage });
  await expect(detail.getByRole('row', { name: '40 Term 2026-Mar-15' })).toBeVisible();
  await detail.getByRole('button', { name: 'Close' }).click();
  await expect(detail).toBeHidden();

  await alerts.choose('Licenses Expiring', 'Dismiss');
  await expect(alerts.rows('Licenses Expiring')).toHaveCount(0);
  await expect(alerts.count('0 Minor')).toBeVisible();
  await expect(alerts.rows('Insufficient Licenses')).toBeVisible();

  await portal.menuLink('Alerts').click();
  await expect(portal.heading).toHaveText('Alerts');
  await expect(alerts.rows('Licenses Expiring')).toHaveCount(0);
  await expectAccessible(portal.page);
  await alerts.rows('Insufficient Licenses').getByRole('link', { name: 'IOT Security Demos' }).click();
  await expect(portal.virtualAccount).toHaveText('Virtual Account: IOT Security Demos');
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  // domain.md §2: the product makes contact every 30 days, and its authorization is valid for 90.
  test('a silent product raises an alert after 31 and 90 days and counts until it is removed @full', async ({
    portal,
    simulator,
  }) => {
    const alerts = new PortalAlerts(portal.page);
    const centerAlert = (name: string) => alerts.rows(name).filter({ hasText: '“center”' });
    await simulator.line.cut('communication-timeout');
    await simulator.advance('32 d');
    await expect(centerAlert('Product Instance Failed to Connect')).toBeVisible();
    await simulator.advance('60 d');
    await expect(centerAlert('Product Instance Failed to Renew')).toContainText(
      'Its licenses count until it is removed.',
    );
    await portal.tab('Product Instances').click();
    await expect(portal.instanceRow('center')).toContainText('Product Instance Failed to Renew');
    await centerAlert('Product Instance Failed to Renew').getByRole('button', { name: 'Actions' }).click();
    await portal.page.getByRole('menuitem', { name: 'Remove…' }).click();
    await portal.removeInstanceDialog.getByRole('button', { name: 'Remove Product Instance' }).click();
    await expect(portal.instanceRow('center')).toBeHidden();
    await expect(centerAlert('Product Instance Failed to Renew')).toHaveCount(0);
  });
});
