// @vitest-environment happy-dom
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import { keys } from './keys.ts';
import { summaryQuery, usageQuery } from './license.ts';
import { startLiveUpdates } from './live-updates.ts';
import { createQueryClient } from './query-client.ts';
import { live } from './retry.ts';
import { sessionQuery } from './session.ts';

/** The locks of a browser: one holder at a time, the others wait in order. */
function createLocks() {
  let queue = Promise.resolve();
  return {
    async request(_name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) {
      const turn = queue.then(() => (signal.aborted ? undefined : hold()));
      queue = turn.then(() => undefined);
      return turn;
    },
  };
}

const ends: (() => void)[] = [];
beforeEach(() => {
  Object.defineProperty(navigator, 'locks', { value: createLocks(), configurable: true });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The same response, whose stream fails when the signal is aborted, as that of a browser does. */
function abortable(response: Response, signal: AbortSignal | null | undefined): Response {
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
    async pull(controller) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (signal?.aborted) return;
      if (value) controller.enqueue(value);
      if (done) controller.close();
    },
  });
  return new Response(body, response);
}

/** A backend whose event stream can be replaced. `streams` counts the requests for it, `reads` lists the others. */
function startBackend(events?: () => Response) {
  const { app, simulator, endStreams } = createNodeBackend({ scenario: 'registered', now: '2026-01-15T09:00:00.000Z' });
  const counts = { streams: 0, reads: [] as string[] };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const isStream = url === `${defaultApiBase}/events`;
    if (isStream) counts.streams += 1;
    else counts.reads.push(url.split('/').at(-1) ?? '');
    if (isStream && events) return events();
    // Node's fetch rejects the AbortSignal of happy-dom.
    const response = await app.request(`http://localhost${url}`, { ...init, signal: null });
    return isStream ? abortable(response, init.signal) : response;
  });
  ends.push(endStreams);
  return { simulator, counts, endStreams };
}

/** Opens a tab with the queries of the page. */
async function openTab() {
  const queryClient = createQueryClient();
  const stop = [
    new QueryObserver(queryClient, summaryQuery).subscribe(() => undefined),
    new QueryObserver(queryClient, usageQuery).subscribe(() => undefined),
    new QueryObserver(queryClient, sessionQuery).subscribe(() => undefined),
  ];
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  const end = startLiveUpdates(queryClient);
  ends.push(end, ...stop, () => queryClient.clear());
  const inUse = () => queryClient.getQueryData<{ licenses: { inUse: number }[] }>(keys.usage)?.licenses[0]?.inUse;
  return { queryClient, inUse, end };
}

describe('a page without a stream', () => {
  test('a browser without locks opens none and polls', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    const { counts } = startBackend();
    await openTab();

    expect([counts.streams, live.isConnected]).toEqual([0, false]);
  });

  test.each([404, 204])('a backend that answers %s is polled', async (status) => {
    const { counts } = startBackend(() => new Response(null, { status }));
    await openTab();

    await vi.waitFor(() => expect(counts.streams).toBe(1));
    expect(live.isConnected).toBe(false);
  });

  test('a page polls at once when its stream is cut', async () => {
    const { counts, endStreams } = startBackend();
    await openTab();
    await vi.waitFor(() => expect(live.isConnected).toBe(true));
    counts.reads.length = 0;
    endStreams();

    await vi.waitFor(() => expect(counts.reads).toContain('summary'));
    expect(live.isConnected).toBe(false);
  });

  test('a page polls when its stream is silent for longer than the contract allows', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = () => {
      const first = new TextEncoder().encode(':\n\n');
      const body = new ReadableStream({ start: (controller) => controller.enqueue(first) });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    };
    const { counts } = startBackend(silent);
    await openTab();
    await vi.waitFor(() => expect(live.isConnected).toBe(true));
    counts.reads.length = 0;
    await vi.advanceTimersByTimeAsync(40_000);

    expect(live.isConnected).toBe(false);
    expect(counts.reads).toContain('summary');
  });

  test('a session that has ended is read again when the stream says so', async () => {
    const { simulator, counts } = startBackend();
    await openTab();
    await vi.waitFor(() => expect(live.isConnected).toBe(true));
    counts.reads.length = 0;
    await simulator.session.end();

    await vi.waitFor(() => expect(counts.reads).toContain('session'), { timeout: 5000 });
  });
});

describe('a page with a stream', () => {
  test('several tabs share one stream, and all of them read a change at once', async () => {
    const { simulator, counts } = startBackend();
    const tabs = [await openTab(), await openTab(), await openTab()];
    await vi.waitFor(() => expect(live.isConnected).toBe(true));
    await simulator.measure({ components: 7 });

    await vi.waitFor(() => expect(tabs.map(({ inUse }) => inUse())).toEqual([7, 7, 7]), { timeout: 5000 });
    expect(counts.streams).toBe(1);
  });

  test('another tab reads the stream after the first one was closed', async () => {
    const { simulator, counts } = startBackend();
    const [first, second] = [await openTab(), await openTab()];
    await vi.waitFor(() => expect(counts.streams).toBe(1));
    first.end();
    await vi.waitFor(() => expect(counts.streams).toBe(2));
    await vi.waitFor(() => expect(live.isConnected).toBe(true));
    await simulator.measure({ components: 8 });

    await vi.waitFor(() => expect(second.inUse()).toBe(8), { timeout: 5000 });
  });

  test('an unchanged state is not read again', async () => {
    const { counts } = startBackend();
    const { queryClient } = await openTab();
    const before = queryClient.getQueryData<Summary>(keys.summary);
    counts.reads.length = 0;
    await vi.waitFor(() => expect(live.isConnected).toBe(true));

    expect(counts.reads).toEqual([]);
    expect(queryClient.getQueryData(keys.summary)).toBe(before);
  });
});
