import type { Cssm } from './state.ts';

/**
 * Creates a Smart Software Manager without products or events. New tokens last at most a year (domain.md §4.2) and
 * allow at most 200 uses, as in the guide's figure “0 of 200” (S4 ch. 4).
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
