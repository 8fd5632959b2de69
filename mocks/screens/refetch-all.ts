import type { QueryClient } from '@tanstack/react-query';

/** Cancels and refetches all queries; a first fetch that is still running may hold data from before the change. */
export async function refetchAll(queryClient: QueryClient): Promise<void> {
  await queryClient.cancelQueries();
  await queryClient.invalidateQueries();
}
