import type { Locator, Page } from '@playwright/test';

/** The panel What if… of the screen Usage over time (screens.md §2.5), in English. */
export class WhatIfPanel {
  readonly panel: Locator;
  readonly added: Locator;
  readonly from: Locator;
  readonly until: Locator;
  readonly result: Locator;
  readonly copyLink: Locator;
  readonly copyOrder: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'What if…' });
    this.added = this.panel.getByRole('textbox', { name: /^More / });
    this.from = this.panel.getByLabel('In use from (UTC)');
    this.until = this.panel.getByLabel('Must last until (UTC)');
    this.result = this.panel.getByRole('region', { name: 'Result' });
    this.copyLink = this.panel.getByRole('button', { name: 'Copy link' });
    this.copyOrder = this.panel.getByRole('button', { name: 'Copy as order text' });
  }

  /** The number of licenses to buy; NaN if the result has none. */
  async quantityToBuy(): Promise<number> {
    return Number.parseInt(/Buy (\d+)/.exec(await this.result.innerText())?.[1] ?? '', 10);
  }

  /** Presses a copy button, waits for its confirmation and returns the clipboard text. */
  async copyWith(button: Locator): Promise<string> {
    await button.click();
    await button.locator('..').getByText('Copied').waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
