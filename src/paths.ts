/** The steps of the wizards in their order; each has an address. */
export const reserveSteps = ['confirm', 'request', 'authorize'] as const;
export const updateSteps = ['authorize', 'confirmation', 'finish'] as const;
export const returnSteps = ['confirm', 'code', 'finish'] as const;

export type ReserveStep = (typeof reserveSteps)[number];
export type UpdateStep = (typeof updateSteps)[number];
export type ReturnStep = (typeof returnSteps)[number];

/** Every address of the app. No other file contains one. */
export const paths = {
  home: () => '/',
  licenses: () => '/licenses',
  usage: () => '/licenses/usage',
  timeline: () => '/licenses/timeline',
  register: () => '/licenses/register',
  reserve: (step: ReserveStep) => `/licenses/register/reservation/${step}`,
  requestCode: () => '/licenses/request-code',
  cancelReservation: () => '/licenses/cancel-reservation',
  updateReservation: (step: UpdateStep) => `/licenses/update/${step}`,
  acknowledgeConfirmation: () => '/licenses/code-has-been-entered',
  returnReservation: (step: ReturnStep) => `/licenses/return/${step}`,
  deregister: () => '/licenses/deregister',
  transport: () => '/licenses/transport',
  subscription: () => '/licenses/subscription',
  mode: () => '/licenses/mode',
  renew: (kind: 'authorization' | 'registration') => `/licenses/renew/${kind}`,
  system: () => '/system',
} as const;

/** The address of a licence's row in the usage table, which takes the focus and is highlighted once. */
export const licenseRowPath = (tag: string) => `${paths.licenses()}#${encodeURIComponent(tag)}`;

/** The address of a licence's use over time. */
export const licenseUsagePath = (tag: string) => `${paths.usage()}/${encodeURIComponent(tag)}`;

/** The state of a history entry, which records how a dialog was reached. */
export interface NavigationState {
  /** The dialog was opened from the page, which is the previous history entry. */
  readonly isInAppNavigation?: boolean;
  /** The number of wizard steps taken since then. */
  readonly stepsForward?: number;
  /** Transport Settings was opened to check the connection, and tests it. */
  readonly isConnectionCheck?: boolean;
  /** The dialog replaces the one of the other tab. */
  readonly isTabSwitch?: boolean;
}

/** Returns the navigation state of a location, empty if it has none. */
export function navigationState({ state }: { readonly state: unknown }): NavigationState {
  return state ?? {};
}

/** Navigation options for a switch to the other tab of a dialog. They keep the state of the present location. */
export function tabSwitchNavigation(location: { readonly state: unknown }): {
  readonly replace: true;
  readonly state: NavigationState;
} {
  return { replace: true, state: { ...navigationState(location), isTabSwitch: true } };
}

/**
 * Navigation options for opening a dialog from the page. Closing the dialog then navigates back, which keeps the
 * browser's Back and Forward consistent. A dialog that was opened by its address closes by navigating to the page.
 */
export const inAppNavigation: { readonly state: NavigationState } = { state: { isInAppNavigation: true } };
