import type { Page } from '@playwright/test';
import type { DialogCodeTransfer } from './code-transfer.ts';
import { ReserveWizard, ReturnWizard, UpdateWizard } from './reservation-wizard.ts';

/**
 * The tasks of a product administrator with the codes of a reservation, starting at the License page (S4 ch. 5, S0).
 */
export class ReservationTasks {
  readonly reserveWizard: ReserveWizard;
  readonly updateWizard: UpdateWizard;
  readonly returnWizard: ReturnWizard;

  constructor(readonly page: Page) {
    this.reserveWizard = new ReserveWizard(page);
    this.updateWizard = new UpdateWizard(page);
    this.returnWizard = new ReturnWizard(page);
  }

  /** Starts at Register, generates the request code, returns it and closes the wizard with Continue Later. */
  async request(transfer: DialogCodeTransfer): Promise<string> {
    await this.press('Register');
    await this.reserveWizard.dialog.getByRole('link', { name: 'start here' }).click();
    await this.reserveWizard.confirm.click();
    const code = await transfer.readCode(this.reserveWizard.dialog);
    await this.reserveWizard.continueLater.click();
    return code;
  }

  /** Opens Continue Reservation and enters the authorization code; the preview is not installed. */
  async enterAuthorization(transfer: DialogCodeTransfer, code: string): Promise<void> {
    await this.press('Continue Reservation');
    await transfer.enterCode(this.reserveWizard.dialog, 'Reservation Authorization Code', code);
  }

  /** Opens Update Reservation and enters the new authorization code; the preview is not installed. */
  async enterUpdate(transfer: DialogCodeTransfer, code: string): Promise<void> {
    await this.press('Update Reservation');
    await transfer.enterCode(this.updateWizard.dialog, 'Reservation Authorization Code', code);
  }

  /** Installs the update, reads its confirmation code and finishes the wizard. Returns the code. */
  async confirmUpdate(transfer: DialogCodeTransfer): Promise<string> {
    await this.updateWizard.generate.click();
    const code = await transfer.readCode(this.updateWizard.dialog);
    await this.updateWizard.next.click();
    await this.updateWizard.finish.click();
    return code;
  }

  /**
   * Opens Return Reserved Licenses and generates the return code; the wizard stays at its last step. Returns the code.
   */
  async createReturnCode(transfer: DialogCodeTransfer): Promise<string> {
    await this.press('Return Reserved Licenses');
    await this.returnWizard.generate.click();
    const code = await transfer.readCode(this.returnWizard.dialog);
    await this.returnWizard.next.click();
    return code;
  }

  /** Presses a button of the page itself. */
  async press(name: string): Promise<void> {
    // A notice may repeat the most important action of the page.
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  }
}
