import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './portal-reservation.ts';

/** How a code is taken away from the page and brought to it. */
export interface DialogCodeTransfer {
  /** Takes the code that a dialog shows. */
  readCode(dialog: Locator): Promise<string>;
  /** Brings a code to the dialog that asks for it under this name. */
  enterCode(dialog: Locator, field: string, code: string): Promise<void>;
}

/** Copy here, paste there: what is on the clipboard is what is carried. */
export function clipboardTransfer(page: Page): DialogCodeTransfer {
  return {
    async readCode(dialog) {
      await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
      await dialog.getByRole('button', { name: 'Copied' }).or(dialog.getByText('Copied')).first().waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async enterCode(dialog, field, code) {
      await dialog.getByRole('textbox', { name: field }).fill(code);
    },
  };
}

/** Pastes what is on the clipboard into a field, as whoever copied it in the other tab does. */
export async function paste(field: Locator): Promise<void> {
  await field.press('ControlOrMeta+V');
}

/** Saved here, chosen there: what is in the file is what is carried. */
export function fileTransfer(page: Page): DialogCodeTransfer {
  return {
    async readCode(dialog) {
      const downloadPromise = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save to file' }).click();
      return (await downloadPromise).path();
    },
    async enterCode(dialog, _field, path) {
      await chooseFile(dialog.page(), dialog.getByRole('button', { name: 'Browse' }), path);
    },
  };
}
