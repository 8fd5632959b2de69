import type { Page } from '@playwright/test';
import type { Carrier } from './carrier.ts';
import { ReserveWizard, ReturnWizard, UpdateWizard } from './reservation-wizard.ts';

/** What an administrator does on the product with the codes of a reservation, from its page on (S4 ch. 5, S0). */
export class ReservationErrands {
  readonly reserving: ReserveWizard;
  readonly updating: UpdateWizard;
  readonly returning: ReturnWizard;

  constructor(readonly page: Page) {
    this.reserving = new ReserveWizard(page);
    this.updating = new UpdateWizard(page);
    this.returning = new ReturnWizard(page);
  }

  /** From Register to the request code, which is taken away; Continue Later closes the wizard. */
  async request(carrier: Carrier): Promise<string> {
    await this.press('Register');
    await this.reserving.dialog.getByRole('link', { name: 'start here' }).click();
    await this.reserving.confirm.click();
    await this.reserving.generate.click();
    const code = await carrier.take(this.reserving.dialog);
    await this.reserving.later.click();
    return code;
  }

  /** Continue Reservation, and the authorization code brought to it; the preview is there to be read. */
  async enterAuthorization(carrier: Carrier, code: string): Promise<void> {
    await this.press('Continue Reservation');
    await carrier.bring(this.reserving.dialog, 'Reservation Authorization Code', code);
  }

  /** Update Reservation, and the new authorization code brought to it; the difference is there to be read. */
  async enterUpdate(carrier: Carrier, code: string): Promise<void> {
    await this.press('Update Reservation');
    await carrier.bring(this.updating.dialog, 'Reservation Authorization Code', code);
  }

  /** Installs the update, takes its confirmation code away, and finishes. */
  async confirmUpdate(carrier: Carrier): Promise<string> {
    await this.updating.generate.click();
    const code = await carrier.take(this.updating.dialog);
    await this.updating.next.click();
    await this.updating.finish.click();
    return code;
  }

  /** Return Reserved Licenses: the return code is made and taken away; the wizard waits at its last step. */
  async makeReturnCode(carrier: Carrier): Promise<string> {
    await this.press('Return Reserved Licenses');
    await this.returning.generate.click();
    const code = await carrier.take(this.returning.dialog);
    await this.returning.next.click();
    return code;
  }

  /** A button of the page itself. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click();
  }
}
