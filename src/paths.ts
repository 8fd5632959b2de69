/** Every address of the app. No address is spelled anywhere else. */
export const paths = {
  home: () => '/',
  licenses: () => '/licenses',
  register: () => '/licenses/register',
  reserve: (step: 'confirm' | 'request' | 'authorize') => `/licenses/register/reservation/${step}`,
  requestCode: () => '/licenses/request-code',
  cancelReservation: () => '/licenses/cancel-reservation',
  updateReservation: (step: 'authorize' | 'confirmation' | 'finish') => `/licenses/update/${step}`,
  returnReservation: (step: 'confirm' | 'code' | 'finish') => `/licenses/return/${step}`,
  deregister: () => '/licenses/deregister',
  transport: () => '/licenses/transport',
  subscription: () => '/licenses/subscription',
  mode: () => '/licenses/mode',
  renew: (kind: 'authorization' | 'registration') => `/licenses/renew/${kind}`,
  system: () => '/system',
} as const;

/**
 * Goes with a navigation that opens a dialog from the page: closing it then goes back, so that the browser's own Back
 * and Forward stay in step. A dialog opened by its address alone closes by going to the page.
 */
export const openedHere = { state: { openedHere: true } } as const;
