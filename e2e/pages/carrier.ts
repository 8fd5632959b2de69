import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './portal-reservation.ts';

/** How a code is taken away from the page and brought to it. */
export interface Carrier {
  /** Takes the code that a dialog shows. */
  take(dialog: Locator): Promise<string>;
  /** Brings a code to the dialog that asks for it under this name. */
  bring(dialog: Locator, field: string, code: string): Promise<void>;
}

/** Copy here, paste there: what is on the clipboard is what is carried. */
export function byClipboard(page: Page): Carrier {
  return {
    async take(dialog) {
      await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
      await dialog.getByRole('button', { name: 'Copied' }).or(dialog.getByText('Copied')).first().waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async bring(dialog, field, code) {
      await dialog.getByRole('textbox', { name: field }).fill(code);
    },
  };
}

/** Pastes what is on the clipboard into a field, as whoever copied it in the other tab does. */
export async function paste(field: Locator): Promise<void> {
  await field.press('ControlOrMeta+V');
}

/** Saved here, chosen there: what is in the file is what is carried. */
export function byFile(page: Page): Carrier {
  return {
    async take(dialog) {
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save to file' }).click();
      return (await saving).path();
    },
    async bring(dialog, _field, path) {
      await chooseFile(dialog.page(), dialog.getByRole('button', { name: 'Browse' }), path);
    },
  };
}
