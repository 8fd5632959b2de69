import type { Locator, Page } from '@playwright/test';
import { PortalInventoryPage } from './portal-page.ts';
import { chooseFile } from './portal-reservation.ts';

type OnPremTab = 'General' | 'Licenses' | 'Product Instances' | 'SL Using Policy' | 'Event Log';

/** The customer's own SSM On-Prem (S0, figure 6; S4 ch. 4, “Transport gateway”), in English. */
export class OnPremPortal {
  /** The parts that Cisco's portal has too: tokens, licenses, product instances, their dialogs. */
  readonly inventory: PortalInventoryPage;
  readonly account: Locator;
  /** The details of the local virtual account on the tab General. */
  readonly accountDetails: Locator;
  readonly header: Locator;
  readonly menu: Locator;
  readonly openUrl: Locator;
  readonly urlDialog: Locator;
  readonly url: Locator;
  readonly notice: Locator;
  readonly disconnected: Locator;
  readonly schedule: Locator;
  readonly save: Locator;
  readonly savedMessage: Locator;
  readonly synchronizeNow: Locator;
  /** The result of Synchronize now or of an uploaded response. */
  readonly synchronizedMessage: Locator;
  readonly downloadRequest: Locator;
  readonly onPremAccounts: Locator;
  readonly response: Locator;
  readonly upload: Locator;

  constructor(readonly page: Page) {
    this.inventory = new PortalInventoryPage(page);
    this.account = page.getByRole('heading', { name: /^Local Virtual Account:/ });
    this.accountDetails = page.getByRole('region', { name: 'Local Virtual Account' });
    this.header = page.getByRole('banner');
    this.menu = page.getByRole('navigation', { name: 'Smart Licensing' });
    this.openUrl = page.getByRole('button', { name: 'Smart Transport Registration URL' });
    this.urlDialog = page.getByRole('dialog', { name: 'Product Registration URL' });
    this.url = this.urlDialog.getByRole('textbox', { name: 'Product Registration URL' });
    this.notice = page.getByRole('main').getByRole('alert');
    this.disconnected = page.getByRole('radio', { name: 'Disconnected' });
    this.schedule = page.getByRole('combobox', { name: 'Schedule' });
    this.save = page.getByRole('button', { name: 'Save', exact: true });
    this.savedMessage = page.getByRole('status').filter({ hasText: 'Saved' });
    this.synchronizeNow = page.getByRole('button', { name: 'Synchronize now' });
    this.synchronizedMessage = page.getByRole('status').filter({ hasText: 'Synchronized at' });
    this.downloadRequest = page.getByRole('button', { name: 'Download request file' });
    this.onPremAccounts = page.getByRole('link', { name: 'Open On-Prem Accounts of Smart Software Manager' });
    this.response = page.getByRole('textbox', { name: 'Synchronization Response File' });
    this.upload = page.getByRole('button', { name: 'Upload response file' });
  }

  async open(): Promise<void> {
    await this.page.goto('/cssm/on-prem');
    await this.account.waitFor();
  }

  /** Opens the Inventory through the link in Cisco Software Central that the simulator adds. */
  async openFromSoftwareCentral(): Promise<void> {
    await this.inventory.openSoftwareCentral();
    await this.page.getByRole('main').getByRole('link', { name: 'Smart Software Manager On-Prem' }).click();
    await this.menu.getByRole('link', { name: 'Inventory' }).click();
    await this.account.waitFor();
  }

  async openSynchronization(): Promise<void> {
    await this.header.getByRole('link', { name: 'Admin Workspace' }).click();
    await this.synchronizeNow.waitFor();
  }

  tab(name: OnPremTab): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Opens the pop-up with the Product Registration URL, closes it and returns the URL. */
  async readUrl(): Promise<string> {
    await this.openUrl.click();
    const url = await this.url.inputValue();
    await this.urlDialog.getByRole('button', { name: 'Close' }).click();
    await this.urlDialog.waitFor({ state: 'detached' });
    return url;
  }

  /** Copies the Product Registration URL in its open pop-up and closes it. */
  async copyUrl(): Promise<void> {
    await this.urlDialog.getByRole('button', { name: 'Copy' }).click();
    await this.urlDialog.getByText('Copied').waitFor();
    await this.urlDialog.getByRole('button', { name: 'Close' }).click();
    await this.urlDialog.waitFor({ state: 'detached' });
  }

  /** The value beside this term in the status of Synchronization. */
  status(term: string): Locator {
    return this.page.getByRole('term').filter({ hasText: term }).locator('+ dd');
  }

  async disconnect(): Promise<void> {
    await this.disconnected.check();
    await this.save.click();
    await this.savedMessage.waitFor();
  }

  /** Downloads the request file and returns its path. */
  async download(): Promise<string> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.downloadRequest.click();
    return (await downloadPromise).path();
  }

  /** Chooses the response file and uploads it. */
  async uploadFile(path: string): Promise<void> {
    await chooseFile(this.page, this.page.getByRole('button', { name: 'Browse' }), path);
    await this.page.getByText(/^Read from/).waitFor();
    await this.upload.click();
  }
}

/** The page On-Prem Accounts of Cisco's portal and its dialog File Sync, in English. */
export class OnPremAccountsPage {
  readonly table: Locator;
  readonly fileSync: Locator;
  readonly dialog: Locator;
  readonly response: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'On-Prem Accounts' });
    this.fileSync = page.getByRole('button', { name: 'File Sync…' });
    this.dialog = page.getByRole('dialog', { name: 'File Sync' });
    this.response = this.dialog.getByRole('textbox', { name: 'Synchronization Response File' });
  }

  /** Submits a request file, saves the response file and returns its path. */
  async synchronize(requestPath: string): Promise<string> {
    await this.fileSync.click();
    await chooseFile(this.page, this.dialog.getByRole('button', { name: 'Browse' }), requestPath);
    await this.dialog.getByText(/^Read from/).waitFor();
    await this.dialog.getByRole('button', { name: 'Synchronize' }).click();
    await this.response.waitFor();
    const downloadPromise = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Save to file' }).click();
    const path = await (await downloadPromise).path();
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await this.dialog.waitFor({ state: 'detached' });
    return path;
  }
}
