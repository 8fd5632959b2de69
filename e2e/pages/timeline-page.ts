import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The timeline (screens.md §2.6), and the line of the next events on the overview, in English. */
export class TimelinePage {
  /** The list on the timeline, or the line on the overview. */
  readonly region: Locator;
  readonly items: Locator;
  readonly addAll: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.region = main.getByRole('region', { name: 'Coming up' });
    this.items = this.region.getByRole('listitem');
    this.addAll = this.region.getByRole('button', { name: 'Add all to calendar' });
  }

  /** Opens the timeline by its tab. */
  async open(): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'License pages' });
    await tabs.getByRole('link', { name: 'Timeline' }).click();
    await this.page.waitForURL('**/licenses/timeline');
  }

  /** Opens the timeline by the link beside the next events. */
  async openFromOverview(): Promise<void> {
    await this.region.getByRole('link', { name: 'Timeline' }).click();
    await this.page.waitForURL('**/licenses/timeline');
  }

  /** The event with this title. */
  item(title: string): Locator {
    return this.items.filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** Returns the name and the content of the file that an action saves. */
  async saved(act: () => Promise<void>): Promise<{ readonly name: string; readonly content: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
  }
}
