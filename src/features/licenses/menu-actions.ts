import type { Action, ActionAvailability, GetAvailability } from '#src/domain/actions.ts';

/** What the Actions menu can hold besides the exports, in its order. */
const menuActions = [
  'renew-authorization',
  'renew-registration',
  'change-mode',
  'deregister',
  'return-reservation',
] as const satisfies readonly Action[];

/** An item of the menu: offered, or there for the reason alone. */
export interface MenuAction {
  readonly action: (typeof menuActions)[number];
  readonly availability: Exclude<ActionAvailability, 'hidden'>;
}

/** The items of the Actions menu that the state allows; what only the role does not allow is among them. */
export function getMenuActions(getAvailability: GetAvailability): readonly MenuAction[] {
  return menuActions.flatMap((action) => {
    const availability = getAvailability(action);
    return availability === 'hidden' ? [] : [{ action, availability }];
  });
}
