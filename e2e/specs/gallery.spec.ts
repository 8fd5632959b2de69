import { expect } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { GalleryPage } from '#e2e/pages/gallery-page.ts';
import { LicensesPage } from '#e2e/pages/licenses-page.ts';

test.use({ scenario: 'evaluation' });
demoOnly('side by side');

test('the gallery search filters the list, reports no match, and is restored by Back @full', async ({
  licenses,
  expectAccessible,
}) => {
  const gallery = new GalleryPage(licenses.page);
  await gallery.open();
  await expect(gallery.scenario('evaluation')).toBeVisible();
  await expectAccessible();
  await gallery.search.fill('perpetual motion');
  await expect(gallery.page.getByRole('status').first()).toHaveText('No scenario matches.');
  await gallery.search.fill('out of compliance');
  await expect(gallery.scenario('out-of-compliance')).toBeVisible();
  await expect(gallery.scenario('evaluation')).toHaveCount(0);
  await gallery.scenario('out-of-compliance').click();
  await expect(licenses.value('License Authorization Status')).toContainText('Out of Compliance');
  await gallery.page.goBack();
  await expect(gallery.search).toHaveValue('out of compliance');
});

test('a scenario opens in the language and theme of the gallery @full', async ({ licenses }) => {
  const gallery = new GalleryPage(licenses.page);
  await gallery.open();
  await gallery.language.selectOption('Français');
  await gallery.theme.selectOption('Sombre');
  await gallery.scenario('registered').click();
  await expect(gallery.page.getByRole('heading', { level: 1 })).toHaveText(
    'Informations sur l’utilisation des licences',
  );
  await expect(gallery.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(gallery.page.locator('html')).toHaveAttribute('data-scenario', 'registered');
});

test('a copied gallery link opens the chosen product, role and time in another tab @full', async ({
  licenses,
  openTab,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const gallery = new GalleryPage(licenses.page);
  await gallery.open();
  await gallery.product.selectOption('Secure Workload');
  await gallery.role.selectOption('Auditor');
  await gallery.time.selectOption('Frozen');
  await gallery.search.fill('registered');
  await gallery.copyLink('registered').click();
  await expect(gallery.page.getByText('Copied', { exact: true })).toBeVisible();
  const other = await openTab();
  await other.goto(await gallery.page.evaluate(() => navigator.clipboard.readText()));
  await expect(other.locator('html')).toHaveAttribute('data-scenario', 'registered');
  await expect(other.getByRole('banner')).toContainText('Secure Workload');
  await new LicensesPage(other).userMenu.click();
  await expect(other.getByRole('banner')).toContainText('Auditor');
  expect(await other.evaluate(() => window.simulator?.status())).toMatchObject({
    frozen: true,
    now: '2026-01-15T09:00:00.000Z',
  });
});

test.describe('phone viewport', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the gallery does not scroll sideways on a phone @full', async ({ licenses, expectAccessible }) => {
    const gallery = new GalleryPage(licenses.page);
    await gallery.open();
    await expect(gallery.scenario('evaluation')).toBeVisible();
    expect(await gallery.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await gallery.search.fill('utility');
    await expectAccessible();
  });
});
