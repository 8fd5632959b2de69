import { expect, type Locator, type Page } from '@playwright/test';

/** The quantity to type for each licence, by licence name. */
export type QuantityFields = Readonly<Record<string, string>>;

/** Shared by the wizards of the portal: quantities per licence, and the code at the end. In English. */
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

  /** The heading of the current step. */
  step(title: string): Locator {
    return this.dialog.getByRole('heading', { name: title, exact: true });
  }

  /** The quantity field of a licence. */
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

  /** Enters the quantities, goes on to the review, generates the authorization code and returns it. */
  async generateFor(quantities: QuantityFields): Promise<string> {
    await this.fill(quantities);
    await this.next.click();
    return this.confirm();
  }

  /** Generates the authorization code from the review step and returns it. */
  async confirm(): Promise<string> {
    await this.generate.click();
    await expect(this.authorizationCode).toHaveValue(/./);
    return this.authorizationCode.inputValue();
  }

  /** Saves the code as a file and returns its path. */
  async saveCode(): Promise<string> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.save.click();
    return (await downloadPromise).path();
  }
}

/** The button License Reservation… and the wizard Smart License Reservation (screens.md §4). */
export class PortalReservation extends PortalWizard {
  /** Absent if the account may not reserve licences. */
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

  /** Enters a request code and presses Next; does not wait for the result. */
  async enter(requestCode: string): Promise<void> {
    await this.requestCode.fill(requestCode);
    await this.next.click();
  }

  /** Chooses a file with the request code and presses Next. */
  async enterFile(path: string): Promise<void> {
    await chooseFile(this.page, this.browse, path);
    await this.next.click();
  }

  /** Reserves specific licences for a request, closes the wizard and returns the authorization code. */
  async reserveFor(requestCode: string, quantities: QuantityFields): Promise<string> {
    await this.start();
    await this.enter(requestCode);
    const code = await this.generateFor(quantities);
    await this.close.click();
    return code;
  }

  /** Makes a universal reservation for a request, closes the wizard and returns the authorization code. */
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

/** The wizard Rehost Licenses from a Failed Product, opened from the Actions of that product (screens.md §4). */
export class PortalRehost extends PortalWizard {
  readonly requestCode: Locator;
  readonly rehostLicenses: Locator;
  /** The notice that the previous product's return is pending. */
  readonly notice: Locator;

  constructor(page: Page) {
    super(page, 'Rehost Licenses from a Failed Product');
    this.requestCode = this.dialog.getByRole('textbox', { name: 'Reservation Request Code' });
    this.rehostLicenses = this.dialog.getByRole('table', { name: 'Licenses to Rehost' });
    this.notice = this.dialog.getByRole('alert').filter({ hasText: 'Previous Product Return Pending' });
  }

  /** Enters the replacement's request code and presses Next; does not wait for the result. */
  async enter(requestCode: string): Promise<void> {
    await this.requestCode.fill(requestCode);
    await this.next.click();
  }
}

/** Opens the file chooser with a Browse button and chooses this file. */
export async function chooseFile(page: Page, browse: Locator, path: string): Promise<void> {
  const fileChooserPromise = page.waitForEvent('filechooser');
  await browse.click();
  await (await fileChooserPromise).setFiles(path);
}
