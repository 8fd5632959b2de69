import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { PrintView } from '#e2e/pages/print-view.ts';

test.use({ scenario: 'registered', timezoneId: 'Europe/Paris' });

// The accessibility check at the end applies to the screen layout.
test.afterEach(({ page }) => new PrintView(page).emulateScreen());

test('the License page prints on one sheet, black on white, without controls', async ({ licenses }) => {
  const printView = new PrintView(licenses.page);
  await printView.theme('dark');
  expect(await printView.pageCount('A4')).toBe(1);
  expect(await printView.pageCount('Letter')).toBe(1);
  await printView.emulatePrint();
  await expect(printView.record).toContainText('Cisco Cyber Vision');
  await expect(printView.record).toContainText(
    /Printed\s*January 15, 2026 at 10:00:\d\d AM Central European Standard Time/,
  );
  // The backend's clock stands still and the browser's does not: the longer ago the last response, the earlier this time.
  await expect(printView.record).toContainText(
    /As of\s*January 15, 2026 at (?:9|10):\d\d:\d\d AM Central European Standard Time/,
  );
  await expect(licenses.value('Registration Status')).toContainText('valid until Jan 9, 2027');
  await expect(printView.page.getByRole('table', { name: 'Smart License Usage' })).toBeVisible();
  await expect(printView.page.getByRole('region', { name: 'Activity' })).toBeVisible();
  await expect(printView.controls).toHaveCount(0);
  await expect(printView.page.getByRole('navigation')).toHaveCount(0);
  await expect(printView.page.getByRole('banner')).toHaveCount(0);
  expect(await printView.colours()).toEqual({ text: 'rgb(0, 0, 0)', background: 'rgb(255, 255, 255)' });
});

test.describe('use over time', () => {
  test.use({ scenario: 'history-gaps' });

  test('the Usage tab prints its chart with limit, forecast and events on one sheet', async ({
    licenses: { page },
  }) => {
    await page.goto('/licenses/usage');
    const chart = page.getByRole('slider', { name: 'Day in the chart' });
    await expect(chart).toBeVisible();
    const printView = new PrintView(page);
    await printView.theme('dark');
    expect(await printView.pageCount('A4')).toBe(1);
    await printView.emulatePrint();
    await expect(chart).toBeVisible();
    // A sheet is narrower than the window, and the chart must not reach beyond it.
    await page.setViewportSize({ width: 720, height: 1000 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
    await expect(page.getByText(/^At the rate of the last \d+ days, 50 are in use around/)).toBeVisible();
    await expect(page.getByText('The usage rose abruptly by about 8')).toBeVisible();
    await expect(page.getByText('90 days', { exact: true })).toBeVisible();
    await expect(page.getByText('30 days', { exact: true })).toBeHidden();
    await expect(printView.controls).toHaveCount(0);
    expect(await printView.colours()).toEqual({ text: 'rgb(0, 0, 0)', background: 'rgb(255, 255, 255)' });
  });

  test('the table of days prints completely, and the timeline prints its list', async ({ licenses: { page } }) => {
    await page.goto('/licenses/usage?days=30&view=table');
    const printView = new PrintView(page);
    const table = page.getByRole('table', { name: 'Cisco Cyber Vision Advantage, by day' });
    await expect(table).toBeVisible();
    await printView.emulatePrint();
    await expect(table.getByRole('row').last()).toBeVisible();
    await expect(printView.controls).toHaveCount(0);
    await printView.emulateScreen();
    await page.goto('/licenses/timeline');
    const items = page.getByRole('region', { name: 'Coming up' }).getByRole('listitem');
    await expect(items.first()).toBeVisible();
    await printView.emulatePrint();
    await expect(items.first()).toBeVisible();
    await expect(printView.controls).toHaveCount(0);
  });
});

test.describe('one thousand licences', () => {
  test.use({ scenario: 'many-licenses' });

  test('a long table is printed completely, with its header on each sheet @full', async ({ licenses }) => {
    const printView = new PrintView(licenses.page);
    const table = printView.page.getByRole('table', { name: 'Smart License Usage' });
    expect(await printView.pageCount('A4')).toBeGreaterThan(10);
    await printView.emulatePrint();
    await expect(table.getByRole('row')).toHaveCount(1001);
    await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
    await expect(table.getByRole('row').last()).toHaveCSS('break-inside', 'avoid');
    await printView.emulateScreen();
    await expect.poll(() => table.getByRole('row').count()).toBeLessThan(50);
  });
});

test.describe('failing product', () => {
  test.use({ scenario: 'api-stale', statuses: [503] });
  demoOnly('plays');

  test('a printed page with stale data says that it may be out of date @full', async ({ licenses }) => {
    const printView = new PrintView(licenses.page);
    await expect(printView.page.getByText(/^Showing data from/)).toBeVisible();
    await printView.emulatePrint();
    await expect(printView.record).toContainText('Its content may have changed since.');
  });
});

test('the portal prints its licences with their columns and without controls @full', async ({ portal }) => {
  await portal.tab('Licenses').click();
  await expect(portal.page.getByRole('row', { name: /Cisco Cyber Vision Advantage/ })).toBeVisible();
  const printView = new PrintView(portal.page);
  await printView.emulatePrint();
  await expect(printView.page.getByRole('columnheader', { name: 'Purchased' })).toBeVisible();
  await expect(printView.page.getByRole('columnheader', { name: 'Actions' })).toHaveCount(0);
  await expect(printView.page.getByText('As of 2026-Jan-15 09:00', { exact: false })).toBeVisible();
  await expect(printView.page.getByText('Simulated Smart Software Manager')).toBeVisible();
  await expect(printView.page.getByRole('button')).toHaveCount(0);
  await expect(printView.page.getByRole('navigation')).toHaveCount(0);
});
