import type { Capabilities } from '#src/contract/product.ts';
import type { Role } from '#src/contract/session.ts';
import type { ActiveSummary, Summary } from '#src/contract/summary.ts';

/** What an administrator can do on the page. */
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

/** What of the summary decides on what is offered. */
export type ActionState = Pick<Summary, 'registration'> & Partial<Pick<ActiveSummary, 'mode' | 'unacknowledged'>>;

type RegistrationState = Summary['registration']['status'];

const unregisteredStates = ['unregistered', 'failed', 'expired'] as const satisfies readonly RegistrationState[];

/**
 * In which states an action is offered. The product refuses by a table of its own; where the two disagree an
 * end-to-end test fails. `not-required` stands in no row: on standby there are no licences to do anything about (S0, Note).
 */
const availableIn: Readonly<Record<Action, readonly RegistrationState[]>> = {
  // S4 ch. 4 "Register the Center"; screens.md §2.2: in `registration-retrying` it replaces the waiting attempt.
  register: [...unregisteredStates, 'retrying'],
  // S0 "Synchroniser les licences Smart"; domain.md §1.4.
  'renew-authorization': ['registered'],
  'renew-registration': ['registered'],
  // S4 ch. 4 "Return to evaluation mode".
  deregister: ['registered'],
  // S4 ch. 4 "Set transport mode", "Set … Center license"; screens.md §2.1.
  'edit-transport': [...unregisteredStates, 'registering', 'retrying', 'registered'],
  'edit-subscription': [...unregisteredStates, 'registering', 'retrying', 'registered', 'reservation-pending'],
  // S4 ch. 4 "Set license payment mode"; screens.md §3.9: the way back too only while unregistered.
  'change-mode': unregisteredStates,
  // S4 ch. 5 "Register the Center"; a waiting attempt to register is replaced.
  reserve: [...unregisteredStates, 'retrying'],
  // screens.md §2.2 `reservation-pending`; S4 ch. 5, S0 "Réservation de la licence".
  'continue-reservation': ['reservation-pending'],
  'view-request-code': ['reservation-pending'],
  'cancel-reservation': ['reservation-pending'],
  // S4 ch. 5 "Update license registration", "Return to evaluation mode".
  'update-reservation': ['reserved'],
  'return-reservation': ['reserved'],
  // screens.md §3: until the code is said to have been entered in the portal.
  'view-confirmation-code': ['reserved'],
  'view-return-code': unregisteredStates,
};

/** `enabled`: act. `hidden`: the state or the product does not allow it. `forbidden`: shown, disabled, with the reason. */
export type ActionAvailability = 'enabled' | 'hidden' | 'forbidden';

/** What the state, the role and the product allow at the moment, action by action. */
export type GetAvailability = (action: Action) => ActionAvailability;

/** Who may change licences (S4 ch. 3). */
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

/** Post-paid use is reported through the gateway that is set, so that it stays as it is (screens.md §3.7). */
function isAllowedByState(action: Action, { registration, mode, unacknowledged }: ActionState): boolean {
  if (action === 'edit-transport' && mode === 'post-paid') return false;
  if (action === 'view-confirmation-code' && unacknowledged?.code !== 'confirmation') return false;
  if (action === 'view-return-code' && unacknowledged?.code !== 'return') return false;
  // A universal reservation has no limits to update (screens.md §3.4).
  const isUniversal = registration.status === 'reserved' && registration.kind === 'universal';
  if (action === 'update-reservation' && isUniversal) return false;
  return availableIn[action].includes(registration.status);
}

/** Whether the page offers an action: not allowed by state, absent; not allowed by role, disabled. */
export function getActionAvailability(
  action: Action,
  state: ActionState,
  role: Role,
  capabilities: Capabilities,
): ActionAvailability {
  if (!isSupported(action, capabilities) || !isAllowedByState(action, state)) return 'hidden';
  return canChangeLicenses(role) ? 'enabled' : 'forbidden';
}

/** Why an action is not offered, when it is not: the role, the gateway that post-paid use depends on, or the state. */
export type DenialReason = Action | 'forbidden' | 'edit-transport-post-paid' | 'standby';

/** The reason to give whoever asks for an action that is not offered, by an address for instance. */
export function getDenialReason(
  action: Action,
  state: ActionState,
  availability: Exclude<ActionAvailability, 'enabled'>,
): DenialReason {
  if (availability === 'forbidden') return 'forbidden';
  if (state.registration.status === 'not-required') return 'standby';
  return action === 'edit-transport' && state.mode === 'post-paid' ? 'edit-transport-post-paid' : action;
}
