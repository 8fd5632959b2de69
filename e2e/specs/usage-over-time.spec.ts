import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.describe('growing usage', () => {
  test.use({ scenario: 'history-growing' });

  test('the picture in the usage table leads to the use over time, and the tabs lead back', async ({ licenses }) => {
    const { page, usage, heading } = licenses;
    await usage.getByRole('link', { name: /^Cisco Cyber Vision Advantage over time: / }).click();
    await expect(page).toHaveURL(/\/licenses\/usage\/regid/);
    const tabs = page.getByRole('navigation', { name: 'License pages' });
    await expect(tabs.getByRole('link', { name: 'Usage' })).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(/^Usage over time – /);
    await expect(heading).toBeVisible();
    await tabs.getByRole('link', { name: 'Overview' }).click();
    await expect(usage).toBeVisible();
  });

  test('the keyboard chooses a day, whose use and limit are the value of the slider', async ({
    licenses: { page },
    expectAccessible,
  }) => {
    await page.goto('/licenses/usage');
    const chart = page.getByRole('slider', { name: 'Day in the chart' });
    await expect(chart).toHaveAttribute('aria-valuetext', /^Jan 15, 2026 · 36 in use · limit 50/);
    await chart.press('ArrowLeft');
    await expect(chart).toHaveAttribute('aria-valuetext', /^Jan 14, 2026 · \d+ in use · limit 50/);
    await chart.press('End');
    await expect(chart).toHaveAttribute('aria-valuetext', /about \d+ expected \(\d+ to \d+\)/);
    await expectAccessible();
  });

  test('the range and the table are part of the address, and the days are exported as CSV', async ({
    licenses: { page },
  }) => {
    await page.goto('/licenses/usage');
    await page.getByRole('radio', { name: '30 days' }).check();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await expect(page).toHaveURL(/\?days=30&view=table$/);
    const table = page.getByRole('table', { name: 'Cisco Cyber Vision Advantage, by day' });
    await expect(table.getByRole('row')).toHaveCount(31);
    await page.reload();
    await expect(table.getByRole('row')).toHaveCount(31);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('center-license-usage-history-2026-01-15.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toContain('"2026-01-15",36,50,0,');
  });

  test('an unknown license is named as such, with the way to the others', async ({ licenses: { page } }) => {
    await page.goto('/licenses/usage/no-such-license');
    await expect(page.getByText('This product has no license with this address.')).toBeVisible();
    await page.getByRole('link', { name: 'Show the usage of the other licenses' }).click();
    await expect(page.getByRole('slider', { name: 'Day in the chart' })).toBeVisible();
  });
});

test.describe('a product without a history', () => {
  test.use({ scenario: 'history-none' });

  test('a product without a history offers neither tab nor column, and the address says why', async ({ licenses }) => {
    const { page, usage } = licenses;
    const tabs = page.getByRole('navigation', { name: 'License pages' });
    await expect(tabs.getByRole('link', { name: 'Overview' })).toBeVisible();
    await expect(tabs.getByRole('link', { name: 'Usage' })).toHaveCount(0);
    await expect(usage.getByRole('columnheader', { name: 'Last 30 days' })).toHaveCount(0);
    await page.goto('/licenses/usage');
    await expect(page.getByText('This product keeps no history of its usage.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to Overview' }).click();
    await expect(usage).toBeVisible();
  });
});
