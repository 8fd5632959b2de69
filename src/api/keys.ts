/** The query keys of the cache. `license` is the prefix of every query that a change of the licensing state invalidates. */
export const keys = {
  session: ['session'],
  product: ['product'],
  system: ['system'],
  license: ['license'],
  summary: ['license', 'summary'],
  usage: ['license', 'usage'],
  activity: ['license', 'activity'],
  usageHistory: ['license', 'usage', 'history'],
  reservationRequest: ['reservation', 'request'],
  confirmationCode: ['reservation', 'confirmation'],
  returnCode: ['reservation', 'return'],
  reservation: ['reservation'],
  transport: ['settings', 'transport'],
  lastConnectionTest: ['last-connection-test'],
  subscription: ['settings', 'subscription'],
  mode: ['settings', 'mode'],
} as const;

/** The queries that each step of a reservation invalidates: the licensing state and every code that the product stores. */
export const reservationQueries = [keys.license, keys.reservation] as const;
