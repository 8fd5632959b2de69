import type { Locator, Page } from '@playwright/test';

/** The dialog that transfers licences or a product instance to another virtual account (screens.md §4), in English. */
export class TransferDialog {
  readonly dialog: Locator;
  /** Only present for licences. */
  readonly quantity: Locator;
  readonly to: Locator;
  readonly transfer: Locator;
  readonly cancel: Locator;

  constructor(page: Page, title: 'Transfer Licenses' | 'Transfer Product Instance') {
    this.dialog = page.getByRole('dialog', { name: title });
    this.quantity = this.dialog.getByRole('textbox', { name: 'Quantity' });
    this.to = this.dialog.getByRole('combobox', { name: 'Transfer To' });
    this.transfer = this.dialog.getByRole('button', { name: 'Transfer', exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
  }

  /** Transfers to the account with this label in the list. */
  async transferTo(account: string): Promise<void> {
    await this.to.selectOption({ label: account });
    await this.transfer.click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
