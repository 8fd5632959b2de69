import { ownUdi } from '#mocks/services/product-commands.ts';
import { confirmationCode, reservationRequest, returnCode } from '#mocks/services/reservation-commands.ts';
import type { CommandResult, StateView } from '#mocks/transaction.ts';

/** The codes that could be carried now, as text; an empty one where there is none. */
export function requestCodeIn(view: StateView): string {
  return codeOf(reservationRequest(view));
}

export function confirmationCodeIn(view: StateView): string {
  return codeOf(confirmationCode(view));
}

export function returnCodeIn(view: StateView): string {
  return codeOf(returnCode(view));
}

/** The authorization code that is in transit, and the one before it, as the portal has them. */
export function authorizationCodesIn(view: StateView): { readonly newest: string; readonly confirmed: string } {
  const holding = view.instance(ownUdi(view.world.agent))?.holding;
  if (holding?.kind !== 'reserved') return { newest: '', confirmed: '' };
  const { authorizationCode: confirmed, pending } = holding;
  return { newest: pending?.authorizationCode ?? confirmed, confirmed };
}

function codeOf(step: CommandResult<{ readonly code: string }>): string {
  return step.ok ? step.value.code : '';
}
