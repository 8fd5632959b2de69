import { useState } from 'react';

/** The part of a query result that this module needs. */
interface QueryStatus<Failure> {
  readonly isPending: boolean;
  readonly error: Failure | null;
}

/**
 * Keeps the last error of a pending query during its refetches. The query clears the error on every refetch, so its alert
 * and the focused button in it would disappear and come back every few seconds.
 */
export function useStickyError<Failure>({ isPending, error }: QueryStatus<Failure>): Failure | null {
  const [last, setLast] = useState(error);
  if (error && error !== last) setLast(error);
  return isPending ? last : error;
}

/** Returns whether a query waits for its first response. After a failure it no longer counts as loading. */
export function useIsInitialLoading(query: QueryStatus<unknown>): boolean {
  const error = useStickyError(query);
  return query.isPending && !error;
}
