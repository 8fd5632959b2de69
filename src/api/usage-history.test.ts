import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { keys } from './keys.ts';
import { followSummary } from './license.ts';
import { activitySinceQuery } from './usage-history.ts';

/** Answers the activity in pages, each with one entry for each of these days. Returns the queries that were sent. */
function answerPages(...pages: readonly (readonly string[])[]): readonly string[] {
  const sent: string[] = [];
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('fetch', async (url: string) => {
    sent.push(url.slice(url.indexOf('?') + 1));
    const page = Number(new URL(url, 'http://localhost').searchParams.get('pageToken') ?? '0');
    const entries = (pages[page] ?? []).map((day, index) => ({
      id: `${page}-${index}`,
      at: `${day}T09:00:00.000Z`,
      actor: { kind: 'agent' },
      kind: 'registered',
      result: 'succeeded',
    }));
    const body = page + 1 < pages.length ? { entries, nextPageToken: `${page + 1}` } : { entries };
    return Response.json(body, { headers: { Date: 'Thu, 15 Jan 2026 09:00:00 GMT' } });
  });
  return sent;
}

const read = async (day: string) => (await new QueryClient().fetchQuery(activitySinceQuery(day))).map(({ at }) => at);

test('reads the pages of the activity until one reaches back before the day', async () => {
  const sent = answerPages(['2026-01-14', '2026-01-10'], ['2026-01-08', '2025-12-31'], ['2025-12-01']);

  expect(await read('2026-01-01')).toHaveLength(4);
  expect(sent).toEqual(['limit=200', 'limit=200&pageToken=1']);
});

test('reads the only page of a short activity', async () => {
  const sent = answerPages(['2026-01-14']);

  expect(await read('2025-01-01')).toEqual(['2026-01-14T09:00:00.000Z']);
  expect(sent).toHaveLength(1);
});

test('reads at most ten pages of a very long activity', async () => {
  const sent = answerPages(...Array.from({ length: 20 }, () => ['2026-01-14']));

  expect(await read('2025-01-01')).toHaveLength(10);
  expect(sent).toHaveLength(10);
});

test.each([keys.usageHistory, [...keys.activity, 'since', '2026-01-01']])(
  'a change of the licensing state makes the query of a history stale: %s',
  (...queryKey) => {
    const cache = new QueryClient();
    cache.setQueryData(queryKey, {});
    cache.setQueryData(keys.usage, { etag: '"old"' });
    cache.setQueryData(keys.activity, { pages: [{ etag: '"old"' }], pageParams: [undefined] });
    followSummary(cache, '"old"');
    expect(cache.getQueryState(queryKey)?.isInvalidated).toBe(false);
    followSummary(cache, '"new"');
    expect(cache.getQueryState(queryKey)?.isInvalidated).toBe(true);
  },
);
