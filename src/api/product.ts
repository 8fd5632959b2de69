import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** The product's name and abilities. They are fetched once: only an upgrade changes them, and it reloads the page. */
export const productQuery = queryOptions({
  queryKey: keys.product,
  queryFn: ({ signal }) => client.product(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
