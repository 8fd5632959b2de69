import { ownUdi } from '#mocks/services/product-commands.ts';
import { confirmationCode, reservationRequest, returnCode } from '#mocks/services/reservation-commands.ts';
import type { CommandResult, StateView } from '#mocks/transaction.ts';

/** Returns the pending reservation request code; an empty text when there is none. */
export function requestCodeIn(view: StateView): string {
  return codeOf(reservationRequest(view));
}

/** Returns the stored confirmation code; an empty text when there is none. */
export function confirmationCodeIn(view: StateView): string {
  return codeOf(confirmationCode(view));
}

/** Returns the stored return code; an empty text when there is none. */
export function returnCodeIn(view: StateView): string {
  return codeOf(returnCode(view));
}

/** Returns the portal's newest authorization code for the product, and the last confirmed one. */
export function authorizationCodesIn(view: StateView): { readonly newest: string; readonly confirmed: string } {
  const holding = view.instance(ownUdi(view.world.agent))?.holding;
  if (holding?.kind !== 'reserved') return { newest: '', confirmed: '' };
  const { authorizationCode: confirmed, pending } = holding;
  return { newest: pending?.authorizationCode ?? confirmed, confirmed };
}

function codeOf(step: CommandResult<{ readonly code: string }>): string {
  return step.ok ? step.value.code : '';
}
