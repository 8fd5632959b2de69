import { expect, type Page, type Route } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { overHttp } from '#e2e/server.ts';

// A part of the page that cannot be loaded shows an error in its place, and the rest works. Not with the simulator in
// the page: its worker loads all files, which a spec cannot block.

test.skip(!overHttp, 'The requests of the simulator’s worker cannot be blocked.');
test.use({ scenario: 'evaluation', networkFailures: true });

/** Blocks files of these names and reloads the page. Returns a function that allows them again. */
async function blockFiles(page: Page, files: string): Promise<() => Promise<void>> {
  const refuse = (route: Route) => route.abort();
  await page.route(files, refuse);
  await page.reload();
  return () => page.unroute(files, refuse);
}

test('a dialog that fails to load can be closed, and loads when it is retried', async ({
  licenses,
  registerDialog,
}) => {
  const { page } = licenses;
  const unblock = await blockFiles(page, '**/assets/register-dialog-*.js');
  await registerDialog.open();
  const sectionError = page.getByRole('dialog', { name: 'This part of the page could not be shown.' });
  await sectionError.getByRole('button', { name: 'Try again' }).click();
  await expect(sectionError).toBeVisible();
  await sectionError.getByRole('button', { name: 'Close' }).click();
  await expect(sectionError).toBeHidden();
  await expect(page).toHaveURL(/\/licenses$/);
  await expect(licenses.value('Registration Status')).toContainText('Unregistered');

  await unblock();
  await registerDialog.open();
  await sectionError.getByRole('button', { name: 'Try again' }).click();
  await expect(registerDialog.token).toBeVisible();
  await registerDialog.cancel.click();
  await expect(registerDialog.dialog).toBeHidden();
});

test('an Actions menu that fails to load can be retried', async ({ licenses }) => {
  const { page } = licenses;
  const unblock = await blockFiles(page, '**/assets/actions-menu-*.js');
  await licenses.actions.click();
  const sectionError = page.getByRole('dialog', { name: 'This part of the page could not be shown.' });
  await expect(sectionError).toBeVisible();
  await unblock();
  await sectionError.getByRole('button', { name: 'Try again' }).click();
  await expect(licenses.action('Change License mode')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(licenses.action('Change License mode')).toBeHidden();
});
