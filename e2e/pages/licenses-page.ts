import type { Locator, Page } from '@playwright/test';

/** The License Usage Information page (screens.md §2), in English. */
export class LicensesPage {
  readonly heading: Locator;
  readonly portalLink: Locator;
  readonly refresh: Locator;
  readonly register: Locator;
  readonly actions: Locator;
  readonly statusBadge: Locator;
  readonly userMenu: Locator;
  readonly strip: Locator;
  readonly status: Locator;
  readonly usage: Locator;
  /** Unfolds the registration steps of the notice about the evaluation. */
  readonly registrationSteps: Locator;
  readonly activity: Locator;
  readonly simulatorBadge: Locator;
  readonly snoozedNotices: Locator;
  /** The announced results of actions. */
  readonly announcements: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.heading = page.getByRole('heading', { level: 1, name: 'License Usage Information' });
    this.portalLink = main.getByRole('link', { name: 'Smart Software Manager' }).first();
    this.refresh = main.getByRole('button', { name: 'Refresh' });
    this.register = main.getByRole('button', { name: 'Register', exact: true });
    this.actions = main.getByRole('button', { name: 'Actions' });
    this.statusBadge = page
      .getByRole('banner')
      .getByRole('link', { name: /^The (license|authorization|registration) is|^Evaluation:/ });
    this.userMenu = page.getByRole('banner').getByRole('button', { name: /^User menu|^Menu de l’utilisateur/ });
    this.strip = main.getByRole('region', { name: 'Status at a glance' });
    // Includes hidden elements: an open dialog hides the page from assistive technology while it keeps updating.
    this.status = page.getByRole('region', { name: 'Smart Software Licensing Status', includeHidden: true });
    this.usage = page.getByRole('table', { name: 'Smart License Usage' });
    this.registrationSteps = main.getByText('Registration steps', { exact: true });
    this.activity = page.getByRole('region', { name: 'Activity' });
    this.snoozedNotices = main.getByRole('region', { name: 'Snoozed notices' });
    this.announcements = page.locator('#announcements');
    this.simulatorBadge = page.getByRole('complementary', { name: 'Simulation' });
  }

  async open(): Promise<void> {
    await this.page.goto('/licenses');
  }

  /** The value of a row of the status panel: the definition labelled by its term. */
  value(term: string): Locator {
    return this.status.getByLabel(term, { exact: true });
  }

  /** A text in the main part of the page. */
  text(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(text).first();
  }

  /** The notice that contains this title. */
  notice(title: string): Locator {
    return this.page.getByRole('main').locator('.notice').filter({ hasText: title }).first();
  }

  /** Chooses a language or a theme in the user menu, and closes the menu. */
  async choosePreference(name: 'Language' | 'Theme' | 'Dates', option: string): Promise<void> {
    await this.userMenu.click();
    await this.page.getByRole('combobox', { name }).selectOption(option);
    await this.page.keyboard.press('Escape');
  }

  /** Opens System statistics from the navigation. */
  async openSystemStatistics(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'System statistics' }).click();
  }

  /** An item of the Actions menu, once that is open. */
  action(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  async chooseAction(
    name: 'Renew Authorization' | 'Renew Registration' | 'Change License mode' | 'Deregister',
  ): Promise<void> {
    await this.actions.click();
    await this.action(name).click();
  }

  /** Downloads an export and returns its file name and content. */
  async export(name: 'Usage (CSV)' | 'License summary (JSON)'): Promise<{ name: string; content: string }> {
    await this.actions.click();
    return this.exportFromMenu(name);
  }

  /** The same from the open menu. */
  async exportFromMenu(name: 'Usage (CSV)' | 'License summary (JSON)'): Promise<{ name: string; content: string }> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.action(name).click();
    const download = await downloadPromise;
    const chunks = await (await download.createReadStream()).toArray();
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString() };
  }

  /** Chooses Code Has Been Entered and confirms it. */
  async acknowledgeConfirmationCode(): Promise<void> {
    const name = 'Code Has Been Entered';
    await this.page.getByRole('main').getByRole('button', { name }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Has the Confirmation Code Been Entered?' });
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Confirms a renewal with Yes and returns its dialog. */
  async renew(kind: 'Renew Authorization' | 'Renew Registration'): Promise<Locator> {
    await this.chooseAction(kind);
    const dialog = this.page.getByRole('dialog', { name: kind });
    await dialog.getByRole('button', { name: 'Yes' }).click();
    return dialog;
  }
}
