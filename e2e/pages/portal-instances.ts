import type { Locator, Page } from '@playwright/test';
import { PortalUpdate, type QuantityFields } from './portal-reservation.ts';

/** The tab Product Instances with search, detail, Actions and dialogs for reservations (screens.md §4), in English. */
export class PortalInstances {
  readonly table: Locator;
  readonly search: Locator;
  readonly names: Locator;
  readonly update: PortalUpdate;
  readonly confirmationCodeDialog: CodeDialog;
  readonly returnCodeDialog: CodeDialog;
  /** The detail dialog of an instance. */
  readonly detail: Locator;
  readonly downloadCode: Locator;
  readonly updateReservation: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Product Instances' });
    this.search = page.getByRole('searchbox', { name: 'Search by Name or Serial Number' });
    this.names = this.table.getByRole('rowheader');
    this.update = new PortalUpdate(page);
    this.confirmationCodeDialog = new CodeDialog(page, 'Enter Confirmation Code', 'Confirmation Code', 'OK');
    this.returnCodeDialog = new CodeDialog(
      page,
      'Remove Product Instance',
      'Reservation Return Code',
      'Remove Reservation',
    );
    this.detail = page.getByRole('dialog').filter({ has: page.getByRole('tab', { name: 'Overview' }) });
    this.downloadCode = this.detail.getByRole('button', { name: 'Download Reservation Authorization Code' });
    this.updateReservation = this.detail.getByRole('link', { name: 'Update reservation' });
  }

  /** The row of the instance with this name or part of a name. */
  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /**
   * Searches for a serial number or name in any spelling, and waits until one instance is left, because rows move
   * before.
   */
  async find(text: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Product Instances' }).click();
    await this.search.fill(text);
    await this.names.nth(1).waitFor({ state: 'detached' });
    await this.names.first().waitFor();
  }

  /** Opens the detail of the instance with this name or part of a name. */
  async openDetail(name: string): Promise<void> {
    await this.row(name).getByRole('link').click();
  }

  async openActions(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name: 'Actions' }).click();
  }

  /** An item of the Actions menu, once that is open. */
  action(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  async choose(name: string, action: string): Promise<void> {
    await this.openActions(name);
    await this.action(action).click();
  }

  /** Sets new totals for an instance and returns the new authorization code; the wizard stays open. */
  async updateTo(name: string, quantities: QuantityFields): Promise<string> {
    await this.choose(name, 'Update Reserved Licenses…');
    return this.update.generateFor(quantities);
  }

  /** Enters the product's confirmation code through the Actions menu. */
  async confirm(name: string, code: string): Promise<void> {
    await this.choose(name, 'Enter Confirmation Code…');
    await this.confirmationCodeDialog.submit(code);
  }

  /** Removes an instance with a reservation, using the product's return code. */
  async removeReservation(name: string, returnCode: string): Promise<void> {
    await this.choose(name, 'Remove…');
    await this.returnCodeDialog.submit(returnCode);
  }

  /** Downloads the authorization code from the open detail and returns the path of the file. */
  async download(): Promise<string> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.downloadCode.click();
    return (await downloadPromise).path();
  }
}

/** A dialog with a field for one code. */
class CodeDialog {
  readonly dialog: Locator;
  readonly code: Locator;
  readonly browse: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;

  constructor(page: Page, title: string, label: string, confirm: string) {
    this.dialog = page.getByRole('dialog', { name: title });
    this.code = this.dialog.getByRole('textbox', { name: label });
    this.browse = this.dialog.getByRole('button', { name: 'Browse' });
    this.confirm = this.dialog.getByRole('button', { name: confirm, exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
  }

  /** Enters a code and submits it; does not wait for the result. */
  async submit(code: string): Promise<void> {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
