import type { Capabilities } from '#src/contract/product.ts';
import type { Role } from '#src/contract/session.ts';
import type { Registration } from '#src/contract/summary.ts';
import { type Action, type Offer, offer } from '#src/domain/actions.ts';

/** What the Actions menu can hold, in its order. */
const menuActions = ['renew-authorization', 'renew-registration', 'deregister'] as const satisfies readonly Action[];

export interface OfferedAction {
  readonly action: (typeof menuActions)[number];
  readonly offer: Exclude<Offer, 'absent'>;
}

/** The items of the Actions menu in this state, for this role. */
export function offeredActions(
  registration: Registration,
  role: Role,
  capabilities: Capabilities,
): readonly OfferedAction[] {
  return menuActions.flatMap((action) => {
    const answer = offer(action, registration, role, capabilities);
    return answer === 'absent' ? [] : [{ action, offer: answer }];
  });
}
