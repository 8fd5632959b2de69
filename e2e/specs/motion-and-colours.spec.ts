import { expect, type Locator } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

const edgeOf = (part: Locator) =>
  part.evaluate((element) => {
    const { borderBlockStartStyle, borderBlockStartWidth, borderBlockStartColor, backgroundColor } =
      getComputedStyle(element);
    return borderBlockStartStyle !== 'none' &&
      Number.parseFloat(borderBlockStartWidth) >= 1 &&
      borderBlockStartColor !== backgroundColor
      ? 'an edge'
      : 'no edge';
  });

const groundOf = (part: Locator) => part.evaluate((element) => getComputedStyle(element).backgroundColor);

test.describe('reduced motion', () => {
  test.use({ scenario: 'evaluation', contextOptions: { reducedMotion: 'reduce' } });

  test('the page, a menu and a dialog do not animate with reduced motion @full', async ({ licenses }) => {
    const { page } = licenses;
    const animatedElements = () =>
      page.evaluate(() => {
        const lengths = (list: string) => list.split(',').map((each) => Number.parseFloat(each));
        return [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationDuration, animationName, transitionDuration } = getComputedStyle(element);
            const isAnimated = animationName !== 'none' && lengths(animationDuration).some((each) => each > 0);
            return isAnimated || lengths(transitionDuration).some((each) => each > 0);
          })
          .map((element) => element.className);
      });
    expect(await animatedElements()).toEqual([]);
    await licenses.actions.click();
    await expect(licenses.action('Change License mode')).toBeVisible();
    expect(await animatedElements()).toEqual([]);
    await licenses.action('Change License mode').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await animatedElements()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ scenario: 'reserved-over-used', colorScheme, contextOptions: { forcedColors: 'active' } });

    test(`forced colours show edges of panels and buttons and mark the selection${colorScheme === 'dark' ? ' @full' : ''}`, async ({
      licenses,
      portal,
    }) => {
      const { page } = licenses;
      expect(await edgeOf(licenses.status)).toBe('an edge');
      expect(await edgeOf(licenses.statusBadge)).toBe('an edge');
      expect(await edgeOf(licenses.usage.getByRole('img').first())).toBe('an edge');
      const nav = page.getByRole('navigation', { name: 'Main', exact: true });
      expect(await groundOf(nav.getByRole('link', { name: 'License' }))).not.toBe(
        await groundOf(nav.getByRole('link', { name: 'System statistics' })),
      );
      await licenses.refresh.focus();
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus-visible')).not.toHaveCSS('outline-style', 'none');
      await page.getByRole('button', { name: 'Update Reservation' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Update Reservation' });
      expect(await edgeOf(dialog)).toBe('an edge');
      expect(await edgeOf(dialog.getByRole('button', { name: 'Generate Confirmation Code' }))).toBe('an edge');
      expect(await edgeOf(dialog.getByRole('button', { name: 'Cancel' }))).toBe('an edge');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(dialog).toBeHidden();

      await portal.tab('Licenses').click();
      await expect(portal.tab('Licenses')).toHaveAttribute('aria-selected', 'true');
      expect(await groundOf(portal.tab('Licenses'))).not.toBe(await groundOf(portal.tab('General')));
      expect(await edgeOf(portal.page.getByRole('button', { name: 'License Reservation…' }))).toBe('an edge');
    });
  });
}
