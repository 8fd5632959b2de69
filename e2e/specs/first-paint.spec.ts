import { expect, type Page } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

/** Records every layout shift from the next load on, and whether the page says that it is loading. */
async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    const loadingSelector = '[role="status"][aria-label="Loading"]';
    Object.assign(window, { shifts, hasShownLoading: false });
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('#root')?.querySelector(loadingSelector) == null) return;
      Object.assign(window, { hasShownLoading: true });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page) => page.evaluate(() => Reflect.get(window, 'shifts'));
const hasShownLoading = (page: Page) => page.evaluate(() => Reflect.get(window, 'hasShownLoading'));

test.describe('disabled JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows its frame and title before any script runs', async ({ page }) => {
    await page.goto('/licenses');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('License Usage Information');
    await expect(page.getByRole('link', { name: 'License', exact: true })).toBeVisible();
  });
});

for (const [scenario, tag] of [
  ['registered', ''],
  ['evaluation-expired', ' @full'],
] as const) {
  test.describe(scenario, () => {
    test.use({ scenario });

    test(`the app replaces the static page without a layout shift${tag}`, async ({ licenses }) => {
      await watchLoading(licenses.page);
      await licenses.page.reload();
      await licenses.value('Registration Status').waitFor();
      await licenses.activity.getByRole('listitem').first().waitFor();
      await expect(licenses.page.locator('#shell')).toBeHidden();
      expect(await shiftsOf(licenses.page)).toEqual([]);
    });

    test(`a slow product causes no layout shift while the page loads${tag}`, async ({ licenses, simulator }) => {
      await watchLoading(licenses.page);
      await simulator.line.fail('getSession', { kind: 'slow', milliseconds: 700 });
      await simulator.line.fail('getProduct', { kind: 'slow', milliseconds: 1100 });
      await simulator.line.fail('getUsage', { kind: 'slow', milliseconds: 1500 });
      await licenses.page.reload();
      await licenses.value('Registration Status').waitFor();
      await licenses.activity.getByRole('listitem').first().waitFor();
      expect(await hasShownLoading(licenses.page)).toBe(true);
      expect(await shiftsOf(licenses.page)).toEqual([]);
    });
  });
}
