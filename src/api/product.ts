import { queryOptions } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { pageClient } from './page-client.ts';

/** The product's name and abilities. They are fetched once: only an upgrade changes them, and it reloads the page. */
export const productQuery = queryOptions({
  queryKey: keys.product,
  queryFn: ({ signal }) => pageClient.product(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
