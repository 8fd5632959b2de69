import { QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import type { Simulator } from '#mocks/control/client.ts';

const ofAccount = (virtualAccountId: string | undefined) =>
  virtualAccountId === undefined ? {} : { virtualAccountId };

/** A virtual account with its tokens and licenses; by default the portal's default account. */
export const accountQuery = (simulator: Simulator, virtualAccountId: string | undefined) =>
  queryOptions({
    queryKey: ['account', virtualAccountId],
    queryFn: () => simulator.cssm.account(virtualAccountId),
  });

/** Alerts of one virtual account, or of all for `{}`; skipped for undefined. */
export const alertsQuery = (simulator: Simulator, where: { readonly virtualAccountId?: string } | undefined) =>
  queryOptions({
    queryKey: ['alerts', where],
    queryFn: where ? () => simulator.cssm.alerts(where) : skipToken,
  });

/**
 * The first product instances, up to `limit`, whose name or serial number contains the search. A higher limit is a new
 * query rather than a page, so that concurrent changes do not move rows between pages.
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

/** Details of a product instance, of Cisco's portal or of the given local account of SSM On-Prem. */
export const instanceQuery = (simulator: Simulator, udi: string, virtualAccountId?: string) =>
  queryOptions({
    queryKey: ['instance', udi, virtualAccountId],
    queryFn: () => simulator.cssm.instance({ ...ofAccount(virtualAccountId), udi }),
  });

/** Details of a license. */
export const licenseQuery = (simulator: Simulator, virtualAccountId: string | undefined, tag: string) =>
  queryOptions({
    queryKey: ['license', virtualAccountId, tag],
    queryFn: () => simulator.cssm.license({ ...ofAccount(virtualAccountId), tag }),
  });

/** The newest events of a virtual account, up to `limit`. */
export const eventsQuery = (simulator: Simulator, virtualAccountId: string | undefined, limit: number) =>
  queryOptions({
    queryKey: ['events', virtualAccountId, limit],
    queryFn: () => simulator.cssm.events({ ...ofAccount(virtualAccountId), limit }),
    placeholderData: (before, query) => (query?.queryKey[1] === virtualAccountId ? before : undefined),
  });

/** The SSM On-Prem installations of the Smart Account. */
export const onPremAccountsQuery = (simulator: Simulator) =>
  queryOptions({ queryKey: ['on-prem-accounts'], queryFn: () => simulator.cssm.onPremAccounts() });

/** The status of the customer's SSM On-Prem. */
export const onPremQuery = (simulator: Simulator) =>
  queryOptions({ queryKey: ['on-prem'], queryFn: () => simulator.onPrem.status() });

/** Creates the portal's query client. Queries are not retried, so that an error of the simulator shows at once. */
export function createPortalQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
  });
}
