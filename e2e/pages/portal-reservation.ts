import type { Locator, Page } from '@playwright/test';

/** A licence and how many of it, as it is typed. */
export type QuantityFields = Readonly<Record<string, string>>;

/** What the portal's wizards have in common: licences in numbers, and the code at the end. In English. */
abstract class PortalWizard {
  readonly dialog: Locator;
  readonly steps: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly cancel: Locator;
  readonly close: Locator;
  readonly specific: Locator;
  readonly licenses: Locator;
  readonly generate: Locator;
  readonly authorizationCode: Locator;
  readonly copy: Locator;
  readonly save: Locator;

  constructor(
    readonly page: Page,
    title: string,
  ) {
    this.dialog = page.getByRole('dialog', { name: title });
    this.steps = this.dialog.getByRole('list', { name: 'Steps' });
    this.next = this.dialog.getByRole('button', { name: 'Next' });
    this.back = this.dialog.getByRole('button', { name: 'Back' });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.specific = this.dialog.getByRole('radio', { name: 'Reserve a specific license' });
    this.licenses = this.dialog.getByRole('table', { name: 'Licenses to Reserve' });
    this.generate = this.dialog.getByRole('button', { name: 'Generate Authorization Code' });
    this.authorizationCode = this.dialog.getByRole('textbox', { name: 'Authorization Code' });
    this.copy = this.dialog.getByRole('button', { name: 'Copy to Clipboard' });
    this.save = this.dialog.getByRole('button', { name: 'Save to file' });
  }

  /** The heading of the step that is shown. */
  step(title: string): Locator {
    return this.dialog.getByRole('heading', { name: title, exact: true });
  }

  /** The number field of a licence. */
  reserve(license: string): Locator {
    return this.dialog.getByRole('spinbutton', { name: `Reserve ${license}`, exact: true });
  }

  licenseRow(license: string): Locator {
    const header = this.page.getByRole('rowheader', { name: license });
    return this.licenses.getByRole('row').filter({ has: header });
  }

  async fill(quantities: QuantityFields): Promise<void> {
    for (const [license, count] of Object.entries(quantities)) await this.reserve(license).fill(count);
  }

  /** Chooses these numbers, reviews and confirms them, and answers the authorization code. */
  async generateFor(quantities: QuantityFields): Promise<string> {
    await this.fill(quantities);
    await this.next.click();
    return this.confirm();
  }

  /** Generates the code of what is reviewed, and answers it. */
  async confirm(): Promise<string> {
    await this.generate.click();
    return this.authorizationCode.inputValue();
  }

  /** Saves the code as a file, and answers where that is. */
  async saveCode(): Promise<string> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.save.click();
    return (await downloadPromise).path();
  }
}

/** License Reservation… and the wizard Smart License Reservation (screens.md §4). */
export class PortalReservation extends PortalWizard {
  /** Absent where the account may not reserve. */
  readonly open: Locator;
  readonly question: Locator;
  readonly requestCode: Locator;
  readonly browse: Locator;
  readonly universal: Locator;

  constructor(page: Page) {
    super(page, 'Smart License Reservation');
    this.open = page.getByRole('button', { name: 'License Reservation…' });
    this.question = page.getByRole('dialog', { name: 'License Reservation', exact: true });
    this.requestCode = this.dialog.getByRole('textbox', { name: 'Reservation Request Code' });
    this.browse = this.dialog.getByRole('button', { name: 'Browse' });
    this.universal = this.dialog.getByRole('radio', { name: 'Secure Workload PLR' });
  }

  /** Opens the wizard from the tab Licenses. */
  async start(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Licenses' }).click();
    await this.open.click();
    await this.question.getByRole('button', { name: 'Proceed' }).click();
  }

  /** Enters a request code and goes on, whether it is taken or not. */
  async enter(requestCode: string): Promise<void> {
    await this.requestCode.fill(requestCode);
    await this.next.click();
  }

  /** Reads the request code from a file, and goes on. */
  async enterFile(path: string): Promise<void> {
    await chooseFile(this.page, this.browse, path);
    await this.next.click();
  }

  /** Reserves single licences for a request, and answers the authorization code; the wizard is closed. */
  async reserveFor(requestCode: string, quantities: QuantityFields): Promise<string> {
    await this.start();
    await this.enter(requestCode);
    const code = await this.generateFor(quantities);
    await this.close.click();
    return code;
  }

  /** Reserves all that the product can use, and answers the authorization code; the wizard is closed. */
  async reserveUniversallyFor(requestCode: string): Promise<string> {
    await this.start();
    await this.enter(requestCode);
    await this.universal.check();
    await this.next.click();
    const code = await this.confirm();
    await this.close.click();
    return code;
  }
}

/** The wizard Update License Reservation (screens.md §4). */
export class PortalUpdate extends PortalWizard {
  /** Opens the dialog in which the product's confirmation code is entered. */
  readonly enterConfirmation: Locator;

  constructor(page: Page) {
    super(page, 'Update License Reservation');
    this.enterConfirmation = this.dialog.getByRole('button', { name: 'Enter Confirmation Code' });
  }
}

/** Rehost Licenses from a Failed Product, from the Actions of that product (screens.md §4). */
export class PortalRehost extends PortalWizard {
  readonly requestCode: Locator;
  readonly rehostLicenses: Locator;
  /** What stands against it, or is still to be done, under its title. */
  readonly notice: Locator;

  constructor(page: Page) {
    super(page, 'Rehost Licenses from a Failed Product');
    this.requestCode = this.dialog.getByRole('textbox', { name: 'Reservation Request Code' });
    this.rehostLicenses = this.dialog.getByRole('table', { name: 'Licenses to Rehost' });
    this.notice = this.dialog.getByRole('alert').filter({ hasText: 'Previous Product Return Pending' });
  }

  /** Enters the replacement's request code and goes on, whether it is taken or not. */
  async enter(requestCode: string): Promise<void> {
    await this.requestCode.fill(requestCode);
    await this.next.click();
  }
}

/** Chooses a file with a Browse button. */
export async function chooseFile(page: Page, browse: Locator, path: string): Promise<void> {
  const fileChooserPromise = page.waitForEvent('filechooser');
  await browse.click();
  await (await fileChooserPromise).setFiles(path);
}
