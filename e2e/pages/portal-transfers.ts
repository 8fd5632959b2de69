import type { Locator, Page } from '@playwright/test';

/** Transfer… of licences or of a product instance: the dialog that asks how many, and where to (screens.md §4). In English. */
export class TransferDialog {
  readonly dialog: Locator;
  /** Of licences alone. */
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

  /** Sends it to the account with this name, as the list has it. */
  async transferTo(account: string): Promise<void> {
    await this.to.selectOption({ label: account });
    await this.transfer.click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
