import type { Locator, Page } from '@playwright/test';

/** Smart Software Licensing Product Registration (screens.md §3.1), in English. */
export class RegisterDialog {
  readonly dialog: Locator;
  readonly token: Locator;
  readonly force: Locator;
  readonly submit: Locator;
  readonly cancel: Locator;
  readonly close: Locator;
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Smart Software Licensing Product Registration' });
    this.token = this.dialog.getByRole('textbox', { name: 'Product Instance Registration Token' });
    this.force = this.dialog.getByRole('switch', { name: 'Force Register' });
    this.submit = this.dialog.getByRole('button', { name: 'Register', exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.problem = this.dialog.getByRole('alert');
  }

  async open(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
  }

  /** Opens the dialog, enters a token and sends it. */
  async register(token: string): Promise<void> {
    await this.open();
    await this.send(token);
  }

  async send(token: string): Promise<void> {
    await this.token.fill(token);
    await this.submit.click();
  }
}
