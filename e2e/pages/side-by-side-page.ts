import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The page with product and portal side by side (`/side-by-side`), in English. */
export class SideBySidePage {
  readonly product: FrameLocator;
  readonly portal: FrameLocator;
  readonly productPane: Locator;
  readonly portalPane: Locator;
  readonly productAddress: Locator;
  readonly portalAddress: Locator;
  readonly separator: Locator;
  readonly scenario: Locator;
  readonly swap: Locator;
  readonly language: Locator;
  readonly theme: Locator;

  constructor(readonly page: Page) {
    this.product = page.frameLocator('iframe[title="Product"], iframe[title="Produit"]');
    this.portal = page.frameLocator('iframe[title="Portal"], iframe[title="Portail"]');
    this.productPane = page
      .getByRole('region', { name: 'Product' })
      .or(page.getByRole('tabpanel', { name: 'Product' }));
    this.portalPane = page.getByRole('region', { name: 'Portal' }).or(page.getByRole('tabpanel', { name: 'Portal' }));
    this.productAddress = page.getByRole('status', { name: 'Address of Product' });
    this.portalAddress = page.getByRole('status', { name: 'Address of Portal' });
    this.separator = page.getByRole('separator', { name: 'Width of the first pane' });
    this.scenario = page.getByRole('combobox', { name: 'Scenario' });
    this.swap = page.getByRole('button', { name: 'Swap panes' });
    this.language = page.getByRole('combobox', { name: 'Language' });
    this.theme = page.getByRole('combobox', { name: 'Theme' });
  }

  async open(): Promise<void> {
    await this.page.goto('/side-by-side');
  }

  /** Chooses a scenario for both panes by its full name. */
  async choose(scenario: string): Promise<void> {
    await this.scenario.fill(scenario);
    await this.page.getByRole('option', { name: new RegExp(`^${scenario} `) }).click();
  }

  async advance(length: '1 hour' | '1 day' | '30 days' | '90 days'): Promise<void> {
    await this.page.getByRole('button', { name: `Advance ${length}` }).click();
  }

  tab(name: 'Product' | 'Portal'): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** A value of the product's status panel, by its term. */
  status(term: string): Locator {
    return this.product
      .getByRole('region', { name: 'Smart Software Licensing Status', includeHidden: true })
      .getByLabel(term, { exact: true });
  }

  /** Creates a token in the portal's pane and returns its complete text. */
  async createToken(description: string): Promise<string> {
    await this.portal.getByRole('button', { name: 'New Token…' }).click();
    const dialog = this.portal.getByRole('dialog', { name: 'Create Registration Token' });
    await dialog.getByRole('textbox', { name: 'Description' }).fill(description);
    await dialog.getByRole('button', { name: 'Create Token' }).click();
    const row = this.portal
      .getByRole('table', { name: 'Product Instance Registration Tokens' })
      .getByRole('row')
      .filter({ hasText: description });
    await row.getByRole('button', { name: 'Show token' }).click();
    const tokenDialog = this.portal.getByRole('dialog', { name: 'Registration Token', exact: true });
    const text = await tokenDialog.getByRole('textbox', { name: 'Token' }).inputValue();
    await tokenDialog.getByRole('button', { name: 'Close' }).click();
    return text;
  }

  /** Registers with a token in the product's pane; does not wait for the result. */
  async register(token: string): Promise<void> {
    await this.product.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
    const dialog = this.product.getByRole('dialog', { name: 'Smart Software Licensing Product Registration' });
    await dialog.getByRole('textbox', { name: 'Product Instance Registration Token' }).fill(token);
    await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  }
}
