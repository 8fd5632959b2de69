import type { Page } from '@playwright/test';
import type { DialogCodeTransfer } from './code-transfer.ts';
import { ReserveWizard, ReturnWizard, UpdateWizard } from './reservation-wizard.ts';

/** What an administrator does on the product with the codes of a reservation, from its page on (S4 ch. 5, S0). */
export class ReservationTasks {
  readonly reserveWizard: ReserveWizard;
  readonly updateWizard: UpdateWizard;
  readonly returnWizard: ReturnWizard;

  constructor(readonly page: Page) {
    this.reserveWizard = new ReserveWizard(page);
    this.updateWizard = new UpdateWizard(page);
    this.returnWizard = new ReturnWizard(page);
  }

  /** From Register to the request code, which is taken away; Continue Later closes the wizard. */
  async request(transfer: DialogCodeTransfer): Promise<string> {
    await this.press('Register');
    await this.reserveWizard.dialog.getByRole('link', { name: 'start here' }).click();
    await this.reserveWizard.confirm.click();
    await this.reserveWizard.generate.click();
    const code = await transfer.readCode(this.reserveWizard.dialog);
    await this.reserveWizard.continueLater.click();
    return code;
  }

  /** Continue Reservation, and the authorization code brought to it; the preview is there to be read. */
  async enterAuthorization(transfer: DialogCodeTransfer, code: string): Promise<void> {
    await this.press('Continue Reservation');
    await transfer.enterCode(this.reserveWizard.dialog, 'Reservation Authorization Code', code);
  }

  /** Update Reservation, and the new authorization code brought to it; the difference is there to be read. */
  async enterUpdate(transfer: DialogCodeTransfer, code: string): Promise<void> {
    await this.press('Update Reservation');
    await transfer.enterCode(this.updateWizard.dialog, 'Reservation Authorization Code', code);
  }

  /** Installs the update, takes its confirmation code away, and finishes. */
  async confirmUpdate(transfer: DialogCodeTransfer): Promise<string> {
    await this.updateWizard.generate.click();
    const code = await transfer.readCode(this.updateWizard.dialog);
    await this.updateWizard.next.click();
    await this.updateWizard.finish.click();
    return code;
  }

  /** Return Reserved Licenses: the return code is made and taken away; the wizard waits at its last step. */
  async createReturnCode(transfer: DialogCodeTransfer): Promise<string> {
    await this.press('Return Reserved Licenses');
    await this.returnWizard.generate.click();
    const code = await transfer.readCode(this.returnWizard.dialog);
    await this.returnWizard.next.click();
    return code;
  }

  /** A button of the page itself. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click();
  }
}
