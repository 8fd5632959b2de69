import { expect, type Page, type Route } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { overHttp } from '#e2e/server.ts';

// A part that cannot be fetched, as after a new version was installed or with the network gone, is said so in its place;
// the page behind it goes on. In the page the simulator's worker fetches all files, which a spec cannot keep from it.

test.skip(!overHttp, 'What the simulator’s worker fetches cannot be kept from the page.');
test.use({ scenario: 'evaluation', networkFailures: true });

/** Keeps files of these names from the page from its next load on, until it is told to let them through. */
async function blockFiles(page: Page, files: string): Promise<() => Promise<void>> {
  const refuse = (route: Route) => route.abort();
  await page.route(files, refuse);
  await page.reload();
  return () => page.unroute(files, refuse);
}

test('a dialog that cannot be fetched says so, can be closed, and comes when it is tried again', async ({
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

test('so does the menu of actions', async ({ licenses }) => {
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
