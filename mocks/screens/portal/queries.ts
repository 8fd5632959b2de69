import { QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import type { Simulator } from '#mocks/control/client.ts';

const ofAccount = (virtualAccountId: string | undefined) =>
  virtualAccountId === undefined ? {} : { virtualAccountId };

/** A virtual account with its tokens and licenses; the portal's default one unless told. */
export const accountQuery = (simulator: Simulator, virtualAccountId: string | undefined) =>
  queryOptions({
    queryKey: ['account', virtualAccountId],
    queryFn: () => simulator.cssm.account(virtualAccountId),
  });

/** What is warned of in one virtual account, or in all of them; while it is not known which, nothing is asked. */
export const alertsQuery = (simulator: Simulator, where: { readonly virtualAccountId?: string } | undefined) =>
  queryOptions({
    queryKey: ['alerts', where],
    queryFn: where ? () => simulator.cssm.alerts(where) : skipToken,
  });

/**
 * The first so many product instances of a virtual account whose name or serial number contains the search. More of them
 * is another question, not another page: what happens meanwhile moves no row from one page to the next.
 */
export const instancesQuery = (
  simulator: Simulator,
  virtualAccountId: string | undefined,
  { search, limit }: { readonly search: string; readonly limit: number },
) =>
  queryOptions({
    queryKey: ['instances', virtualAccountId, search, limit],
    queryFn: () =>
      simulator.cssm.instances({ ...ofAccount(virtualAccountId), ...(search === '' ? {} : { search }), limit }),
    placeholderData: (before, query) => (query?.queryKey[1] === virtualAccountId ? before : undefined),
  });

/** A product instance in detail: Cisco's, or that of the SSM On-Prem whose local account is told. */
export const instanceQuery = (simulator: Simulator, udi: string, virtualAccountId?: string) =>
  queryOptions({
    queryKey: ['instance', udi, virtualAccountId],
    queryFn: () => simulator.cssm.instance({ ...ofAccount(virtualAccountId), udi }),
  });

/** A license in detail. */
export const licenseQuery = (simulator: Simulator, virtualAccountId: string | undefined, tag: string) =>
  queryOptions({
    queryKey: ['license', virtualAccountId, tag],
    queryFn: () => simulator.cssm.license({ ...ofAccount(virtualAccountId), tag }),
  });

/** The newest so many events of a virtual account. */
export const eventsQuery = (simulator: Simulator, virtualAccountId: string | undefined, limit: number) =>
  queryOptions({
    queryKey: ['events', virtualAccountId, limit],
    queryFn: () => simulator.cssm.events({ ...ofAccount(virtualAccountId), limit }),
    placeholderData: (before, query) => (query?.queryKey[1] === virtualAccountId ? before : undefined),
  });

/** The SSM On-Prem installations registered with the Smart Account. */
export const onPremAccountsQuery = (simulator: Simulator) =>
  queryOptions({ queryKey: ['on-prem-accounts'], queryFn: () => simulator.cssm.onPremAccounts() });

/** The customer's own SSM On-Prem. */
export const onPremQuery = (simulator: Simulator) =>
  queryOptions({ queryKey: ['on-prem'], queryFn: () => simulator.onPrem.status() });

/** The portal's cache. A simulator that fails says why at once: asking again by itself would hide it. */
export function createPortalQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
  });
}
