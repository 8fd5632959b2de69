import { ownUdi } from '#mocks/exchange/exchange.ts';
import { confirmationCode, reservationRequest, returnCode } from '#mocks/exchange/reserving.ts';
import type { Step, View } from '#mocks/step.ts';

/** The codes that could be carried now, as text; an empty one where there is none. */
export function requestCodeIn(view: View): string {
  return codeOf(reservationRequest(view));
}

export function confirmationCodeIn(view: View): string {
  return codeOf(confirmationCode(view));
}

export function returnCodeIn(view: View): string {
  return codeOf(returnCode(view));
}

/** The authorization code that is in transit, and the one before it, as the portal has them. */
export function authorizationCodesIn(view: View): { readonly newest: string; readonly confirmed: string } {
  const holding = view.instance(ownUdi(view.world.agent))?.holding;
  if (holding?.kind !== 'reserved') return { newest: '', confirmed: '' };
  const { authorizationCode: confirmed, pending } = holding;
  return { newest: pending?.authorizationCode ?? confirmed, confirmed };
}

function codeOf(step: Step<{ readonly code: string }>): string {
  return step.ok ? step.value.code : '';
}
