import {
  type Action,
  type ActionState,
  type DenialReason,
  type GetAvailability,
  getDenialReason,
} from '#src/domain/actions.ts';

/** Why an action is not offered. `enabled` is there for the types: no entrance refuses what is offered. */
export function findDenialReason(action: Action, state: ActionState, getAvailability: GetAvailability): DenialReason {
  const availability = getAvailability(action);
  return availability === 'enabled' ? action : getDenialReason(action, state, availability);
}
