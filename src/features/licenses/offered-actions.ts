import type { Action, Offer, OfferOf } from '#src/domain/actions.ts';

/** What the Actions menu can hold besides the exports, in its order. */
const menuActions = [
  'renew-authorization',
  'renew-registration',
  'change-mode',
  'deregister',
  'return-reservation',
] as const satisfies readonly Action[];

/** An item of the menu: offered, or there for the reason alone. */
export interface OfferedAction {
  readonly action: (typeof menuActions)[number];
  readonly offer: Exclude<Offer, 'absent'>;
}

/** The items of the Actions menu that the state allows; what only the role does not allow is among them. */
export function offeredActions(offerOf: OfferOf): readonly OfferedAction[] {
  return menuActions.flatMap((action) => {
    const offer = offerOf(action);
    return offer === 'absent' ? [] : [{ action, offer }];
  });
}
