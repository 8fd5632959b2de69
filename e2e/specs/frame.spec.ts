import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';

test.use({ scenario: 'evaluation' });

test('the chosen language is applied at once and remembered for the next visit', async ({
  licenses,
  expectAccessible,
}) => {
  const { page } = licenses;
  await licenses.choosePreference('Language', 'Français');
  const title = page.getByRole('heading', { level: 1, name: 'Informations sur l’utilisation des licences' });
  await expect(title).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText('Mode d’évaluation (81 jours restants)').first()).toBeVisible();
  await expectAccessible();
  await page.reload();
  await expect(title).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Inscrire' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Inscription du produit aux licences logicielles Smart' }),
  ).toBeVisible();
});

test('a language change in one tab applies to another tab, which keeps its typed text @full', async ({
  licenses,
  registerDialog,
  portal,
}) => {
  const { page } = licenses;
  await registerDialog.open();
  await registerDialog.token.fill('half a token');
  await portal.language.selectOption('Français');
  await expect(portal.page.locator('html')).toHaveAttribute('lang', 'fr');
  const dialog = page.getByRole('dialog', { name: 'Inscription du produit aux licences logicielles Smart' });
  await expect(dialog.getByRole('textbox', { name: 'Jeton d’inscription d’instance de produit' })).toHaveValue(
    'half a token',
  );
});

test('the dark theme is remembered and applied before the first paint', async ({ licenses, expectAccessible }) => {
  const { page } = licenses;
  await licenses.choosePreference('Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await licenses.value('Registration Status').waitFor();
});

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  test('dates are relative at first, and absolute by choice, also on the next visit', async ({ licenses }) => {
    await expect(licenses.strip).toContainText('renews in 174 days');
    await licenses.choosePreference('Dates', 'Absolute');
    await expect(licenses.strip).toContainText('renews on Jul 8, 2026');
    await licenses.page.reload();
    await expect(licenses.strip).toContainText('renews on Jul 8, 2026');
    await licenses.choosePreference('Dates', 'Relative');
    await expect(licenses.strip).toContainText('renews in 174 days');
  });
});

test("System statistics shows the printed serial number and copies it in the portal's form", async ({
  licenses,
  context,
}) => {
  const { page } = licenses;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await licenses.openSystemStatistics();
  await expect(page.getByRole('heading', { level: 1, name: 'System statistics' })).toBeVisible();
  await expect(page.getByLabel('Version', { exact: true })).toHaveText('4.2.0 (build 202304120930)');
  await expect(page.getByLabel('System date (UTC)')).toHaveText('Thursday, January 15, 2026 at 9:00 AM');
  await expect(page.getByLabel('Serial number')).toHaveText('VMWARE-42 0F 63 7E 3D A2 67 55-98 30 6B 53 C6 B2 D5 19');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('VMware-420f637e3da26755-98306b53c6b2d519');
});

test('copying works in a browser without the clipboard API @full', async ({ licenses }) => {
  const { page } = licenses;
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/system');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
});

test('the diagnostic file contains the state and no token', async ({ licenses, registerDialog, simulator }) => {
  const { page } = licenses;
  const { text } = await simulator.cssm.createToken();
  await registerDialog.register(text);
  await expect(licenses.value('Registration Status')).toContainText('Registration Pending');
  await page.goto('/system');
  const downloadPromise = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Generate Diagnostic' }).click();
  const download = await downloadPromise;
  expect(download.suggestedFilename()).toBe('diagnostic-20260115T090000Z.json');
  const chunks = await (await download.createReadStream()).toArray();
  const content = Buffer.concat(chunks).toString();
  expect(JSON.parse(content).summary.registration.status).toBe('registering');
  expect(content).not.toContain(text.slice(0, 24));
});

test('an unknown address shows Page not found with a link back @full', async ({ licenses }) => {
  const { page } = licenses;
  await page.goto('/license');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to License' }).click();
  await expect(licenses.heading).toBeVisible();
});

test('a dialog has an address: Back leaves it, a link opens it, and a denied one explains why', async ({
  licenses,
  registerDialog,
}) => {
  const { page } = licenses;
  await registerDialog.open();
  await expect(page).toHaveURL(/\/licenses\/register$/);
  await page.goBack();
  await expect(registerDialog.dialog).toBeHidden();
  await page.goto('/licenses/register');
  await expect(registerDialog.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/licenses$/);
  await page.goto('/licenses/deregister');
  await expect(licenses.text('Only a registered product can be deregistered.')).toBeVisible();
  await expect(page).toHaveURL(/\/licenses$/);
});

test.describe('operator role', () => {
  test.use({ role: 'operator' });

  test('an operator can read the page and sees why nothing can be changed @full', async ({ licenses }) => {
    await expect(licenses.register).toBeDisabled();
    await expect(licenses.text('Read-only')).toBeVisible();
    await expect(licenses.text('An Admin or Product user can register this Center.')).toBeVisible();
    await licenses.page.goto('/licenses/register');
    await expect(licenses.text('Changing licenses requires the Admin or Product role.')).toBeVisible();
  });
});

test.describe('phone viewport', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a phone shows a navigation drawer and folded steps, and does not scroll sideways', async ({
    licenses,
    expectAccessible,
  }) => {
    const { page } = licenses;
    await expect(licenses.text('Log in to your Smart Account')).toBeHidden();
    await licenses.registrationSteps.click();
    await expect(licenses.text('Log in to your Smart Account')).toBeVisible();
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await expectAccessible();
    await page.getByRole('dialog').getByRole('link', { name: 'System statistics' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'System statistics' })).toBeVisible();
  });
});
