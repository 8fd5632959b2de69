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

/** The product's dialogs that make and take the codes of a reservation (screens.md §3.1–3.5), in English. */
export class ReservationWizards {
  readonly registration: Locator;
  readonly update: Locator;
  readonly giveBack: Locator;

  constructor(readonly page: Page) {
    this.registration = page.getByRole('dialog', { name: 'Smart Software Licensing Product Registration' });
    this.update = page.getByRole('dialog', { name: 'Update Reservation' });
    this.giveBack = page.getByRole('dialog', { name: 'Return Reserved Licenses' });
  }

  /** From Register to the request code, which is taken away; Continue Later closes the wizard. */
  async request(carrier: Carrier): Promise<string> {
    await this.page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
    await this.registration.getByRole('link', { name: 'start here' }).click();
    await this.press(this.registration, 'Yes, My Smart Account is License Reservation Enabled');
    await this.press(this.registration, 'Generate Reservation Request Code');
    const code = await carrier.take(this.registration);
    await this.press(this.registration, 'Continue Later');
    return code;
  }

  /** Continue Reservation, and the authorization code brought to it; the preview is there to be read. */
  async enterAuthorization(carrier: Carrier, code: string): Promise<void> {
    await this.press(this.page.getByRole('main'), 'Continue Reservation');
    await carrier.bring(this.registration, 'Reservation Authorization Code', code);
  }

  async install(): Promise<void> {
    await this.press(this.registration, 'Install Authorization Code/File');
  }

  /** Update Reservation, and the new authorization code brought to it; the difference is there to be read. */
  async enterUpdate(carrier: Carrier, code: string): Promise<void> {
    await this.press(this.page.getByRole('main'), 'Update Reservation');
    await carrier.bring(this.update, 'Reservation Authorization Code', code);
  }

  /** Installs the update, takes its confirmation code away, and finishes. */
  async confirmUpdate(carrier: Carrier): Promise<string> {
    await this.press(this.update, 'Generate Confirmation Code');
    const code = await carrier.take(this.update);
    await this.press(this.update, 'Next');
    await this.press(this.update, 'Finish');
    return code;
  }

  /** Return Reserved Licenses: the return code is made and taken away; the wizard waits at its last step. */
  async makeReturnCode(carrier: Carrier): Promise<string> {
    await this.press(this.page.getByRole('main'), 'Return Reserved Licenses');
    await this.press(this.giveBack, 'Generate Reservation Return Code');
    const code = await carrier.take(this.giveBack);
    await this.press(this.giveBack, 'Next');
    return code;
  }

  async press(within: Locator, name: string): Promise<void> {
    await within.getByRole('button', { name, exact: true }).click();
  }
}
