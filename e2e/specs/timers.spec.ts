import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';

test.use({ scenario: 'evaluation' });

// domain.md §2.
test.describe('unattended registered product', () => {
  test.use({ scenario: 'registered' });

  test('a product renews its authorization every 30 days and its certificate after 180', async ({
    licenses,
    simulator,
  }) => {
    const registration = licenses.value('Registration Status');
    const authorization = licenses.value('License Authorization Status');
    await expect(authorization).toContainText('next check Feb 8, 2026');

    await simulator.advance('30 d');
    await licenses.refresh.click();
    await expect(authorization).toContainText('last check Feb 8, 2026');
    await expect(authorization).toContainText('next check Mar 10, 2026');
    await expect(authorization).toContainText('valid until May 9, 2026');

    await simulator.advance('150 d');
    await licenses.refresh.click();
    await expect(registration).toContainText('last renewal Jul 8, 2026');
    await expect(registration).toContainText('next renewal Jan 4, 2027');
    await expect(registration).toContainText('valid until Jul 8, 2027');
    await expect(licenses.activity).toContainText('Registration renewed by the product');
  });

  test('a disconnected product loses its authorization after 90 days, its registration after 365 @full', async ({
    licenses,
    simulator,
  }) => {
    const authorization = licenses.value('License Authorization Status');
    await simulator.line.cut('name-not-resolved');
    await simulator.advance('25 d');
    await licenses.refresh.click();
    await expect(authorization).toContainText('Authorized');
    await expect(licenses.notice('Authorization not renewed')).toContainText('expires on Apr 9, 2026');

    await simulator.advance('60 d');
    await licenses.refresh.click();
    await expect(authorization).toContainText('Authorization Expired');
    await expect(licenses.statusBadge).toHaveText('The authorization is Expired');
    await expect(licenses.notice('The authorization has expired.')).toBeVisible();

    await simulator.advance('275 d');
    await licenses.refresh.click();
    await expect(licenses.value('Registration Status')).toContainText('Unregistered - Registration Expired');
    await expect(authorization).toContainText('Evaluation Mode (');
    await expect(licenses.register).toBeVisible();
  });

  test('a product is authorized again within 15 minutes after the portal is reachable @full', async ({
    licenses,
    simulator,
  }) => {
    await simulator.line.cut();
    await simulator.advance('90 d');
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorization Expired');
    await simulator.line.restore();
    await simulator.advance('15 min');
    await licenses.refresh.click();
    await expect(licenses.value('License Authorization Status')).toContainText('Authorized');
    await expect(licenses.page.locator('.notice')).toHaveCount(0);
    await expect(licenses.activity).toContainText('Communication with Smart Software Manager restored');
  });
});

test("remaining days follow the product's clock, not the browser's", async ({ licenses, openTab }) => {
  await licenses.heading.waitFor();
  const tab = await openTab();
  await tab.clock.setFixedTime('2031-05-01T12:00:00Z');
  const otherTab = new LicensesPage(tab);
  await otherTab.open();
  await expect(otherTab.value('License Authorization Status')).toContainText('Evaluation Mode (81 days remaining)');
});
