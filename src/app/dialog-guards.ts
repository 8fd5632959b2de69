import type { Action, GetAvailability } from '#src/domain/actions.ts';
import { paths, type ReserveStep, type ReturnStep, type UpdateStep } from '#src/paths.ts';

/** Result of a guard: the address to open (the requested one or a redirect), or the action that is denied. */
export type GuardResult = { readonly at: string } | { readonly denied: Action };

/** Decides from the available actions whether the address of a dialog opens, redirects or is denied. */
export type DialogGuard = (getAvailability: GetAvailability) => GuardResult;

/** Prefers an action that only the role forbids: the state would allow it, so that reason is more useful. */
function denial(getAvailability: GetAvailability, actions: readonly [Action, ...Action[]]): GuardResult {
  return { denied: actions.find((action) => getAvailability(action) === 'forbidden') ?? actions[0] };
}

/** Without a reservation request, every step leads to the first one; with a request, the first leads to its code. */
export function guardReserve(step: ReserveStep, getAvailability: GetAvailability): GuardResult {
  if (getAvailability('continue-reservation') === 'enabled')
    return { at: paths.reserve(step === 'confirm' ? 'request' : step) };
  if (getAvailability('reserve') === 'enabled') return { at: paths.reserve(step === 'authorize' ? 'confirm' : step) };
  return denial(
    getAvailability,
    step === 'authorize' ? ['continue-reservation', 'reserve'] : ['reserve', 'continue-reservation'],
  );
}

/** While a confirmation code is not acknowledged, the portal accepts no other update, so every step leads to it. */
export function guardUpdate(step: UpdateStep, getAvailability: GetAvailability): GuardResult {
  if (getAvailability('view-confirmation-code') === 'enabled')
    return { at: paths.updateReservation(step === 'authorize' ? 'confirmation' : step) };
  if (getAvailability('update-reservation') === 'enabled') return { at: paths.updateReservation('authorize') };
  return denial(getAvailability, ['update-reservation']);
}

/** Once the return code exists, the confirmation step is over and leads to the code. */
export function guardReturn(step: ReturnStep, getAvailability: GetAvailability): GuardResult {
  if (getAvailability('view-return-code') === 'enabled')
    return { at: paths.returnReservation(step === 'confirm' ? 'code' : step) };
  if (getAvailability('return-reservation') === 'enabled') return { at: paths.returnReservation('confirm') };
  return denial(
    getAvailability,
    step === 'confirm' ? ['return-reservation'] : ['view-return-code', 'return-reservation'],
  );
}

/** After a cancellation that produced a return code, the address leads to that code. */
export function guardCancel(getAvailability: GetAvailability): GuardResult {
  if (getAvailability('cancel-reservation') === 'enabled') return { at: paths.cancelReservation() };
  if (getAvailability('view-return-code') === 'enabled') return { at: paths.returnReservation('code') };
  return denial(getAvailability, ['cancel-reservation']);
}

/** While the product holds a reservation, Deregister leads to its return (screens.md §2.2). */
export function guardDeregister(getAvailability: GetAvailability): GuardResult {
  if (getAvailability('return-reservation') === 'enabled') return { at: paths.returnReservation('confirm') };
  if (getAvailability('deregister') === 'enabled') return { at: paths.deregister() };
  return denial(getAvailability, ['deregister']);
}

/** Guard for a dialog with one action: opens the path if the action is enabled, otherwise denies it. */
export function requireAction(path: string, action: Action): DialogGuard {
  return (getAvailability) => (getAvailability(action) === 'enabled' ? { at: path } : { denied: action });
}
