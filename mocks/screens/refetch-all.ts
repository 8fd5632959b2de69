import type { QueryClient } from '@tanstack/react-query';

/** Asks anew for all that is shown; also for what is being asked for the first time: its answer may be from before the change. */
export async function refetchAll(queryClient: QueryClient): Promise<void> {
  await queryClient.cancelQueries();
  await queryClient.invalidateQueries();
}
