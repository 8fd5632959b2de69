import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** What product this is; it stays so until the product is upgraded, which reloads the page. */
export const productQuery = queryOptions({
  queryKey: keys.product,
  queryFn: ({ signal }) => client.product(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
