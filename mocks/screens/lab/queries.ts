import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import { useLab } from './lab-providers.tsx';

/** Refetch interval, in ms, for data that changes without a change event: running time and read-only requests. */
const interval = 1000;

/** Queries of the Lab. Every change of the simulator refetches all of them. */
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

/** Queries the simulator's status. */
export function useStatus(): UseQueryResult<SimulatorStatus> {
  return useQuery(labQueries.status(useLab().simulator));
}
