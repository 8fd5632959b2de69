import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

const widths = [1280, 390] as const;

/** How far the page is wider than its window, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('almost all is in use', () => {
  test.use({ scenario: 'near-limit' });

  test('the row says how many of how many @full', async ({ licenses }) => {
    const row = licenses.usage.getByRole('row', { name: 'Cisco Cyber Vision Advantage' });
    await expect(row).toContainText('5049');
    await expect(row.getByRole('img', { name: '49 of 50 in use' })).toBeVisible();
    await expect(row).toContainText('Authorized');
  });
});

test.describe('a thousand licences', () => {
  test.use({ scenario: 'many-licenses' });

  test('those in sight are drawn, all are a scroll or a filter away, and three too few are named', async ({
    licenses,
  }) => {
    const { page, usage } = licenses;
    const notice = licenses.notice('More licenses are in use than the account holds.');
    await expect(notice.getByText(/^Cisco Sensor Analytics Warehouse \d{4}: \d short\./)).toHaveCount(3);
    const rows = usage.locator('tbody').getByRole('row');
    await expect(page.getByText('1,000 of 1,000 shown')).toBeVisible();
    await expect(usage).toHaveAttribute('aria-rowcount', '1001');
    // How high rows are is known once they are seen: the end may be further down than it was.
    await expect(async () => {
      await page.getByRole('group', { name: 'Smart License Usage' }).press('End');
      await expect(rows.last()).toHaveAttribute('aria-rowindex', '1001', { timeout: 1000 });
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
    test(`nothing makes the page wider than ${width} pixels @full`, async ({ licenses, expectAccessible }) => {
      await licenses.page.setViewportSize({ width, height: 900 });
      await expect(licenses.usage).toContainText('Cisco_Donaudampfschifffahrt');
      expect(await overflow(licenses.page)).toBe(0);
      await expectAccessible();
    });
  }
});

test.describe('nothing has been counted yet', () => {
  test.use({ scenario: 'empty-usage' });

  test('the page says what will stand where the table would be', async ({ licenses }) => {
    await expect(licenses.text('What the product counts appears here')).toBeVisible();
    await expect(licenses.usage).toHaveCount(0);
  });
});

test.describe('a request cancelled here, though the portal had answered it', () => {
  test.use({ scenario: 'cancelled-on-one-side' });

  test('the portal still holds the licences, and refuses to register the product @full', async ({
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
    // 9,843 are reserved by others.
    expect(advantage?.reserved).toBe(9843 + 50);
  });
});
