import type { HttpHandler } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { Route } from './route.ts';

const entriesPerPage = 50;

/** What happened, newest first. The cursor of the next page is the last entry's identity. */
export function activityHandlers(route: Route, { store }: Backend): HttpHandler[] {
  return [
    route.queryRecords(
      'getActivity',
      () => undefined,
      async (_shown, request) => {
        const before = new URL(request.url).searchParams.get('before');
        // One more than is shown, which tells whether there are older ones.
        const limit = entriesPerPage + 1;
        const page = await store.activity(before === null ? { limit } : { limit, before });
        const entries = page.slice(0, entriesPerPage);
        const last = entries.at(-1);
        return page.length > entriesPerPage && last ? { entries, older: last.id } : { entries };
      },
    ),
  ];
}
