import { expect } from '@playwright/test';
import { test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { QrCodeDialog } from '#e2e/pages/qr-code-dialog.ts';
import { ReservationCodes } from '#e2e/pages/reservation-codes.ts';
import { CancelDialog, ReserveWizard, ReturnWizard, UpdateWizard } from '#e2e/pages/reservation-wizard.ts';
import { SecretLeakCheck } from '#e2e/secret-leak-check.ts';

const appearances = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of appearances) {
  test.describe(`request code, ${width} pixels, ${colorScheme}`, () => {
    test.use({ scenario: 'reservation-pending', viewport: { width, height: 844 }, colorScheme });

    test(`a scanner reads the request code of the screen, ${width} pixels wide, ${colorScheme}`, async ({
      licenses: { page },
      expectAccessible,
    }) => {
      const wizard = new ReserveWizard(page);
      const qrCode = new QrCodeDialog(page);
      await wizard.open('request');
      const code = await wizard.requestCode.inputValue();
      await qrCode.buttonIn(wizard.dialog).click();
      await qrCode.picture.waitFor();
      expect(await qrCode.scan()).toBe(code);
      expect(await qrCode.moduleWidth()).toBeGreaterThanOrEqual(4);
      await expect(qrCode.dialog).toContainText(code);
      await expectAccessible();
    });
  });
}

test.describe('forced colours', () => {
  test.use({
    scenario: 'reservation-pending',
    colorScheme: 'dark',
    contextOptions: { forcedColors: 'active' },
  });

  test('a scanner reads the request code in forced colours, and the printed page has none', async ({
    licenses: { page },
  }) => {
    const qrCode = new QrCodeDialog(page);
    await page.goto('/licenses/request-code');
    const dialog = page.getByRole('dialog', { name: 'Reservation Request Code' });
    const code = await dialog.getByRole('textbox').inputValue();
    await qrCode.buttonIn(dialog).click();
    await qrCode.picture.waitFor();
    expect(await qrCode.scan()).toBe(code);
    await page.emulateMedia({ media: 'print' });
    await expect(qrCode.picture).toBeHidden();
    await page.emulateMedia({ media: null });
  });
});

for (const product of ['cyber-vision', 'secure-workload'] as const) {
  test.describe(product, () => {
    test.use({ scenario: 'update-authorized', product });

    test(`a scanner reads the confirmation code and the return code of ${product}`, async ({ licenses, simulator }) => {
      const { page } = licenses;
      const qrCode = new QrCodeDialog(page);
      const update = new UpdateWizard(page);
      await update.open('authorize');
      await update.authorizationCode.fill(await new ReservationCodes(simulator).authorization());
      await update.generate.click();
      const confirmationCode = await update.confirmationCode.inputValue();
      await qrCode.buttonIn(update.dialog).click();
      await qrCode.picture.waitFor();
      expect(await qrCode.scan()).toBe(confirmationCode);
      await qrCode.scanned.click();
      // The step asks nothing, because the code was scanned.
      await update.next.click();
      await qrCode.buttonIn(update.dialog).click();
      await qrCode.picture.waitFor();
      expect(await qrCode.scan()).toBe(confirmationCode);
      await qrCode.close.click();
      await update.finish.click();
      await expect(update.dialog).toBeHidden();
      if (product === 'cyber-vision') await licenses.acknowledgeConfirmationCode();

      const reservationReturn = new ReturnWizard(page);
      await reservationReturn.open('confirm');
      await reservationReturn.generate.click();
      const returnCode = await reservationReturn.returnCode.inputValue();
      await qrCode.buttonIn(reservationReturn.dialog).click();
      await qrCode.picture.waitFor();
      expect(await qrCode.scan()).toBe(returnCode);
      await qrCode.close.click();
      // Closing says nothing about the scan, so leaving the code still asks.
      await reservationReturn.next.click();
      await expect(reservationReturn.question).toBeVisible();
      await reservationReturn.backToCode.click();
    });
  });
}

test.describe('second product', () => {
  test.use({ scenario: 'reservation-pending', product: 'secure-workload' });

  test('a scanner reads the request code of a cluster', async ({ licenses: { page } }) => {
    const wizard = new ReserveWizard(page);
    const qrCode = new QrCodeDialog(page);
    await wizard.open('request');
    const code = await wizard.requestCode.inputValue();
    await qrCode.buttonIn(wizard.dialog).click();
    await qrCode.picture.waitFor();
    expect(await qrCode.scan()).toBe(code);
  });
});

test.describe('keyboard', () => {
  test.use({ scenario: 'reservation-pending' });

  test('the QR code opens and closes with the keyboard, over a dialog that stays', async ({ licenses: { page } }) => {
    const wizard = new ReserveWizard(page);
    const qrCode = new QrCodeDialog(page);
    const keyboard = new Keyboard(page);
    await wizard.open('request');
    await wizard.requestCode.waitFor();
    const box = await page.locator('.dialog-paper').boundingBox();
    await keyboard.press(qrCode.buttonIn(wizard.dialog));
    await expect(qrCode.close).toBeFocused();
    await expectVisibleFocus(page);
    await keyboard.keys('Escape');
    await expect(qrCode.dialog).toBeHidden();
    await expect(qrCode.buttonIn(wizard.dialog)).toBeFocused();
    await expect(wizard.requestCode).toBeVisible();
    expect(await page.locator('.dialog-paper').boundingBox()).toEqual(box);
  });
});

test.describe('secrecy', () => {
  test.use({ scenario: 'reservation-authorized' });

  test('a QR code sends, stores and logs nothing of its code', async ({ licenses: { page }, context, simulator }) => {
    const cancel = new CancelDialog(page);
    const qrCode = new QrCodeDialog(page);
    await cancel.open();
    await cancel.authorizationCode.fill(await new ReservationCodes(simulator).authorization());
    await cancel.generate.click();
    const code = await cancel.returnCode.inputValue();
    const check = new SecretLeakCheck(context);
    await qrCode.buttonIn(cancel.dialog).click();
    await qrCode.picture.waitFor();
    expect(await qrCode.scan()).toBe(code);
    await qrCode.scanned.click();
    await cancel.finish.click();
    await expect(cancel.dialog).toBeHidden();
    await check.collectFrom(page);
    expect(check.leaks({ returnCode: code })).toEqual([]);
  });
});
