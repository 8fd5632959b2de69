import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import type { Simulator } from '#mocks/simulator.ts';

const ofAccount = (virtualAccountId: string | undefined) =>
  virtualAccountId === undefined ? {} : { virtualAccountId };

/** A virtual account with its tokens and licenses; the portal's default one unless told. */
export const accountQuery = (simulator: Simulator, virtualAccountId: string | undefined) =>
  queryOptions({
    queryKey: ['account', virtualAccountId],
    queryFn: () => simulator.cssm.account(virtualAccountId),
  });

/** The product instances of a virtual account whose name or serial number contains the search. */
export const instancesQuery = (simulator: Simulator, virtualAccountId: string | undefined, search: string) =>
  queryOptions({
    queryKey: ['instances', virtualAccountId, search],
    queryFn: () => simulator.cssm.instances({ ...ofAccount(virtualAccountId), ...(search === '' ? {} : { search }) }),
    placeholderData: keepPreviousData,
  });

/** A product instance in detail. */
export const instanceQuery = (simulator: Simulator, udi: string) =>
  queryOptions({ queryKey: ['instance', udi], queryFn: () => simulator.cssm.instance({ udi }) });

/** The event log of a virtual account. */
export const eventsQuery = (simulator: Simulator, virtualAccountId: string | undefined) =>
  queryOptions({
    queryKey: ['events', virtualAccountId],
    queryFn: () => simulator.cssm.events(ofAccount(virtualAccountId)),
  });

/** The portal's cache. A simulator that fails says why at once: asking again by itself would hide it. */
export function createPortalQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
  });
}
