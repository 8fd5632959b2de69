import type { Locator, Page } from '@playwright/test';

/** A tab of the license detail. */
export type LicenseTab = 'Overview' | 'Product Instances' | 'Event Log' | 'Order History';

/** The detail dialog of a licence in the portal (screens.md §4), in English. */
export class PortalLicenseDialog {
  readonly dialog: Locator;
  /** The current terms: Count, Type and Expiration Date. */
  readonly terms: Locator;
  readonly instances: Locator;
  readonly events: Locator;
  readonly orders: Locator;
  readonly close: Locator;

  constructor(
    readonly page: Page,
    name: string,
  ) {
    this.dialog = page.getByRole('dialog', { name, exact: true });
    this.terms = this.dialog.getByRole('table', { name: 'Expiration' });
    this.instances = this.dialog.getByRole('table', { name: 'Product Instances' });
    this.events = this.dialog.getByRole('table', { name: 'Event Log' });
    this.orders = this.dialog.getByRole('table', { name: 'Order History' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
  }

  async open(tab: LicenseTab): Promise<void> {
    await this.dialog.getByRole('tab', { name: tab }).click();
  }
}
