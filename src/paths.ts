/** The steps of the wizards in their order; each has an address. */
export const reserveSteps = ['confirm', 'request', 'authorize'] as const;
export const updateSteps = ['authorize', 'confirmation', 'finish'] as const;
export const returnSteps = ['confirm', 'code', 'finish'] as const;

export type ReserveStep = (typeof reserveSteps)[number];
export type UpdateStep = (typeof updateSteps)[number];
export type ReturnStep = (typeof returnSteps)[number];

/** Every address of the app. No address is spelled anywhere else. */
export const paths = {
  home: () => '/',
  licenses: () => '/licenses',
  register: () => '/licenses/register',
  reserve: (step: ReserveStep) => `/licenses/register/reservation/${step}`,
  requestCode: () => '/licenses/request-code',
  cancelReservation: () => '/licenses/cancel-reservation',
  updateReservation: (step: UpdateStep) => `/licenses/update/${step}`,
  returnReservation: (step: ReturnStep) => `/licenses/return/${step}`,
  deregister: () => '/licenses/deregister',
  transport: () => '/licenses/transport',
  subscription: () => '/licenses/subscription',
  mode: () => '/licenses/mode',
  renew: (kind: 'authorization' | 'registration') => `/licenses/renew/${kind}`,
  system: () => '/system',
} as const;

/** What goes with a navigation beside the address: how a dialog was reached. */
export interface NavigationState {
  /** Opened from the page, which is the entry of the history before it. */
  readonly isInAppNavigation?: boolean;
  /** How many steps a wizard has gone on since then. */
  readonly stepsForward?: number;
  /** Takes the place of the dialog under the other tab. */
  readonly isTabSwitch?: boolean;
}

/** What went with the navigation to the present address. */
export function navigationState({ state }: { readonly state: unknown }): NavigationState {
  return state ?? {};
}

/** Goes with a navigation to the other tab of a dialog: what is known of how the dialog was reached stays. */
export function tabSwitchNavigation(location: { readonly state: unknown }): {
  readonly replace: true;
  readonly state: NavigationState;
} {
  return { replace: true, state: { ...navigationState(location), isTabSwitch: true } };
}

/**
 * Goes with a navigation that opens a dialog from the page: closing it then goes back, so that the browser's own Back
 * and Forward stay in step. A dialog opened by its address alone closes by going to the page.
 */
export const inAppNavigation: { readonly state: NavigationState } = { state: { isInAppNavigation: true } };
