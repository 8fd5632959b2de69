import type { Locator, Page } from '@playwright/test';
import readPixels from 'jsqr';
import { PNG } from 'pngjs';
import { waitForAnimations } from '#e2e/wait-for-animations.ts';

/** The dialog QR Code over the dialog that shows a code (screens.md §3), in English. */
export class QrCodeDialog {
  readonly dialog: Locator;
  readonly picture: Locator;
  readonly close: Locator;
  readonly scanned: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'QR Code', exact: true });
    this.picture = this.dialog.getByRole('img', { name: /as a QR code$/ });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.scanned = this.dialog.getByRole('button', { name: 'Code scanned' });
  }

  /** The button that opens the QR code in the dialog of a code. */
  buttonIn(dialog: Locator): Locator {
    return dialog.getByRole('button', { name: 'Show QR code' });
  }

  /** Reads the QR code in a screenshot of the page, as a phone does; `undefined` if there is none. */
  async scan(): Promise<string | undefined> {
    await this.picture.scrollIntoViewIfNeeded();
    await waitForAnimations(this.page);
    const { data, width, height } = PNG.sync.read(await this.page.screenshot());
    return readPixels(new Uint8ClampedArray(data), width, height)?.data;
  }

  /** Returns the width of a module in CSS pixels. */
  moduleWidth(): Promise<number> {
    return this.picture.evaluate((picture) => {
      const { width } = (picture as SVGSVGElement).viewBox.baseVal;
      return picture.getBoundingClientRect().width / width;
    });
  }
}
