// @vitest-environment happy-dom
import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { activityQuery } from './activity.ts';
import { ApiError } from './api-error.ts';
import { request } from './http.ts';
import { keys } from './keys.ts';
import { summaryQuery, usageQuery } from './license.ts';
import { createQueryClient } from './query-client.ts';
import { transportQuery } from './settings.ts';

/** A response as it reached the page: the last part of its path, and its status. */
type Exchange = `${string} ${number}`;

/** Opens the queries of the page over a simulated backend. `change` may replace each response. */
async function openPage(change: (path: string, response: Response) => Response = (_path, response) => response) {
  const { fetch, simulator } = createNodeBackend({ scenario: 'registered', now: '2026-01-15T09:00:00.000Z' });
  const exchanges: Exchange[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const name = url.split('/').at(-1) ?? '';
    // Node's fetch rejects the AbortSignal of happy-dom.
    const response = change(name, await fetch(url, { ...init, signal: null }));
    exchanges.push(`${name} ${response.status}`);
    return response;
  });
  const queryClient = createQueryClient();
  const observers = [
    new QueryObserver(queryClient, summaryQuery).subscribe(() => undefined),
    new QueryObserver(queryClient, usageQuery).subscribe(() => undefined),
    new InfiniteQueryObserver(queryClient, activityQuery).subscribe(() => undefined),
  ];
  close = () => {
    for (const unsubscribe of observers) unsubscribe();
    queryClient.clear();
  };
  const settle = () => vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  await settle();
  const data = () => [keys.summary, keys.usage, keys.activity].map((key) => queryClient.getQueryData(key));
  /** Polls the summary once, and returns the exchanges that follow. */
  const poll = async () => {
    exchanges.length = 0;
    await queryClient.refetchQueries({ queryKey: keys.summary });
    await settle();
    return exchanges.toSorted();
  };
  return { queryClient, simulator, poll, data };
}

/** The same response without its ETag, as from a backend that has none. */
function withoutEtag(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('ETag');
  return new Response(response.body, { status: response.status, headers });
}

let close: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a response that cannot be used', () => {
  test('304 to a request that had no ETag is an invalid response', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 304, headers: { 'X-Request-Id': 'a' } }));
    const error = await request('getSummary').catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).code).toBe('invalid-response');
  });

  test('a failed usage is repeated by its own interval and not with each poll of the summary', async () => {
    const { poll, queryClient } = await openPage((path, response) =>
      path === 'usage' ? new Response('', { status: 403 }) : response,
    );

    expect(await poll()).toEqual(['summary 304']);
    expect(queryClient.getQueryState(keys.usage)?.error?.code).toBe('role-not-allowed');
  });

  test('a backend without ETags is polled for summary, usage and activity', async () => {
    const { poll } = await openPage((_path, response) => withoutEtag(response));

    expect(await poll()).toEqual(['activity 200', 'summary 200', 'usage 200']);
  });
});

describe('polling', () => {
  test('a poll of an unchanged state sends one request and keeps the identity of all data', async () => {
    const { poll, data } = await openPage();
    const before = data();

    expect(await poll()).toEqual(['summary 304']);
    const after = data();
    for (const [index, value] of before.entries()) expect(after[index]).toBe(value);
  });

  test('a poll of an unchanged state confirms the time of usage and activity', async () => {
    const { poll, queryClient } = await openPage();
    const timeOf = () => [keys.usage, keys.activity].map((key) => queryClient.getQueryState(key)?.dataUpdatedAt);
    vi.setSystemTime(Date.now() + 60_000);
    const now = Date.now();
    await poll();

    for (const time of timeOf()) expect(time).toBeGreaterThanOrEqual(now);
  });

  test('a poll of a changed state reads usage and activity too', async () => {
    const { poll, simulator, data } = await openPage();
    await simulator.measure({ components: 7 });

    expect(await poll()).toEqual(['activity 200', 'summary 200', 'usage 200']);
    expect(data()[1]).toMatchObject({ licenses: [expect.objectContaining({ inUse: 7 })] });
    expect(await poll()).toEqual(['summary 304']);
  });

  test('a poll reads a usage again that was read before a change which the summary had', async () => {
    let isOld = true;
    const { poll } = await openPage((path, response) => {
      if (path === 'usage' && isOld) response.headers.set('ETag', '"old"');
      return response;
    });
    isOld = false;

    expect(await poll()).toEqual(['summary 304', 'usage 200']);
    expect(await poll()).toEqual(['summary 304']);
  });

  test('a poll of an unchanged setting keeps its data with its ETag', async () => {
    const { queryClient } = await openPage();
    const first = await queryClient.fetchQuery(transportQuery);
    const again = await queryClient.fetchQuery(transportQuery);

    expect(again).toBe(first);
    expect(first.etag).toMatch(/^"[^"]+"$/);
  });
});
