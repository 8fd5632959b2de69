import { expect, type Page } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { type ExpectedView, expectedViews } from '#e2e/expected-views.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { openScenario } from '#e2e/simulator.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';

// A link alone shows every step of every dialog, in the state it is about (screens.md §5).

/** The dialog, or the page under its heading, as soon as it is there. */
async function containerOf(page: Page, { container }: ExpectedView) {
  if ('dialog' in container) return page.getByRole('dialog', { name: container.dialog, exact: true });
  await expect(page.getByRole('heading', { name: container.heading, exact: true, includeHidden: true })).toBeVisible();
  return page.locator('body');
}

for (const [name, expected] of Object.entries(expectedViews) as [ViewName, ExpectedView][]) {
  const { text, fieldValue, statuses = [], networkFailures = false, isSample } = expected;

  test.describe(name, () => {
    test.use({ statuses, networkFailures });

    test(`is shown by its link${isSample ? '' : ' @full'}`, async ({ page, open }) => {
      await open(name);
      const place = await containerOf(page, expected);
      await expect(place).toContainText(text, { useInnerText: true });
      if (fieldValue) await expect(place.getByRole('textbox', { name: fieldValue[0] })).toHaveValue(fieldValue[1]);
    });

    test('is shown in French too @full', async ({ page }) => {
      demoOnly('plays');
      await openScenario(page, name, { now: pinnedNow, language: 'fr' });
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    });
  });
}
