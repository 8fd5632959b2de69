import type { Locator, Page } from '@playwright/test';

/** The alerts of the portal, for one virtual account and in the menu Alerts (screens.md §4), in English. */
export class PortalAlerts {
  readonly table: Locator;
  readonly hide: Locator;
  readonly show: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Alerts' });
    this.hide = page.getByRole('button', { name: 'Hide Alerts' });
    this.show = page.getByRole('button', { name: 'Show Alerts' });
  }

  /** The count of a severity by its text, for example `3 Major`. */
  count(text: string): Locator {
    return this.page.getByRole('list', { name: 'Alerts' }).getByText(text, { exact: true });
  }

  /** The rows of the alerts with this name, for example `Licenses Expiring`. */
  rows(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async choose(name: string, action: string): Promise<void> {
    await this.rows(name).getByRole('button', { name: 'Actions' }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }
}
