import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { ReservationChoice } from '#mocks/cssm/reservations.ts';
import {
  enterConfirmationCode,
  removeReservation,
  reserve,
  updateReservation,
} from '#mocks/services/portal-reservations.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import { installAuthorization, requestReservation, returnReservation } from '#mocks/services/reservation-commands.ts';
import { by, type SimulatorHarness } from './simulator-harness.ts';

/** Returns quantities by tag, of Advantage licenses and of IDS licenses for IC3000. */
export function quantitiesOf(advantage: number, ic3000 = 0): Readonly<Record<string, number>> {
  return { [catalogue.advantage.tag]: advantage, [catalogue.intrusionDetectionIc3000.tag]: ic3000 };
}

/** Transfers codes as text between the harness's product and the portal. */
export class CodeTransfer {
  readonly #harness: SimulatorHarness;

  constructor(harness: SimulatorHarness) {
    this.#harness = harness;
  }
  get udi() {
    return ownUdi(this.#harness.agent);
  }
  request(): string {
    return this.#harness.run((view, now) => requestReservation(view, { by }, now)).code;
  }
  reserve(requestCode: string, choice: ReservationChoice): string {
    return this.#harness.run((view, now) => reserve(view, { requestCode, choice }, now)).authorizationCode;
  }
  reserveSpecific(requestCode: string, quantities: Readonly<Record<string, number>>): string {
    return this.reserve(requestCode, { kind: 'specific', quantities });
  }
  install(code: string) {
    return this.#harness.run((view, now) => installAuthorization(view, { code, by }, now));
  }
  updateInPortal(quantities: Readonly<Record<string, number>>): string {
    return this.#harness.run((view, now) => updateReservation(view, { udi: this.udi, quantities }, now))
      .authorizationCode;
  }
  /** Installs an update and returns its confirmation code. */
  update(code: string): string {
    const installed = this.install(code);
    if (installed.outcome !== 'updated') throw new Error(`Not an update, but ${installed.outcome}.`);
    return installed.confirmation.code;
  }
  confirm(code: string): void {
    this.#harness.run((view, now) => enterConfirmationCode(view, { udi: this.udi, code }, now));
  }
  returnReservation(): string {
    return this.#harness.run((view, now) => returnReservation(view, { by }, now)).code;
  }
  remove(returnCode: string): void {
    this.#harness.run((view, now) => removeReservation(view, { udi: this.udi, returnCode }, now));
  }
}
