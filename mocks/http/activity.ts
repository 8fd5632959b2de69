import type { HttpHandler } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { Route } from './route.ts';

const entriesPerPage = 50;

/** The activity, newest entry first, 50 entries per page. The cursor of the next page is the id of the last entry. */
export function activityHandlers(route: Route, { store }: Backend): HttpHandler[] {
  return [
    route.queryRecords(
      'getActivity',
      () => undefined,
      async (_shown, request) => {
        const before = new URL(request.url).searchParams.get('before');
        // Fetches one entry more than the page shows, to know whether older entries exist.
        const limit = entriesPerPage + 1;
        const page = await store.activity(before === null ? { limit } : { limit, before });
        const entries = page.slice(0, entriesPerPage);
        const last = entries.at(-1);
        return page.length > entriesPerPage && last ? { entries, older: last.id } : { entries };
      },
    ),
  ];
}
