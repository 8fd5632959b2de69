import { expect, type Page } from '@playwright/test';
import { ofTheDemoAlone } from '#e2e/demo-alone.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { type ShownView, shownViews } from '#e2e/shown-views.ts';
import { openScenario } from '#e2e/simulator.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';

// A link alone shows every step of every dialog, in the state it is about (screens.md §5).

/** The dialog, or the page under its heading, as soon as it is there. */
async function placeOf(page: Page, { place }: ShownView) {
  if ('dialog' in place) return page.getByRole('dialog', { name: place.dialog, exact: true });
  await expect(page.getByRole('heading', { name: place.heading, exact: true, includeHidden: true })).toBeVisible();
  return page.locator('body');
}

for (const [name, shown] of Object.entries(shownViews) as [ViewName, ShownView][]) {
  const { says, holds, statuses = [], networkFailures = false, isSample } = shown;

  test.describe(name, () => {
    test.use({ statuses, networkFailures });

    test(`is shown by its link${isSample ? '' : ' @full'}`, async ({ page, open }) => {
      await open(name);
      const place = await placeOf(page, shown);
      await expect(place).toContainText(says, { useInnerText: true });
      if (holds) await expect(place.getByRole('textbox', { name: holds[0] })).toHaveValue(holds[1]);
    });

    test('is shown in French too @full', async ({ page }) => {
      ofTheDemoAlone('plays');
      await openScenario(page, name, { now: pinnedNow, language: 'fr' });
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    });
  });
}
