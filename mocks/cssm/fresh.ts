import type { Cssm } from './state.ts';

/** A Smart Software Manager in which nothing has happened yet. The limits of new tokens are Cisco's (domain.md §4.2). */
export function freshCssm(told: Pick<Cssm, 'smartAccount' | 'userName' | 'virtualAccounts'> & Partial<Cssm>): Cssm {
  return {
    mayReserve: true,
    tokenLimits: { days: 365, uses: 100 },
    returnedRequests: [],
    onPremAccounts: [],
    notices: [],
    dismissed: [],
    eventCount: 0,
    tokenCount: 0,
    ...told,
  };
}
