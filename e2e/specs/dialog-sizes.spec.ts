import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { ReturnWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';

test.use({ scenario: 'update-authorized' });

test('a wizard keeps its place and its height in every step, also when a code adds its preview', async ({
  licenses,
  simulator,
}) => {
  const { page } = licenses;
  const update = new UpdateWizard(page);
  const boxes: unknown[] = [];
  const measure = async () => boxes.push(await page.locator('.dialog-paper').boundingBox());
  await update.open('authorize');
  await measure();
  await update.authorizationCode.fill(await new ReservationCodes(simulator).authorization());
  await update.changes.waitFor();
  await measure();
  await update.generate.click();
  await update.confirmationCode.waitFor();
  await measure();
  await update.copy.click();
  await update.next.click();
  await update.finish.waitFor();
  await measure();

  const reservationReturn = new ReturnWizard(page);
  await update.finish.click();
  await licenses.acknowledgeConfirmationCode();
  await reservationReturn.open('confirm');
  await measure();
  await reservationReturn.generate.click();
  await reservationReturn.returnCode.waitFor();
  await measure();
  await reservationReturn.save.click();
  await reservationReturn.next.click();
  await reservationReturn.finish.waitFor();
  await measure();
  expect(boxes).toEqual(boxes.map(() => boxes[0]));
});

test.describe('request code', () => {
  test.use({ scenario: 'reservation-pending' });

  test('the dialog of the request code keeps its height when the code is saved', async ({ licenses: { page } }) => {
    const dialog = page.getByRole('dialog', { name: 'Reservation Request Code' });
    const boxOf = () => page.locator('.dialog-paper').boundingBox();
    await page.goto('/licenses/request-code');
    await dialog.getByRole('textbox').waitFor();
    const box = await boxOf();
    const downloadPromise = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save to file' }).click();
    await downloadPromise;
    await expect(dialog.getByText('Saved as reservation-request-code.txt')).toBeVisible();
    expect(await boxOf()).toEqual(box);
  });
});
