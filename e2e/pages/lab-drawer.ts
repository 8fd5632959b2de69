import type { Locator, Page } from '@playwright/test';

/** The heading of a section of the Lab. */
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

  /** Presses the keyboard shortcut that opens the Lab or moves the focus to it. */
  async pressShortcut(): Promise<void> {
    // The simulator badge, which handles the shortcut, is added after the page; an open dialog only hides it.
    await this.page.locator('#lab-button').waitFor();
    await this.page.keyboard.press('Alt+KeyL');
  }

  /** The heading button of a section, which includes a short status. */
  head(section: LabSection): Locator {
    return this.drawer.getByRole('button', { name: new RegExp(`^${section}`) });
  }

  /** Opens the Lab and expands this section. */
  async open(section: LabSection): Promise<void> {
    await this.pressShortcut();
    const head = this.head(section);
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  }

  async advance(duration: '1 hour' | '1 day' | '30 days' | '90 days'): Promise<void> {
    await this.drawer.getByRole('button', { name: `Advance ${duration}` }).click();
  }

  /** Imports a file with an exported world. */
  async import(
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } | string,
  ): Promise<void> {
    const fileChooserPromise = this.page.waitForEvent('filechooser');
    await this.drawer.getByRole('button', { name: 'Choose a file…' }).click();
    await (await fileChooserPromise).setFiles(file);
  }
}
