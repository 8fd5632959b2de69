import { type ApiResponse, type RequestOptions, request } from './http.ts';

/** A body with the ETag of its response. The ETag is part of the data, so that no cache can separate the two. */
export type Tagged<Id extends 'getSummary' | 'getUsage' | 'getActivity'> = ApiResponse<Id>['body'] & {
  readonly etag?: string | undefined;
};

/** Reads again. Returns the previous object if it is current, so that nothing has to be compared or rendered. */
async function readAgain<Id extends 'getSummary' | 'getUsage' | 'getActivity'>(
  id: Id,
  previous: Tagged<Id> | undefined,
  options: RequestOptions<Id>,
): Promise<Tagged<Id>> {
  const { body, etag } = await request(id, { ...options, known: previous && { body: previous, etag: previous.etag } });
  return (body === previous ? body : { ...body, etag }) as Tagged<Id>;
}

/** The methods of `client` that the first screen needs, so that it does not load the others. */
export const pageClient = {
  session: async (signal: AbortSignal) => (await request('getSession', { signal })).body,
  product: async (signal: AbortSignal) => (await request('getProduct', { signal })).body,
  summary: (previous: Tagged<'getSummary'> | undefined, signal: AbortSignal) =>
    readAgain('getSummary', previous, { signal }),
  usage: (previous: Tagged<'getUsage'> | undefined, signal: AbortSignal) => readAgain('getUsage', previous, { signal }),
  activity: (pageToken: string | undefined, previous: Tagged<'getActivity'> | undefined, signal: AbortSignal) =>
    readAgain('getActivity', previous, { query: { pageToken }, signal }),
};
