import { expect } from '@playwright/test';
import { textOverflow } from '#e2e/audits/overflow.ts';
import { smallTargets } from '#e2e/audits/small-targets.ts';
import { textSpacing } from '#e2e/audits/text-spacing.ts';
import { waitForStable } from '#e2e/audits/wait-for-stable.ts';
import { test } from '#e2e/fixtures.ts';

/** A window of 1280 × 1024 pixels at 400 % zoom. */
const zoomed = { width: 320, height: 256 };

test.describe('400 % zoom', () => {
  test.use({ scenario: 'reserved-over-used', viewport: zoomed });

  test("a zoomed page has no overflow or sticky bar, and a wizard's last button is reachable", async ({ licenses }) => {
    const { page } = licenses;
    await waitForStable(page);
    expect(await textOverflow(page)).toEqual([]);
    expect(await textSpacing(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await expect(page.getByRole('banner')).not.toHaveCSS('position', 'sticky');
    await licenses.usage.scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Update Reservation' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Update Reservation' });
    const last = dialog.getByRole('button', { name: 'Generate Confirmation Code' });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
    // The whole dialog scrolls, because a fixed title and buttons would leave no room for the content.
    await expect(dialog.getByRole('heading', { level: 2 })).not.toBeInViewport();
    await waitForStable(page);
    expect(await textOverflow(page)).toEqual([]);
    expect(await textSpacing(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });
});

for (const width of [600, 768, 900, 1024, 1920]) {
  test.describe(`width of ${width} pixels`, () => {
    test.use({ scenario: 'long-names', viewport: { width, height: 900 } });

    test(`product and portal have no overflow or small targets at ${width} pixels @full`, async ({
      licenses,
      portal,
    }) => {
      for (const page of [licenses.page, portal.page]) {
        await waitForStable(page);
        expect(await textOverflow(page)).toEqual([]);
        expect(await textSpacing(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
      }
      const drawer = licenses.page.getByRole('button', { name: /navigation/i });
      if (width < 900) await expect(drawer).toBeVisible();
      else await expect(drawer).toBeHidden();
      const main = await licenses.page.getByRole('main').boundingBox();
      expect(main?.width).toBeLessThanOrEqual(1248);
    });
  });
}
