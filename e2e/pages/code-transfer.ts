import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './portal-reservation.ts';

/** Transfers codes between product and portal: by clipboard or by file. */
export interface DialogCodeTransfer {
  /** Reads the code that a dialog shows; returns the code or the path of its file. */
  readCode(dialog: Locator): Promise<string>;
  /** Enters a code into this field of a dialog. */
  enterCode(dialog: Locator, field: string, code: string): Promise<void>;
}

/** Copies a code with the button Copy, and types it into the other dialog. */
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

/** Pastes the clipboard into a field with the keyboard. */
export async function paste(field: Locator): Promise<void> {
  await field.press('ControlOrMeta+V');
}

/** Saves a code as a file, and chooses the file in the other dialog. */
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
