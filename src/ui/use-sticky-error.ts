import { useState } from 'react';

/** How a question stands: whether there is no answer yet, and why not. */
interface QueryStatus<Failure> {
  readonly isPending: boolean;
  readonly error: Failure | null;
}

/**
 * Why a question has no answer, for as long as it has none: the query forgets the failure while it asks again by itself,
 * and what is said of it, with the button that has the focus, would go and come back every few seconds.
 */
export function useStickyError<Failure>({ isPending, error }: QueryStatus<Failure>): Failure | null {
  const [last, setLast] = useState(error);
  if (error && error !== last) setLast(error);
  return isPending ? last : error;
}

/** Whether a question still waits for its first answer: one that has failed is asked again, but no longer waited for. */
export function useIsInitialLoading(query: QueryStatus<unknown>): boolean {
  const error = useStickyError(query);
  return query.isPending && !error;
}
