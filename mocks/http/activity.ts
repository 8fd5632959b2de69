import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HttpHandler } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import { pageLimit } from '#src/contract/page-limit.ts';
import type { Route } from './route.ts';

/** A page of the activity: the largest number of entries, and the id of the entry before them, if it is not the first. */
interface Page {
  readonly limit: number;
  readonly before: string | undefined;
}

/** A page token: the id of the last entry of a page, and a checksum by which a text that is no token is recognized. */
const tokenOf = (id: string) => `${id}-${bytesToHex(sha256(utf8ToBytes(`activity ${id}`)).slice(0, 4))}`;

/** The id in a page token; undefined if the text is no token of this product. */
function idIn(token: string): string | undefined {
  const id = token.split('-')[0] ?? '';
  return tokenOf(id) === token ? id : undefined;
}

/** The page that a request names; undefined if its query is not valid. */
function pageIn(request: Request): Page | undefined {
  const { searchParams } = new URL(request.url);
  const [limit, token] = [searchParams.get('limit'), searchParams.get('pageToken')];
  const parsed = pageLimit.safeParse(limit === null ? undefined : /^[1-9]\d*$/.test(limit) ? Number(limit) : limit);
  const before = token === null ? undefined : idIn(token);
  return parsed.success && (token === null || before !== undefined) ? { limit: parsed.data, before } : undefined;
}

/** The activity in pages, newest entry first. */
export function activityHandlers(route: Route, { store }: Backend): HttpHandler[] {
  return [
    route.queryRecords(
      'getActivity',
      () => undefined,
      async (_shown, request) => {
        const { limit, before } = pageIn(request) ?? { limit: pageLimit.parse(undefined), before: undefined };
        // Fetches one entry more than the page shows, to know whether older entries exist.
        const found = await store.activity({ limit: limit + 1, ...(before !== undefined && { before }) });
        const entries = found.slice(0, limit);
        const last = entries.at(-1);
        return found.length > limit && last ? { entries, nextPageToken: tokenOf(last.id) } : { entries };
      },
      (request) => pageIn(request) !== undefined,
    ),
  ];
}
