import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

const widths = [1280, 390] as const;

/** Returns how much wider than its window the page is, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('almost all licences in use', () => {
  test.use({ scenario: 'near-limit' });

  test('the usage row shows the quantity in use and the total @full', async ({ licenses }) => {
    const row = licenses.usage.getByRole('row', { name: 'Cisco Cyber Vision Advantage' });
    await expect(row).toContainText('5049');
    await expect(row.getByRole('img', { name: '49 of 50 in use' })).toBeVisible();
    await expect(row).toContainText('Authorized');
  });
});

test.describe('one thousand licences', () => {
  test.use({ scenario: 'many-licenses' });

  test('a long table renders only the visible rows, and scrolling or a filter reaches all others', async ({
    licenses,
  }) => {
    const { page, usage } = licenses;
    const notice = licenses.notice('Out of compliance: 6 licenses short');
    await expect(notice.getByText(/^Cisco Sensor Analytics Warehouse \d{4}: \d short\./)).toHaveCount(3);
    const rows = usage.locator('tbody').getByRole('row');
    await expect(page.getByText('1,000 of 1,000 shown')).toBeVisible();
    await expect(usage).toHaveAttribute('aria-rowcount', '1001');
    // Row heights are measured when rows are rendered, so the end of the table may move down.
    await expect(async () => {
      await page.getByRole('group', { name: 'Smart License Usage' }).press('End');
      expect(await rows.last().getAttribute('aria-rowindex')).toBe('1001');
    }).toPass();
    expect(await rows.count()).toBeLessThan(50);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('warehouse 0808');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Out of Compliance');
  });
});

test.describe('long names', () => {
  test.use({ scenario: 'long-names' });

  for (const width of widths) {
    test(`long names do not make the page wider than ${width} pixels @full`, async ({ licenses, expectAccessible }) => {
      await licenses.page.setViewportSize({ width, height: 900 });
      await expect(licenses.usage).toContainText('Cisco_Donaudampfschifffahrt');
      expect(await overflow(licenses.page)).toBe(0);
      await expectAccessible();
    });
  }
});

test.describe('no usage data', () => {
  test.use({ scenario: 'empty-usage' });

  test('the page explains the missing usage table before the first count', async ({ licenses }) => {
    await expect(licenses.text('Licenses appear here')).toBeVisible();
    await expect(licenses.usage).toHaveCount(0);
  });
});

test.describe("request cancelled after the portal's authorization", () => {
  test.use({ scenario: 'cancelled-on-one-side' });

  test('the portal refuses to register a product whose reservation it still holds @full', async ({
    registerDialog,
    portal,
    simulator,
  }) => {
    const token = await portal.createToken({ description: 'After the cancelling' });
    await registerDialog.open();
    await registerDialog.attempt(token);
    await simulator.advance('3 s');
    await expect(registerDialog.dialog.getByRole('alert')).toContainText('still holds a license reservation');
    const advantage = (await simulator.cssm.account()).licenses.find(
      ({ name }) => name === 'Cisco Cyber Vision Advantage',
    );
    // Other products have reserved 9,843.
    expect(advantage?.reserved).toBe(9843 + 50);
  });
});
