import type { Locator, Page } from '@playwright/test';

/** Smart Software Licensing Product Registration (screens.md §3.1), in English. */
export class RegisterDialog {
  readonly dialog: Locator;
  readonly token: Locator;
  readonly transportUrl: Locator;
  readonly force: Locator;
  readonly submit: Locator;
  readonly cancel: Locator;
  readonly close: Locator;
  readonly onlineTab: Locator;
  readonly reservationTab: Locator;
  readonly alert: Locator;
  readonly waiting: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Smart Software Licensing Product Registration' });
    this.token = this.dialog.getByRole('textbox', { name: 'Product Instance Registration Token' });
    this.transportUrl = this.dialog.getByRole('textbox', { name: 'Smart Transport Registration URL' });
    this.force = this.dialog.getByRole('switch', { name: 'Force Register' });
    this.submit = this.dialog.getByRole('button', { name: 'Register', exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.onlineTab = this.dialog.getByRole('tab', { name: 'Smart Licenses' });
    this.reservationTab = this.dialog.getByRole('tab', { name: 'License Reservation' });
    this.alert = this.dialog.getByRole('alert');
    this.waiting = this.dialog.getByText('Registering with Smart Software Manager');
  }

  async open(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
  }

  /** Enters a text and submits it; does not wait for the result. */
  async send(text: string): Promise<void> {
    await this.token.fill(text);
    await this.submit.click();
  }

  /** Submits a token that passes the first checks: the dialog then waits for the result from Smart Software Manager. */
  async attempt(token: string): Promise<void> {
    await this.send(token);
    await this.waiting.waitFor();
  }

  /** Opens the dialog and submits a token that passes the first checks. */
  async register(token: string): Promise<void> {
    await this.open();
    await this.attempt(token);
  }
}
