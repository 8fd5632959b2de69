import { expect, type Locator, type Page } from '@playwright/test';
import { demoOnly } from '#e2e/demo-only.ts';
import { test } from '#e2e/fixtures.ts';
import { GalleryPage } from '#e2e/pages/gallery-page.ts';
import { PortalInventoryPage } from '#e2e/pages/portal-page.ts';

demoOnly('side by side');
// The product checks a code as soon as it is entered, and refuses these.
test.use({ scenario: 'reservation-pending', statuses: [422] });

/** Drops a file on an element as from the desktop. Returns whether the page prevented the browser's default action. */
function dropFile(target: Locator, name: string, text: string): Promise<boolean> {
  return target.evaluate(
    (element, [fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: 'text/plain' }));
      const fire = (type: string) =>
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
      return [fire('dragover'), fire('drop')].every((isLeftToBrowser) => !isLeftToBrowser);
    },
    [name, text] as const,
  );
}

async function expectNothingOpens(page: Page): Promise<void> {
  const address = page.url();
  expect(await dropFile(page.getByRole('heading', { level: 1 }).first(), 'code.txt', 'text')).toBe(true);
  expect(await dropFile(page.locator('body'), 'code.txt', 'text')).toBe(true);
  expect(page.url()).toBe(address);
}

test('a dialog with a file field reads a file dropped anywhere on it; other pages ignore it', async ({
  licenses,
  page,
  context,
}) => {
  const tabs = context.pages();
  await expectNothingOpens(page);
  await page.goto('/licenses/register/reservation/authorize');
  const dialog = page.getByRole('dialog');
  const code = dialog.getByRole('textbox', { name: 'Reservation Authorization Code' });
  await expect(code).toBeVisible();
  expect(await dropFile(dialog.getByRole('heading').first(), 'code.txt', 'from the heading')).toBe(true);
  await expect(code).toHaveValue('from the heading');
  expect(await dropFile(dialog.getByRole('button', { name: 'Browse' }), 'code.txt', 'from a button')).toBe(true);
  await expect(code).toHaveValue('from a button');

  await page.goto('/cssm/inventory/licenses');
  await new PortalInventoryPage(page).licenseSearch.waitFor();
  await expectNothingOpens(page);
  const gallery = new GalleryPage(page);
  await gallery.open();
  await gallery.search.waitFor();
  await expectNothingOpens(page);
  expect(context.pages()).toEqual(tabs);
  await expect(licenses.page.getByRole('heading', { level: 1 })).toBeVisible();
});
