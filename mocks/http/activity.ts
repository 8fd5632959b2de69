import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HttpHandler } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { Route } from './route.ts';

const entriesPerPage = 50;

/** A cursor: the id of the last entry of a page, and a checksum by which a text that is no cursor is recognized. */
const cursorOf = (id: string) => `${id}-${bytesToHex(sha256(utf8ToBytes(`activity ${id}`)).slice(0, 4))}`;

/** The id in a cursor; undefined if the text is no cursor of this product. */
function idInCursor(cursor: string): string | undefined {
  const id = cursor.split('-')[0] ?? '';
  return cursorOf(id) === cursor ? id : undefined;
}

const cursorIn = (request: Request) => new URL(request.url).searchParams.get('before');

/** The activity, newest entry first, 50 entries per page. */
export function activityHandlers(route: Route, { store }: Backend): HttpHandler[] {
  return [
    route.queryRecords(
      'getActivity',
      () => undefined,
      async (_shown, request) => {
        const cursor = cursorIn(request);
        const before = cursor === null ? undefined : idInCursor(cursor);
        // Fetches one entry more than the page shows, to know whether older entries exist.
        const limit = entriesPerPage + 1;
        const page = await store.activity(before === undefined ? { limit } : { limit, before });
        const entries = page.slice(0, entriesPerPage);
        const last = entries.at(-1);
        return page.length > entriesPerPage && last ? { entries, older: cursorOf(last.id) } : { entries };
      },
      (request) => {
        const cursor = cursorIn(request);
        return cursor === null || idInCursor(cursor) !== undefined;
      },
    ),
  ];
}
