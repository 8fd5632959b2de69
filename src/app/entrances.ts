import type { Action, OfferOf } from '#src/domain/actions.ts';
import { paths, type ReserveStep, type ReturnStep, type UpdateStep } from '#src/paths.ts';

/** Where an address leads as things stand: to itself, to another where its errand goes on, or nowhere and why. */
export type Entrance = { readonly at: string } | { readonly refused: Action };

/** Where the address of a dialog leads, by what is offered at the moment. */
export type EntranceOf = (offerOf: OfferOf) => Entrance;

/** A reason by the role says more than one by the state: the state would allow it. */
function refusal(offerOf: OfferOf, actions: readonly [Action, ...Action[]]): Entrance {
  return { refused: actions.find((action) => offerOf(action) === 'role') ?? actions[0] };
}

/** Before there is a request its steps lead to the first; once there is one, the first leads to its code. */
export function reserveEntrance(step: ReserveStep, offerOf: OfferOf): Entrance {
  if (offerOf('continue-reservation') === 'offered')
    return { at: paths.reserve(step === 'confirm' ? 'request' : step) };
  if (offerOf('reserve') === 'offered') return { at: paths.reserve(step === 'authorize' ? 'confirm' : step) };
  return refusal(
    offerOf,
    step === 'authorize' ? ['continue-reservation', 'reserve'] : ['reserve', 'continue-reservation'],
  );
}

/** As long as a confirmation code waits, the portal takes no other update: every way leads to the code. */
export function updateEntrance(step: UpdateStep, offerOf: OfferOf): Entrance {
  if (offerOf('view-confirmation-code') === 'offered')
    return { at: paths.updateReservation(step === 'authorize' ? 'confirmation' : step) };
  if (offerOf('update-reservation') === 'offered') return { at: paths.updateReservation('authorize') };
  return refusal(offerOf, ['update-reservation']);
}

/** Once the return code is made there is nothing left to confirm: what remains is to carry the code. */
export function returnEntrance(step: ReturnStep, offerOf: OfferOf): Entrance {
  if (offerOf('view-return-code') === 'offered')
    return { at: paths.returnReservation(step === 'confirm' ? 'code' : step) };
  if (offerOf('return-reservation') === 'offered') return { at: paths.returnReservation('confirm') };
  return refusal(offerOf, step === 'confirm' ? ['return-reservation'] : ['view-return-code', 'return-reservation']);
}

/** A request that was cancelled for a return code has left that code behind. */
export function cancelEntrance(offerOf: OfferOf): Entrance {
  if (offerOf('cancel-reservation') === 'offered') return { at: paths.cancelReservation() };
  if (offerOf('view-return-code') === 'offered') return { at: paths.returnReservation('code') };
  return refusal(offerOf, ['cancel-reservation']);
}

/** Deregister ends a reservation by returning it (screens.md §2.2). */
export function deregisterEntrance(offerOf: OfferOf): Entrance {
  if (offerOf('return-reservation') === 'offered') return { at: paths.returnReservation('confirm') };
  if (offerOf('deregister') === 'offered') return { at: paths.deregister() };
  return refusal(offerOf, ['deregister']);
}

/** The address of a dialog for one action leads to itself, as long as the action is offered. */
export function ownEntrance(path: string, action: Action): EntranceOf {
  return (offerOf) => (offerOf(action) === 'offered' ? { at: path } : { refused: action });
}
