import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { WhatIfPanel } from '#e2e/pages/what-if-panel.ts';

test.use({ scenario: 'limit-in-sight' });
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('an addition is planned, ordered and sent as a link that shows the same', async ({
  licenses: { page },
  openTab,
  expectAccessible,
}) => {
  const plan = new WhatIfPanel(page);
  const { added, from, until, result, copyLink, copyOrder } = plan;
  await page.getByRole('link', { name: 'Usage', exact: true }).click();

  const withoutAddition = await test.step('the quantity at the present rate', async () => {
    await until.fill('2026-06-30');
    await expect(result).toContainText('so that they last until Jun 30, 2026.');
    return plan.quantityToBuy();
  });

  await test.step('the quantity with an addition, which the keyboard enters', async () => {
    await added.focus();
    await page.keyboard.type('10');
    await page.keyboard.press('Tab');
    await from.fill('2026-03-01');
    await expect.poll(() => plan.quantityToBuy()).toBe(withoutAddition + 10);
    await expect(result).toContainText(/80% range: \d+ to \d+\./);
    await expectAccessible();
  });

  await test.step('the order as text', async () => {
    const order = await plan.copyWith(copyOrder);
    expect(order).toContain(`Quantity: ${withoutAddition + 10}\nNeeded until: Jun 30, 2026\n`);
    expect(order).toContain('- 10 more components from Mar 1, 2026');
  });

  await test.step('the link in another tab', async () => {
    const link = await plan.copyWith(copyLink);
    const other = await openTab();
    await other.goto(link);
    const opened = new WhatIfPanel(other);
    await expect(opened.added).toHaveValue('10');
    await expect(opened.from).toHaveValue('2026-03-01');
    await expect(opened.result).toHaveText(await result.innerText(), { useInnerText: true });
    await other.reload();
    await expect(opened.until).toHaveValue('2026-06-30');
  });
});

test('a value of the address that is not valid is named, and the others stay', async ({ licenses: { page } }) => {
  const { panel, until } = new WhatIfPanel(page);
  await page.goto('/licenses/usage?add=many&until=2026-06-30');
  await expect(panel).toContainText('Enter a whole number from 0 to 999,999. The result is for 0.');
  await expect(until).toHaveValue('2026-06-30');
});
