import type { Cssm } from './state.ts';

/**
 * A Smart Software Manager in which nothing has happened yet. New tokens last a year at most (domain.md §4.2), and may be used
 * as often as the guide's figure shows, which is “0 of 200” (S4 ch. 4).
 */
export function createEmptyPortal(
  overrides: Pick<Cssm, 'smartAccount' | 'userName' | 'virtualAccounts'> & Partial<Cssm>,
): Cssm {
  return {
    mayReserve: true,
    tokenLimits: { days: 365, uses: 200 },
    returnedRequests: [],
    onPremAccounts: [],
    notices: [],
    dismissed: [],
    eventCount: 0,
    tokenCount: 0,
    ...overrides,
  };
}
