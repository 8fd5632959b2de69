import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { SideBySidePage } from '#e2e/pages/side-by-side-page.ts';

test.use({ scenario: 'evaluation' });
demoOnly('side by side');

test('a token created in the portal pane registers the product, and both panes update', async ({
  licenses,
  expectAccessible,
}) => {
  const sideBySide = new SideBySidePage(licenses.page);
  await sideBySide.open();
  await expect(sideBySide.status('Registration Status')).toContainText('Unregistered');
  await sideBySide.register(await sideBySide.createToken('For the demonstration'));
  await sideBySide.advance('1 hour');
  await expect(sideBySide.status('Registration Status')).toContainText('Registered');
  await sideBySide.portal.getByRole('tab', { name: 'Product Instances' }).click();
  await expect(sideBySide.portal.getByRole('table', { name: 'Product Instances' })).toContainText('center');
  await expect(sideBySide.portalAddress).toHaveText('/cssm/inventory/product-instances');
  await expectAccessible();
});

test('a scenario opens in both panes at its own address @full', async ({ licenses }) => {
  const sideBySide = new SideBySidePage(licenses.page);
  await sideBySide.open();
  await sideBySide.choose('reserved');
  await expect(sideBySide.status('Registration Status')).toContainText('Registered - License Reservation');
  await expect(sideBySide.productAddress).toHaveText('/licenses');
  await sideBySide.portal.getByRole('tab', { name: 'Product Instances' }).click();
  await expect(sideBySide.portal.getByRole('table', { name: 'Product Instances' })).toContainText('center');
});

test("the product's portal link opens in the other pane, not in a new tab @full", async ({ licenses, context }) => {
  const sideBySide = new SideBySidePage(licenses.page);
  const tabs = context.pages();
  await sideBySide.open();
  await sideBySide.portal.getByRole('tab', { name: 'Licenses' }).click();
  await expect(sideBySide.portalAddress).toHaveText('/cssm/inventory/licenses');
  await sideBySide.product.getByRole('main').getByRole('link', { name: 'Smart Software Manager' }).first().click();
  await expect(sideBySide.portalAddress).toHaveText('/cssm/inventory/general');
  expect(context.pages()).toEqual(tabs);
});

test('the panes have headings and show no second simulator badge @full', async ({ licenses }) => {
  const sideBySide = new SideBySidePage(licenses.page);
  await sideBySide.open();
  await expect(sideBySide.status('Registration Status')).toBeVisible();
  await expect(sideBySide.product.getByRole('complementary', { name: 'Simulation' })).toHaveCount(0);
  await expect(sideBySide.productPane.getByRole('heading', { name: 'Product' })).toBeVisible();
  await expect(sideBySide.portalPane.getByRole('heading', { name: 'Portal' })).toBeVisible();
});

test('the separator moves by keys, a double click centres it, and the panes can be swapped @full', async ({
  licenses,
}) => {
  const sideBySide = new SideBySidePage(licenses.page);
  await sideBySide.open();
  const width = async () => (await sideBySide.productPane.boundingBox())?.width ?? 0;
  await sideBySide.separator.focus();
  await sideBySide.page.keyboard.press('End');
  await expect(sideBySide.separator).toHaveAttribute('aria-valuenow', '75');
  await expect.poll(width).toBeGreaterThan(900);
  await sideBySide.page.keyboard.press('Home');
  await sideBySide.page.keyboard.press('ArrowRight');
  await expect(sideBySide.separator).toHaveAttribute('aria-valuenow', '30');
  await expect.poll(width).toBeLessThan(400);
  await sideBySide.separator.dblclick();
  await expect(sideBySide.separator).toHaveAttribute('aria-valuenow', '50');
  await sideBySide.swap.click();
  await expect.poll(async () => (await sideBySide.productPane.boundingBox())?.x).toBeGreaterThan(600);
});

test('language and theme apply to both panes @full', async ({ licenses }) => {
  const sideBySide = new SideBySidePage(licenses.page);
  await sideBySide.open();
  await expect(sideBySide.status('Registration Status')).toBeVisible();
  await sideBySide.theme.selectOption('Dark');
  for (const pane of [sideBySide.product, sideBySide.portal]) {
    await expect(pane.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
  await sideBySide.language.selectOption('Français');
  await expect(sideBySide.product.getByRole('heading', { level: 1 })).toHaveText(
    'Informations sur l’utilisation des licences',
  );
  await expect(sideBySide.portal.locator('html')).toHaveAttribute('lang', 'fr');
});

test.describe('phone viewport', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the panes are tabs on a phone @full', async ({ licenses, expectAccessible }) => {
    const sideBySide = new SideBySidePage(licenses.page);
    await sideBySide.open();
    await expect(sideBySide.status('Registration Status')).toBeVisible();
    await expect(sideBySide.portalPane).toBeHidden();
    await expectAccessible();
    await sideBySide.tab('Portal').click();
    await expect(sideBySide.portal.getByRole('button', { name: 'New Token…' })).toBeVisible();
    await expect(sideBySide.productPane).toBeHidden();
  });
});
