import type { Locator, Page } from '@playwright/test';

/** A tab of the inventory. */
export type InventoryTab = 'General' | 'Licenses' | 'Product Instances' | 'Event Log';

const tabPaths: Record<InventoryTab, string> = {
  General: 'general',
  Licenses: 'licenses',
  'Product Instances': 'product-instances',
  'Event Log': 'event-log',
};

/** The values of the form New Token; omitted fields keep the form's defaults. */
export interface TokenFormValues {
  readonly description: string;
  readonly days?: string;
  readonly uses?: string;
}

/** The simulated Smart Software Manager (screens.md §4), in English. */
export class PortalInventoryPage {
  readonly heading: Locator;
  /** The badge that marks the portal as simulated. */
  readonly simulatedBadge: Locator;
  readonly breadcrumb: Locator;
  readonly menu: Locator;
  readonly smartSoftwareLicensing: Locator;
  readonly virtualAccount: Locator;
  /** The list of virtual accounts; only present when there are several. */
  readonly accounts: Locator;
  readonly language: Locator;

  readonly newToken: Locator;
  readonly tokens: Locator;
  readonly licenses: Locator;
  readonly instances: Locator;
  readonly eventLog: Locator;
  readonly licenseSearch: Locator;
  readonly instanceSearch: Locator;

  readonly createTokenDialog: Locator;
  readonly description: Locator;
  readonly expireAfter: Locator;
  readonly maximumUses: Locator;
  readonly exportControlled: Locator;
  readonly createTokenButton: Locator;

  readonly showTokenDialog: Locator;
  readonly tokenText: Locator;
  readonly revokeTokenDialog: Locator;
  readonly removeInstanceDialog: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.simulatedBadge = page.getByRole('complementary', { name: 'Simulated Smart Software Manager' });
    this.breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
    this.menu = page.getByRole('navigation', { name: 'Smart Software Licensing' });
    this.smartSoftwareLicensing = page.getByRole('main').getByRole('link', { name: 'Smart Software Licensing' });
    this.virtualAccount = page.getByRole('heading', { name: /^Virtual Account:/ });
    this.accounts = page.getByRole('combobox', { name: 'Virtual Account' });
    this.language = page.getByRole('combobox', { name: 'Language' });

    this.newToken = page.getByRole('button', { name: 'New Token…' });
    this.tokens = page.getByRole('table', { name: 'Product Instance Registration Tokens' });
    this.licenses = page.getByRole('table', { name: 'Licenses' });
    this.instances = page.getByRole('table', { name: 'Product Instances' });
    this.eventLog = page.getByRole('table', { name: 'Event Log' });
    this.licenseSearch = page.getByRole('searchbox', { name: 'Search by License' });
    this.instanceSearch = page.getByRole('searchbox', { name: 'Search by Name or Serial Number' });

    this.createTokenDialog = page.getByRole('dialog', { name: 'Create Registration Token' });
    this.description = this.createTokenDialog.getByRole('textbox', { name: 'Description' });
    this.expireAfter = this.createTokenDialog.getByRole('textbox', { name: 'Expire After' });
    this.maximumUses = this.createTokenDialog.getByRole('textbox', { name: 'Max. Number of Uses' });
    this.exportControlled = this.createTokenDialog.getByRole('checkbox', {
      name: /^Allow export-controlled functionality/,
    });
    this.createTokenButton = this.createTokenDialog.getByRole('button', { name: 'Create Token' });

    this.showTokenDialog = page.getByRole('dialog', { name: 'Registration Token', exact: true });
    this.tokenText = this.showTokenDialog.getByRole('textbox', { name: 'Token' });
    this.revokeTokenDialog = page.getByRole('dialog', { name: 'Revoke Token' });
    this.removeInstanceDialog = page.getByRole('dialog', { name: 'Remove Product Instance' });
  }

  async openSoftwareCentral(): Promise<void> {
    await this.page.goto('/cssm/');
  }

  async openInventory(tab: InventoryTab = 'General'): Promise<void> {
    await this.page.goto(`/cssm/inventory/${tabPaths[tab]}`);
  }

  tab(name: InventoryTab): Locator {
    return this.page.getByRole('tab', { name });
  }

  menuLink(name: string): Locator {
    return this.menu.getByRole('link', { name, exact: true });
  }

  /** The row of the token with this description. */
  tokenRow(description: string): Locator {
    return rowWith(this.tokens, 'cell', description);
  }

  licenseRow(name: string): Locator {
    return rowWith(this.licenses, 'rowheader', name);
  }

  instanceRow(name: string): Locator {
    return rowWith(this.instances, 'rowheader', name);
  }

  /** Switches to another virtual account by its label in the list; the tab stays the same. */
  async switchTo(account: string): Promise<void> {
    await this.accounts.selectOption({ label: account });
  }

  /** Fills in the form New Token and submits it; does not wait for the result. */
  async submitToken({ description, days, uses }: TokenFormValues): Promise<void> {
    await this.newToken.click();
    await this.description.fill(description);
    if (days !== undefined) await this.expireAfter.fill(days);
    if (uses !== undefined) await this.maximumUses.fill(uses);
    await this.createTokenButton.click();
  }

  /** Creates a token and returns its complete text. */
  async createToken(request: TokenFormValues): Promise<string> {
    await this.submitToken(request);
    await this.createTokenDialog.waitFor({ state: 'detached' });
    return this.readToken(request.description);
  }

  /** Returns the complete text of the token with this description, from Show token. */
  async readToken(description: string): Promise<string> {
    await this.tokenRow(description).getByRole('button', { name: 'Show token' }).click();
    const text = await this.tokenText.inputValue();
    await this.showTokenDialog.getByRole('button', { name: 'Close' }).click();
    await this.showTokenDialog.waitFor({ state: 'detached' });
    return text;
  }

  /** Copies the token with this description to the clipboard, with Show token and Copy. */
  async copyToken(description: string): Promise<void> {
    await this.tokenRow(description).getByRole('button', { name: 'Show token' }).click();
    await this.showTokenDialog.getByRole('button', { name: 'Copy' }).click();
    await this.showTokenDialog.getByText('Copied').waitFor();
    await this.showTokenDialog.getByRole('button', { name: 'Close' }).click();
  }

  /** Chooses an item of the Actions menu in a row. */
  async choose(row: Locator, action: string): Promise<void> {
    await row.getByRole('button', { name: 'Actions' }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  async revoke(description: string): Promise<void> {
    await this.choose(this.tokenRow(description), 'Revoke');
    await this.revokeTokenDialog.getByRole('button', { name: 'Revoke Token' }).click();
    await this.revokeTokenDialog.waitFor({ state: 'detached' });
  }

  async removeInstance(name: string): Promise<void> {
    await this.choose(this.instanceRow(name), 'Remove…');
    await this.removeInstanceDialog.getByRole('button', { name: 'Remove Product Instance' }).click();
    await this.removeInstanceDialog.waitFor({ state: 'detached' });
  }
}

function rowWith(table: Locator, role: 'cell' | 'rowheader', name: string): Locator {
  const page = table.page();
  return table.getByRole('row').filter({ has: page.getByRole(role, { name, exact: true }) });
}
