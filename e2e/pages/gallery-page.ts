import type { Locator, Page } from '@playwright/test';

/** The list of every scenario (`/gallery`), in English. */
export class GalleryPage {
  readonly search: Locator;
  readonly product: Locator;
  readonly role: Locator;
  readonly time: Locator;
  readonly language: Locator;
  readonly theme: Locator;
  readonly entries: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search scenarios' });
    this.product = page.getByRole('combobox', { name: 'Product' });
    this.role = page.getByRole('combobox', { name: 'Role' });
    this.time = page.getByRole('combobox', { name: 'Time' });
    this.language = page.getByRole('combobox', { name: /^(Language|Langue)$/ });
    this.theme = page.getByRole('combobox', { name: /^(Theme|Thème)$/ });
    this.entries = page.getByRole('main').getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.goto('/gallery');
  }

  /** The link that opens a scenario in this tab. */
  scenario(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }

  copyLink(name: string): Locator {
    return this.page.getByRole('button', { name: `Copy link to ${name}`, exact: true });
  }
}
