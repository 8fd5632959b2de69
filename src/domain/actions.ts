import type { Capabilities } from '#src/contract/product.ts';
import type { Role } from '#src/contract/session.ts';
import type { ActiveSummary, Summary } from '#src/contract/summary.ts';

/** The actions that the page offers to administrators. */
export type Action =
  | 'register'
  | 'renew-authorization'
  | 'renew-registration'
  | 'deregister'
  | 'edit-transport'
  | 'edit-subscription'
  | 'change-mode'
  | 'reserve'
  | 'continue-reservation'
  | 'view-request-code'
  | 'cancel-reservation'
  | 'update-reservation'
  | 'return-reservation'
  | 'view-confirmation-code'
  | 'view-return-code';

/** The part of the summary that decides which actions are available. */
export type ActionState = Pick<Summary, 'registration'> & Partial<Pick<ActiveSummary, 'mode' | 'unacknowledged'>>;

type RegistrationState = Summary['registration']['status'];

const unregisteredStates = ['unregistered', 'failed', 'expired'] as const satisfies readonly RegistrationState[];

/**
 * The registration states in which each action is available. The simulator has a table of its own; an end-to-end test
 * compares the two. `not-required` occurs in no row: a standby cluster has no licences (S0, Note).
 */
const availableIn: Readonly<Record<Action, readonly RegistrationState[]>> = {
  // S4 ch. 4 "Register the Center"; screens.md §2.2: in `registration-retrying` it replaces the attempt to retry.
  register: [...unregisteredStates, 'retrying'],
  // S0 "Synchroniser les licences Smart"; domain.md §1.4.
  'renew-authorization': ['registered'],
  'renew-registration': ['registered'],
  // S4 ch. 4 "Return to evaluation mode". Reserved: the menu shows return-reservation under the same label
  // (actions-menu.tsx).
  deregister: ['registered'],
  // S4 ch. 4 "Set transport mode", "Set … Center license"; screens.md §2.1.
  'edit-transport': [...unregisteredStates, 'registering', 'retrying', 'registered'],
  'edit-subscription': [...unregisteredStates, 'registering', 'retrying', 'registered', 'reservation-pending'],
  // S4 ch. 4 "Set license payment mode"; screens.md §3.9: in both directions only while unregistered.
  'change-mode': unregisteredStates,
  // S4 ch. 5 "Register the Center"; it replaces an attempt to register that is to be retried.
  reserve: [...unregisteredStates, 'retrying'],
  // screens.md §2.2 `reservation-pending`; S4 ch. 5, S0 "Réservation de la licence".
  'continue-reservation': ['reservation-pending'],
  'view-request-code': ['reservation-pending'],
  'cancel-reservation': ['reservation-pending'],
  // S4 ch. 5 "Update license registration", "Return to evaluation mode".
  'update-reservation': ['reserved'],
  'return-reservation': ['reserved'],
  // screens.md §3: until the code is acknowledged as entered in the portal.
  'view-confirmation-code': ['reserved'],
  'view-return-code': unregisteredStates,
};

/** `hidden`: the state or the product does not allow the action. `forbidden`: the role does not; it is shown disabled. */
export type ActionAvailability = 'enabled' | 'hidden' | 'forbidden';

/** Returns the availability of an action for the present state, role and product. */
export type GetAvailability = (action: Action) => ActionAvailability;

/** Whether a role may change licences (S4 ch. 3). */
export function canChangeLicenses(role: Role): boolean {
  return role === 'admin' || role === 'product';
}

function isSupported(action: Action, capabilities: Capabilities): boolean {
  if (action === 'edit-transport') return capabilities.transport === 'dialog';
  if (action === 'edit-subscription') return capabilities.tiers;
  if (action === 'change-mode') return capabilities.utilityMode;
  if (action === 'reserve') return capabilities.specificReservation || capabilities.universalReservation;
  return true;
}

/** Whether the state allows an action. Post-paid usage needs the gateway, so the transport is fixed (screens.md §3.7). */
function isAllowedByState(action: Action, { registration, mode, unacknowledged }: ActionState): boolean {
  if (action === 'edit-transport' && mode === 'post-paid') return false;
  if (action === 'view-confirmation-code' && unacknowledged?.code !== 'confirmation') return false;
  if (action === 'view-return-code' && unacknowledged?.code !== 'return') return false;
  // A universal reservation has no limits to update (screens.md §3.4).
  const isUniversal = registration.status === 'reserved' && registration.kind === 'universal';
  if (action === 'update-reservation' && isUniversal) return false;
  return availableIn[action].includes(registration.status);
}

/** Returns the availability of an action on the page. */
export function getActionAvailability(
  action: Action,
  state: ActionState,
  role: Role,
  capabilities: Capabilities,
): ActionAvailability {
  if (!isSupported(action, capabilities) || !isAllowedByState(action, state)) return 'hidden';
  return canChangeLicenses(role) ? 'enabled' : 'forbidden';
}

/** Why an action is unavailable: the role, post-paid mode, standby, or else the state (named by the action). */
export type DenialReason = Action | 'forbidden' | 'edit-transport-post-paid' | 'standby';

/** Returns the reason to show when an unavailable action is requested, for instance by its address. */
export function getDenialReason(
  action: Action,
  state: ActionState,
  availability: Exclude<ActionAvailability, 'enabled'>,
): DenialReason {
  if (availability === 'forbidden') return 'forbidden';
  if (state.registration.status === 'not-required') return 'standby';
  return action === 'edit-transport' && state.mode === 'post-paid' ? 'edit-transport-post-paid' : action;
}
