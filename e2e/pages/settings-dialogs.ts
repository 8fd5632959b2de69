import type { Locator, Page } from '@playwright/test';

/** Shared by the dialogs of the three settings, in English. */
abstract class SettingDialog {
  readonly dialog: Locator;
  readonly cancel: Locator;
  readonly alert: Locator;
  /** The button that saves. */
  readonly save: Locator;

  constructor(
    readonly page: Page,
    private readonly address: string,
    title: string,
    saveLabel: string,
  ) {
    this.dialog = page.getByRole('dialog', { name: title });
    this.save = this.dialog.getByRole('button', { name: saveLabel, exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.alert = this.dialog.getByRole('alert');
  }

  /** Opens the dialog by its address, as a link in an error message does. */
  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.dialog.waitFor();
  }
}

/** Transport Settings (screens.md §3.7). */
export class TransportDialog extends SettingDialog {
  readonly direct: Locator;
  readonly proxy: Locator;
  readonly gateway: Locator;
  readonly host: Locator;
  readonly port: Locator;
  readonly url: Locator;
  readonly test: Locator;
  /** The message of Test connection while the test runs. */
  readonly running: Locator;
  /** The overall result of Test connection. */
  readonly verdict: Locator;
  /** The results for each hop, in order. */
  readonly checks: Locator;

  constructor(page: Page) {
    super(page, '/licenses/transport', 'Transport Settings', 'Ok');
    this.direct = this.dialog.getByRole('radio', { name: 'Direct' });
    this.proxy = this.dialog.getByRole('radio', { name: 'HTTP/HTTPS Proxy' });
    this.gateway = this.dialog.getByRole('radio', { name: 'Transport Gateway' });
    this.host = this.dialog.getByRole('textbox', { name: 'Host' });
    this.port = this.dialog.getByRole('textbox', { name: 'Port' });
    this.url = this.dialog.getByRole('textbox', { name: 'URL' });
    this.test = this.dialog.getByRole('button', { name: 'Test connection' });
    this.running = this.dialog.getByRole('status').filter({ hasText: 'Testing the connection' });
    this.verdict = this.dialog.getByRole('status').filter({ hasText: /^Connection (?:works|failed)/ });
    this.checks = this.dialog.getByRole('list', { name: 'Checks' }).getByRole('listitem');
  }

  async chooseProxy(host: string, port: string): Promise<void> {
    await this.proxy.check();
    await this.host.fill(host);
    await this.port.fill(port);
  }

  async chooseGateway(url: string): Promise<void> {
    await this.gateway.check();
    await this.url.fill(url);
  }
}

/** Software Subscription Licensing (screens.md §3.8). */
export class SubscriptionDialog extends SettingDialog {
  readonly essentials: Locator;
  readonly advantage: Locator;
  /** The warning about the functions that stop without Advantage. */
  readonly warning: Locator;

  constructor(page: Page) {
    super(page, '/licenses/subscription', 'Software Subscription Licensing', 'Save');
    this.essentials = this.dialog.getByRole('radio', { name: 'Essentials' });
    this.advantage = this.dialog.getByRole('radio', { name: 'Advantage' });
    this.warning = this.dialog.getByRole('status');
  }

  /** The row of a feature in the comparison of the packages. */
  row(feature: string): Locator {
    return this.dialog
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: feature, exact: true }) });
  }
}

/** Configure License mode (screens.md §3.9). */
export class ModeDialog extends SettingDialog {
  readonly utility: Locator;
  readonly returnToPrePaid: Locator;
  /** The button that saves while the mode is post-paid already. */
  readonly saveCustomer: Locator;

  constructor(page: Page) {
    super(page, '/licenses/mode', 'Configure License mode', 'Activate Post-paid Usage Subscription');
    this.utility = this.dialog.getByRole('switch', { name: 'Utility mode' });
    this.saveCustomer = this.dialog.getByRole('button', { name: 'Save customer details' });
    this.returnToPrePaid = this.dialog.getByRole('button', { name: 'Return to Pre-paid Term Subscription' });
  }

  /** A customer field by its exact label. */
  field(name: string): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true });
  }
}
