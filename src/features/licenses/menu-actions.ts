import type { Action, ActionAvailability, GetAvailability } from '#src/domain/actions.ts';

/** The actions that the Actions menu can contain besides the exports, in order. */
const menuActions = [
  'renew-authorization',
  'renew-registration',
  'change-mode',
  'deregister',
  'return-reservation',
] as const satisfies readonly Action[];

/** An item of the Actions menu: an action that is enabled, or disabled because the role forbids it. */
export interface MenuAction {
  readonly action: (typeof menuActions)[number];
  readonly availability: Exclude<ActionAvailability, 'hidden'>;
}

/** Returns the items of the Actions menu that the state allows, including those that the role forbids. */
export function getMenuActions(getAvailability: GetAvailability): readonly MenuAction[] {
  return menuActions.flatMap((action) => {
    const availability = getAvailability(action);
    return availability === 'hidden' ? [] : [{ action, availability }];
  });
}
