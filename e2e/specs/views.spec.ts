import { expect, type Page } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { openScenario } from '#e2e/simulator.ts';
import { type ExpectedView, expectedViews } from '#mocks/scenarios/expected-views.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';

// Every step of every dialog can be opened by a link, in its state (screens.md §5).

/** Returns the dialog of a view, or its page once the heading is visible. */
async function containerOf(page: Page, { container }: ExpectedView) {
  if ('dialog' in container) return page.getByRole('dialog', { name: container.dialog, exact: true });
  await expect(page.getByRole('heading', { name: container.heading, exact: true, includeHidden: true })).toBeVisible();
  return page.locator('body');
}

for (const [name, expected] of Object.entries(expectedViews) as [ViewName, ExpectedView][]) {
  const { text, fieldValue, statuses = [], networkFailures = false, isSample } = expected;

  test.describe(name, () => {
    test.use({ statuses, networkFailures });

    test(`the link of ${name} shows the view${isSample ? '' : ' @full'}`, async ({ page, open }) => {
      await open(name);
      const container = await containerOf(page, expected);
      await expect(container).toContainText(text, { useInnerText: true });
      if (fieldValue) await expect(container.getByRole('textbox', { name: fieldValue[0] })).toHaveValue(fieldValue[1]);
    });

    test(`the link of ${name} shows the view in French @full`, async ({ page }) => {
      demoOnly('plays');
      await openScenario(page, name, { now: pinnedNow, language: 'fr' });
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    });
  });
}
