import type { Capabilities } from '#src/contract/product.ts';
import type { Role } from '#src/contract/session.ts';
import type { Registration } from '#src/contract/summary.ts';

/** What an administrator can do on the page. */
export type Action =
  | 'register'
  | 'renew-authorization'
  | 'renew-registration'
  | 'deregister'
  | 'edit-transport'
  | 'edit-subscription';

type Status = Registration['status'];

const unregistered = ['unregistered', 'failed', 'expired'] as const satisfies readonly Status[];

/**
 * In which states an action is offered. The product refuses by a table of its own; where the two disagree an
 * end-to-end test fails.
 */
const offeredIn: Readonly<Record<Action, readonly Status[]>> = {
  // S4 ch. 4 "Register the Center"; screens.md §2.2: in `registration-retrying` it replaces the waiting attempt.
  register: [...unregistered, 'retrying'],
  // S0 "Synchroniser les licences Smart"; domain.md §1.4.
  'renew-authorization': ['registered'],
  'renew-registration': ['registered'],
  // S4 ch. 4 "Return to evaluation mode".
  deregister: ['registered'],
  // S4 ch. 4 "Set transport mode", "Set Cisco Cyber Vision Center license"; screens.md §2.1.
  'edit-transport': [...unregistered, 'registering', 'retrying', 'registered'],
  'edit-subscription': [...unregistered, 'registering', 'retrying', 'registered'],
};

/** `offered`: act. `absent`: the state or the product does not allow it. `role`: shown, disabled, with the reason. */
export type Offer = 'offered' | 'absent' | 'role';

/** Who may change licences (S4 ch. 3). */
export function mayChange(role: Role): boolean {
  return role === 'admin' || role === 'product';
}

function isCapable(action: Action, capabilities: Capabilities): boolean {
  if (action === 'edit-transport') return capabilities.transport === 'dialog';
  if (action === 'edit-subscription') return capabilities.tiers;
  return true;
}

/** Whether the page offers an action: not allowed by state, absent; not allowed by role, disabled. */
export function offer(action: Action, registration: Registration, role: Role, capabilities: Capabilities): Offer {
  if (!isCapable(action, capabilities) || !offeredIn[action].includes(registration.status)) return 'absent';
  return mayChange(role) ? 'offered' : 'role';
}
