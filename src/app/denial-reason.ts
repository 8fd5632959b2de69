import {
  type Action,
  type ActionState,
  type DenialReason,
  type GetAvailability,
  getDenialReason,
} from '#src/domain/actions.ts';

/** Returns the reason why an action is not available. No guard denies an enabled action; that case satisfies the types. */
export function findDenialReason(action: Action, state: ActionState, getAvailability: GetAvailability): DenialReason {
  const availability = getAvailability(action);
  return availability === 'enabled' ? action : getDenialReason(action, state, availability);
}
