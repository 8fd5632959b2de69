import type { Locator, Page } from '@playwright/test';

/** A page in print layout. */
export class PrintView {
  /** The header that only the print layout has. */
  readonly record: Locator;
  /** Interactive controls, without those that print as plain text: sort buttons in table headers, and fields of the Usage tab. */
  readonly controls: Locator;

  constructor(readonly page: Page) {
    this.record = page.locator('.printed-record');
    this.controls = page
      .getByRole('button')
      .or(page.getByRole('textbox'))
      .or(page.getByRole('combobox'))
      .and(page.locator(':not(.sort-button, .license-button, .plain-select, .what-if-input)'));
  }

  async theme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
  }

  /** Switches the page to the print layout. */
  async emulatePrint(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
    // A browser fires this event before printing; emulating the medium alone does not.
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  }

  /** Switches the page back to the screen layout. */
  async emulateScreen(): Promise<void> {
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }

  /** Prints to PDF and returns the number of pages. Waits for the print header, which loads after the page. */
  async pageCount(format: 'A4' | 'Letter'): Promise<number> {
    await this.record.waitFor({ state: 'attached' });
    const pdf = await this.page.pdf({ format });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }

  async colours(): Promise<{ readonly text: string; readonly background: string }> {
    return this.page.evaluate(() => ({
      text: getComputedStyle(document.body).color,
      background: getComputedStyle(document.documentElement).backgroundColor,
    }));
  }
}
