import type { Locator, Page } from '@playwright/test';

/** What the portal warns of: under the name of a virtual account, and in the menu Alerts (screens.md §4). In English. */
export class PortalAlerts {
  readonly table: Locator;
  readonly hide: Locator;
  readonly show: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Alerts' });
    this.hide = page.getByRole('button', { name: 'Hide Alerts' });
    this.show = page.getByRole('button', { name: 'Show Alerts' });
  }

  /** How many there are, as it is said: `3 Major`. */
  count(text: string): Locator {
    return this.page.getByRole('list', { name: 'Alerts' }).getByText(text, { exact: true });
  }

  /** The rows of the alerts with this name, `Licenses Expiring`. */
  rows(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async choose(name: string, action: string): Promise<void> {
    await this.rows(name).getByRole('button', { name: 'Actions' }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }
}
