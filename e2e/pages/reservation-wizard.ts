import type { Locator, Page } from '@playwright/test';

/** Shared by the dialogs of a reservation (screens.md §3.1–3.5), in English. */
abstract class ReservationDialog {
  readonly dialog: Locator;
  /** The heading of the current step. */
  readonly heading: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly finish: Locator;
  readonly cancel: Locator;
  readonly continueLater: Locator;
  readonly copy: Locator;
  readonly save: Locator;
  readonly authorizationCode: Locator;
  readonly browse: Locator;
  /** The error message, at the field or above the buttons. */
  readonly alert: Locator;
  /** The confirmation question when the user leaves a code that was neither copied nor saved. */
  readonly question: Locator;
  readonly backToCode: Locator;

  constructor(
    readonly page: Page,
    name: string,
  ) {
    this.dialog = page.getByRole('dialog', { name, exact: true });
    const button = (text: string) => this.dialog.getByRole('button', { name: text, exact: true });
    this.heading = this.dialog.getByRole('heading', { level: 3 });
    this.next = button('Next');
    this.back = button('Back');
    this.finish = button('Finish');
    this.cancel = button('Cancel');
    this.continueLater = button('Continue Later');
    this.copy = button('Copy');
    this.save = button('Save to file');
    this.authorizationCode = this.dialog.getByRole('textbox', { name: 'Reservation Authorization Code' });
    this.browse = button('Browse');
    this.alert = this.dialog.getByRole('alert');
    this.question = page.getByRole('dialog', { name: /without the code\?$/ });
    this.backToCode = this.question.getByRole('button', { name: 'Back to the code' });
  }

  /** Confirms the question and leaves the code. */
  async leaveAnyway(): Promise<void> {
    await this.question.getByRole('button', { name: /anyway$/ }).click();
  }

  /** Saves the code as a file and returns its name and content. */
  async saveCode(): Promise<{ name: string; content: string }> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.save.click();
    const download = await downloadPromise;
    const chunks = await (await download.createReadStream()).toArray();
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString() };
  }

  /** Chooses a file with the authorization code. */
  async chooseFile(name: string, content: string | Buffer): Promise<void> {
    const fileChooserPromise = this.page.waitForEvent('filechooser');
    await this.browse.click();
    await (await fileChooserPromise).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  }
}

/** The tab License Reservation of the registration dialog. */
export class ReserveWizard extends ReservationDialog {
  readonly tab: Locator;
  readonly confirm: Locator;
  readonly generate: Locator;
  readonly requestCode: Locator;
  readonly install: Locator;
  /** The preview of the licences that the entered code grants. */
  readonly grants: Locator;

  constructor(page: Page) {
    super(page, 'Smart Software Licensing Product Registration');
    this.tab = this.dialog.getByRole('tab', { name: 'License Reservation' });
    this.confirm = this.dialog.getByRole('button', { name: 'Yes, My Smart Account is License Reservation Enabled' });
    this.generate = this.dialog.getByRole('button', { name: 'Generate Reservation Request Code' });
    this.requestCode = this.dialog.getByRole('textbox', { name: 'Reservation Request Code' });
    this.install = this.dialog.getByRole('button', { name: 'Install Authorization Code/File' });
    this.grants = this.dialog.getByRole('region', { name: 'This code grants' });
  }

  async open(step: 'confirm' | 'request' | 'authorize'): Promise<void> {
    await this.page.goto(`/licenses/register/reservation/${step}`);
    await this.heading.waitFor();
  }
}

/** The dialog Update Reservation. */
export class UpdateWizard extends ReservationDialog {
  readonly generate: Locator;
  /** The button that finishes and deletes the code, if the product keeps it after Finish. */
  readonly finishEntered: Locator;
  readonly confirmationCode: Locator;
  /** The preview of the changes that the entered code makes. */
  readonly changes: Locator;

  constructor(page: Page) {
    super(page, 'Update Reservation');
    this.generate = this.dialog.getByRole('button', { name: 'Generate Confirmation Code' });
    this.finishEntered = this.dialog.getByRole('button', { name: 'Finish, code entered' });
    this.confirmationCode = this.dialog.getByRole('textbox', { name: 'License Reservation Confirmation Code' });
    this.changes = this.dialog.getByRole('table', { name: 'This code changes the reservation.' });
  }

  async open(step: 'authorize' | 'confirmation' | 'finish'): Promise<void> {
    await this.page.goto(`/licenses/update/${step}`);
    await this.heading.waitFor();
  }
}

/** The dialog Return Reserved Licenses. */
export class ReturnWizard extends ReservationDialog {
  readonly generate: Locator;
  readonly returnCode: Locator;

  constructor(page: Page) {
    super(page, 'Return Reserved Licenses');
    this.generate = this.dialog.getByRole('button', { name: 'Generate Reservation Return Code' });
    this.returnCode = this.dialog.getByRole('textbox', { name: 'Reservation Return Code' });
  }

  async open(step: 'confirm' | 'code' | 'finish'): Promise<void> {
    await this.page.goto(`/licenses/return/${step}`);
    await this.heading.waitFor();
  }
}

/** The dialog Cancel Reservation. */
export class CancelDialog extends ReservationDialog {
  readonly licensed: Locator;
  readonly unlicensed: Locator;
  readonly generate: Locator;
  readonly cancelRequest: Locator;
  readonly returnCode: Locator;

  constructor(page: Page) {
    super(page, 'Cancel Reservation');
    this.licensed = this.dialog.getByRole('tab', { name: 'I have a license in CSSM' });
    this.unlicensed = this.dialog.getByRole('tab', { name: 'I do not have a license in CSSM' });
    this.generate = this.dialog.getByRole('button', { name: 'Generate Return Code' });
    this.cancelRequest = this.dialog.getByRole('button', { name: 'Cancel Reservation Request' });
    this.returnCode = this.dialog.getByRole('textbox', { name: 'Reservation Return Code' });
  }

  async open(): Promise<void> {
    await this.page.goto('/licenses/cancel-reservation');
    await this.heading.waitFor();
  }
}
