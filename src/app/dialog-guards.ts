import type { Action, GetAvailability } from '#src/domain/actions.ts';
import { paths, type ReserveStep, type ReturnStep, type UpdateStep } from '#src/paths.ts';

/** Where an address leads as things stand: to itself, to another where its errand goes on, or nowhere and why. */
export type GuardResult = { readonly at: string } | { readonly denied: Action };

/** Where the address of a dialog leads, by what is offered at the moment. */
export type DialogGuard = (getAvailability: GetAvailability) => GuardResult;

/** A reason by the role says more than one by the state: the state would allow it. */
function denial(getAvailability: GetAvailability, actions: readonly [Action, ...Action[]]): GuardResult {
  return { denied: actions.find((action) => getAvailability(action) === 'forbidden') ?? actions[0] };
}

/** Before there is a request its steps lead to the first; once there is one, the first leads to its code. */
export function guardReserve(step: ReserveStep, getAvailability: GetAvailability): GuardResult {
  if (getAvailability('continue-reservation') === 'enabled')
    return { at: paths.reserve(step === 'confirm' ? 'request' : step) };
  if (getAvailability('reserve') === 'enabled') return { at: paths.reserve(step === 'authorize' ? 'confirm' : step) };
  return denial(
    getAvailability,
    step === 'authorize' ? ['continue-reservation', 'reserve'] : ['reserve', 'continue-reservation'],
  );
}

/** As long as a confirmation code waits, the portal takes no other update: every way leads to the code. */
export function guardUpdate(step: UpdateStep, getAvailability: GetAvailability): GuardResult {
  if (getAvailability('view-confirmation-code') === 'enabled')
    return { at: paths.updateReservation(step === 'authorize' ? 'confirmation' : step) };
  if (getAvailability('update-reservation') === 'enabled') return { at: paths.updateReservation('authorize') };
  return denial(getAvailability, ['update-reservation']);
}

/** Once the return code is made there is nothing left to confirm: what remains is to carry the code. */
export function guardReturn(step: ReturnStep, getAvailability: GetAvailability): GuardResult {
  if (getAvailability('view-return-code') === 'enabled')
    return { at: paths.returnReservation(step === 'confirm' ? 'code' : step) };
  if (getAvailability('return-reservation') === 'enabled') return { at: paths.returnReservation('confirm') };
  return denial(
    getAvailability,
    step === 'confirm' ? ['return-reservation'] : ['view-return-code', 'return-reservation'],
  );
}

/** A request that was cancelled for a return code has left that code behind. */
export function guardCancel(getAvailability: GetAvailability): GuardResult {
  if (getAvailability('cancel-reservation') === 'enabled') return { at: paths.cancelReservation() };
  if (getAvailability('view-return-code') === 'enabled') return { at: paths.returnReservation('code') };
  return denial(getAvailability, ['cancel-reservation']);
}

/** Deregister ends a reservation by returning it (screens.md §2.2). */
export function guardDeregister(getAvailability: GetAvailability): GuardResult {
  if (getAvailability('return-reservation') === 'enabled') return { at: paths.returnReservation('confirm') };
  if (getAvailability('deregister') === 'enabled') return { at: paths.deregister() };
  return denial(getAvailability, ['deregister']);
}

/** The address of a dialog for one action leads to itself, as long as the action is offered. */
export function requireAction(path: string, action: Action): DialogGuard {
  return (getAvailability) => (getAvailability(action) === 'enabled' ? { at: path } : { denied: action });
}
