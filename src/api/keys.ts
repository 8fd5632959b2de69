/** What the cache knows each thing by. `license` is the beginning of all that a change of state makes out of date. */
export const keys = {
  session: ['session'],
  product: ['product'],
  system: ['system'],
  license: ['license'],
  summary: ['license', 'summary'],
  usage: ['license', 'usage'],
  activity: ['license', 'activity'],
  reservationRequest: ['reservation', 'request'],
  confirmationCode: ['reservation', 'confirmation'],
  returnCode: ['reservation', 'return'],
  reservation: ['reservation'],
  transport: ['settings', 'transport'],
  subscription: ['settings', 'subscription'],
  mode: ['settings', 'mode'],
} as const;
