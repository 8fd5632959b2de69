import type { Locator, Page } from '@playwright/test';

/** A page as it comes out of the printer. */
export class PrintView {
  /** What paper is headed by. */
  readonly record: Locator;
  /** Whatever can be pressed or filled in; a table's heads are buttons by which it is sorted, and read as heads. */
  readonly controls: Locator;

  constructor(readonly page: Page) {
    this.record = page.locator('.printed-record');
    this.controls = page
      .getByRole('button')
      .or(page.getByRole('textbox'))
      .or(page.getByRole('combobox'))
      .and(page.locator(':not(.sort-button)'));
  }

  async theme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
  }

  /** Shows the window what the paper would show. */
  async emulatePrint(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
    // What the browser says before it lays a paper out; media alone does not.
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  }

  /** Back to the screen. */
  async emulateScreen(): Promise<void> {
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }

  /** Prints, and answers how many sheets that takes. What heads the paper is fetched once the page is there. */
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
