import { expect } from '@playwright/test';
import { ofTheDemoAlone } from '#e2e/demo-alone.ts';
import { test } from '#e2e/fixtures.ts';
import { SideBySidePage } from '#e2e/pages/side-by-side-page.ts';

test.use({ scenario: 'evaluation' });
ofTheDemoAlone('side by side');

test('a token made in the portal’s pane registers the product in the other, and both panes follow', async ({
  licenses,
  accessible,
}) => {
  const both = new SideBySidePage(licenses.page);
  await both.open();
  await expect(both.status('Registration Status')).toContainText('Unregistered');
  await both.register(await both.createToken('For the demonstration'));
  await both.advance('1 hour');
  await expect(both.status('Registration Status')).toContainText('Registered');
  await both.portal.getByRole('tab', { name: 'Product Instances' }).click();
  await expect(both.portal.getByRole('table', { name: 'Product Instances' })).toContainText('center');
  await expect(both.portalAddress).toHaveText('/cssm/inventory/product-instances');
  await accessible();
});

test('a scenario is begun in both panes, where it is seen @full', async ({ licenses }) => {
  const both = new SideBySidePage(licenses.page);
  await both.open();
  await both.choose('reserved');
  await expect(both.status('Registration Status')).toContainText('Registered - License Reservation');
  await expect(both.productAddress).toHaveText('/licenses');
  await both.portal.getByRole('tab', { name: 'Product Instances' }).click();
  await expect(both.portal.getByRole('table', { name: 'Product Instances' })).toContainText('center');
});

test('the product’s link to the portal leads to the pane beside it, not to a new tab @full', async ({
  licenses,
  context,
}) => {
  const both = new SideBySidePage(licenses.page);
  await both.open();
  await both.portal.getByRole('tab', { name: 'Licenses' }).click();
  await expect(both.portalAddress).toHaveText('/cssm/inventory/licenses');
  await both.product.getByRole('main').getByRole('link', { name: 'Smart Software Manager' }).first().click();
  await expect(both.portalAddress).toHaveText('/cssm/inventory/general');
  expect(context.pages()).toHaveLength(1);
});

test('nothing says twice that it is simulated, and the panes name themselves @full', async ({ licenses }) => {
  const both = new SideBySidePage(licenses.page);
  await both.open();
  await expect(both.status('Registration Status')).toBeVisible();
  await expect(both.product.getByRole('complementary', { name: 'Simulation' })).toHaveCount(0);
  await expect(both.productPane.getByRole('heading', { name: 'Product' })).toBeVisible();
  await expect(both.portalPane.getByRole('heading', { name: 'Portal' })).toBeVisible();
});

test('the separator is moved by keys and evened out by a double click; the panes change places @full', async ({
  licenses,
}) => {
  const both = new SideBySidePage(licenses.page);
  await both.open();
  const width = async () => (await both.productPane.boundingBox())?.width ?? 0;
  await both.separator.focus();
  await both.page.keyboard.press('End');
  await expect(both.separator).toHaveAttribute('aria-valuenow', '75');
  expect(await width()).toBeGreaterThan(900);
  await both.page.keyboard.press('Home');
  await both.page.keyboard.press('ArrowRight');
  await expect(both.separator).toHaveAttribute('aria-valuenow', '30');
  expect(await width()).toBeLessThan(400);
  await both.separator.dblclick();
  await expect(both.separator).toHaveAttribute('aria-valuenow', '50');
  await both.swap.click();
  expect((await both.productPane.boundingBox())?.x).toBeGreaterThan(600);
});

test('language and theme are those of both panes @full', async ({ licenses }) => {
  const both = new SideBySidePage(licenses.page);
  await both.open();
  await expect(both.status('Registration Status')).toBeVisible();
  await both.theme.selectOption('Dark');
  for (const pane of [both.product, both.portal]) {
    await expect(pane.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
  await both.language.selectOption('Français');
  await expect(both.product.getByRole('heading', { level: 1 })).toHaveText(
    'Informations sur l’utilisation des licences',
  );
  await expect(both.portal.locator('html')).toHaveAttribute('lang', 'fr');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the panes lie behind tabs @full', async ({ licenses, accessible }) => {
    const both = new SideBySidePage(licenses.page);
    await both.open();
    await expect(both.status('Registration Status')).toBeVisible();
    await expect(both.portalPane).toBeHidden();
    await accessible();
    await both.tab('Portal').click();
    await expect(both.portal.getByRole('button', { name: 'New Token…' })).toBeVisible();
    await expect(both.productPane).toBeHidden();
  });
});
