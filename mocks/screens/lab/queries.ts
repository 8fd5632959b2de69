import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import { useLab } from './lab-context.ts';

/** How often what changes by itself is asked for again, in milliseconds: running time, and requests that only read. */
const interval = 1000;

/** What the lab asks its simulator. Whatever changes anywhere, all of it is asked again. */
export const labQueries = {
  status: (simulator: Simulator) =>
    queryOptions({
      queryKey: ['status'],
      queryFn: () => simulator.status(),
      refetchInterval: ({ state }) => (state.data?.frozen ? false : interval),
    }),
  upcoming: (simulator: Simulator) =>
    queryOptions({ queryKey: ['upcoming'], queryFn: () => simulator.upcoming(), refetchInterval: interval }),
  measured: (simulator: Simulator) => queryOptions({ queryKey: ['measured'], queryFn: () => simulator.measured() }),
  account: (simulator: Simulator, virtualAccountId?: string) =>
    queryOptions({
      queryKey: ['account', virtualAccountId],
      queryFn: () => simulator.cssm.account(virtualAccountId),
    }),
  requests: (simulator: Simulator) =>
    queryOptions({ queryKey: ['requests'], queryFn: () => simulator.requests(), refetchInterval: interval }),
} as const;

/** Where the world stands. */
export function useStatus(): UseQueryResult<SimulatorStatus> {
  return useQuery(labQueries.status(useLab().simulator));
}
