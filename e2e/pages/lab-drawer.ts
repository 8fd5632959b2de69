import type { Locator, Page } from '@playwright/test';

/** A section of the Lab by its head. */
export type LabSection =
  | 'Scenario'
  | 'Clock'
  | 'Usage'
  | 'Purchases'
  | 'Portal & line'
  | 'Faults'
  | 'Requests'
  | 'World';

/** The Lab (screens.md §5), in English. */
export class LabDrawer {
  readonly drawer: Locator;
  readonly launcher: Locator;
  readonly search: Locator;
  readonly scenarios: Locator;
  readonly fired: Locator;
  readonly operation: Locator;
  readonly fault: Locator;
  readonly makeItFail: Locator;
  readonly activeFaults: Locator;
  readonly export: Locator;
  readonly reset: Locator;
  readonly copyLink: Locator;

  constructor(readonly page: Page) {
    this.drawer = page.getByRole('dialog', { name: 'Lab', exact: true });
    this.launcher = page.getByRole('complementary', { name: 'Simulation' }).getByRole('button', { name: /^Lab/ });
    this.search = this.drawer.getByRole('combobox', { name: 'Search scenarios' });
    this.scenarios = this.drawer.getByRole('listbox', { name: 'Scenarios' });
    this.fired = this.drawer.getByRole('list', { name: 'What happened' });
    this.operation = this.drawer.getByRole('combobox', { name: 'Operation' });
    this.fault = this.drawer.getByRole('combobox', { name: 'Fault' });
    this.makeItFail = this.drawer.getByRole('button', { name: 'Make it fail' });
    this.activeFaults = this.drawer.getByRole('list', { name: 'Active faults' });
    this.export = this.drawer.getByRole('button', { name: 'Export' });
    this.reset = this.drawer.getByRole('button', { name: 'Reset' });
    this.copyLink = this.drawer.getByRole('button', { name: 'Copy link to this state' });
  }

  /** Opens it, or goes to it, as the keyboard does everywhere. */
  async pressShortcut(): Promise<void> {
    // The mark, which hears it, comes a moment after the page; while a dialog is open it is there, but hidden.
    await this.page.locator('#lab-button').waitFor();
    await this.page.keyboard.press('Alt+KeyL');
  }

  /** The head of a section, which says in a few words how things stand. */
  head(section: LabSection): Locator {
    return this.drawer.getByRole('button', { name: new RegExp(`^${section}`) });
  }

  /** Opens the Lab with this section unfolded. */
  async open(section: LabSection): Promise<void> {
    await this.pressShortcut();
    const head = this.head(section);
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  }

  async advance(duration: '1 hour' | '1 day' | '30 days' | '90 days'): Promise<void> {
    await this.drawer.getByRole('button', { name: `Advance ${duration}` }).click();
  }

  /** Chooses a file that holds a world. */
  async import(
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } | string,
  ): Promise<void> {
    const fileChooserPromise = this.page.waitForEvent('filechooser');
    await this.drawer.getByRole('button', { name: 'Choose a file…' }).click();
    await (await fileChooserPromise).setFiles(file);
  }
}
