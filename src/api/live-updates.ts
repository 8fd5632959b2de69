import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { maximumSilenceMs, stateChange } from '#src/contract/events.ts';
import { operations } from '#src/contract/operations.ts';
import { servedAt } from '#src/served-at.ts';
import { keys } from './keys.ts';
import { followSummary } from './license.ts';
import { createRateLimit } from './rate-limit.ts';
import { live } from './retry.ts';
import { readServerEvents, type ServerEvent } from './server-events.ts';

/** The time in ms after which a silent stream counts as cut. */
const silenceMs = maximumSilenceMs + 15_000;
/** The shortest and the longest time in ms until the stream is opened again. Random parts keep many pages apart. */
const reconnectMs = { first: 5000, last: 60_000 };
/** The time in ms until a backend without a stream is tried again. */
const unavailableMs = 10 * 60_000;

/** The present ETags by path, as the stream has reported them; undefined when the stream is cut. */
type Tags = Readonly<Record<string, string>> | undefined;
/** A message between tabs: the tags, or the question of a new tab for them. */
type Message = { readonly tags: Tags } | 'hello';

/** The queries whose data has an ETag of its own. Usage and activity follow the summary. */
const queryOf: Readonly<Record<string, QueryKey>> = {
  [operations.getSummary.path]: keys.summary,
  [operations.getTransport.path]: keys.transport,
  [operations.getSubscription.path]: keys.subscription,
  [operations.getMode.path]: keys.mode,
};

/** Reads again what has another ETag than the data on the page, and confirms the rest. */
function applyTags(queryClient: QueryClient, tags: Readonly<Record<string, string>>): void {
  for (const [path, etag] of Object.entries(tags)) {
    const queryKey = queryOf[path];
    const { data, error } = (queryKey && queryClient.getQueryState<{ readonly etag?: string }>(queryKey)) ?? {};
    if (!queryKey || (!data && !error)) continue;
    if (error || data?.etag !== etag) {
      // A hidden page reads nothing. It does so when it is shown, because its data is stale from now on.
      const refetchType = document.hidden ? 'none' : 'active';
      void queryClient.invalidateQueries({ queryKey, refetchType }, { cancelRefetch: false });
    } else if (queryKey === keys.summary) {
      queryClient.setQueryData(queryKey, data);
      followSummary(queryClient, etag);
    }
  }
}

/**
 * Keeps the page current by the backend's event stream, and stops polling while it is open (docs/decisions/0039). The
 * visible tabs of a browser share one stream: the tab that holds a lock reads it and informs the others. Without a
 * stream, or where the browser has no locks (a page that is not served over TLS), the page polls as before. Returns a
 * function that ends it.
 */
export function startLiveUpdates(queryClient: QueryClient): () => void {
  if (!navigator.locks) return () => undefined;
  // The name of the lock of the one stream, and of the channel by which its tab informs the others.
  const name = `license-usage-events ${servedAt.apiBase}`;
  const lifetime = new AbortController();
  const channel = new BroadcastChannel(name);
  const limitRate = createRateLimit();
  let known: Readonly<Record<string, string>> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** Cuts the stream that this tab reads. */
  let attempt: AbortController | undefined;
  /** Gives up the lock, when the tab is hidden. */
  let turn: AbortController | undefined;

  const isKnown = (tags: Readonly<Record<string, string>>) =>
    Object.entries(tags).every(([path, etag]) => known?.[path] === etag);

  /** Takes what the stream has reported. Without a change it confirms the data of the page. */
  const receive = (tags: Tags) => {
    clearTimeout(silence);
    const wasConnected = live.isConnected;
    live.isConnected = tags !== undefined;
    if (tags) {
      silence = setTimeout(receive, silenceMs, undefined);
      const isConfirmation = wasConnected && isKnown(tags);
      known = tags;
      if (isConfirmation) applyTags(queryClient, tags);
      else limitRate(() => applyTags(queryClient, known ?? {}));
    } else if (wasConnected) {
      attempt?.abort();
      // The response starts the polling again.
      if (!document.hidden) void queryClient.refetchQueries({ queryKey: keys.license, type: 'active' });
    }
  };
  const publish = (tags: Tags) => {
    receive(tags);
    channel.postMessage({ tags } satisfies Message);
  };

  let reported: Record<string, string> = {};
  let lastEventId: string | undefined;
  const handle = ({ name: event, data, id }: ServerEvent) => {
    if (event === 'end') void queryClient.invalidateQueries({ queryKey: keys.session });
    if (event !== 'change') return;
    lastEventId = id ?? lastEventId;
    const { resources } = stateChange.parse(JSON.parse(data));
    reported = { ...reported, ...Object.fromEntries(resources.map(({ path, etag }) => [path, etag])) };
  };

  /** Reads the stream, again and again, until this tab gives up its turn. */
  const lead = async (signal: AbortSignal) => {
    let delayMs = reconnectMs.first;
    while (!signal.aborted) {
      attempt = new AbortController();
      const status = queryClient.getQueryState(keys.session)?.error
        ? 401
        : await readServerEvents({
            signal: AbortSignal.any([signal, attempt.signal]),
            lastEventId,
            onPiece: (events) => {
              delayMs = reconnectMs.first;
              events.forEach(handle);
              publish(reported);
            },
          }).catch(() => 0);
      if (live.isConnected) publish(undefined);
      const isUnavailable = status === 204 || status === 404 || status === 501;
      await pause(isUnavailable ? unavailableMs : delayMs * (1 + Math.random()), signal);
      delayMs = Math.min(2 * delayMs, reconnectMs.last);
    }
  };

  const takePart = () => {
    turn?.abort();
    if (document.hidden || lifetime.signal.aborted) return;
    turn = new AbortController();
    const { signal } = turn;
    // Rejects when the turn ends before the lock is granted.
    navigator.locks.request(name, { signal }, () => lead(signal)).catch(() => undefined);
    channel.postMessage('hello' satisfies Message);
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data !== 'hello') receive(data.tags);
    else if (attempt && live.isConnected && turn && !turn.signal.aborted)
      channel.postMessage({ tags: known } satisfies Message);
  };
  document.addEventListener('visibilitychange', takePart, { signal: lifetime.signal });
  // The browser knows that the network is gone long before the silence does.
  window.addEventListener('offline', () => attempt?.abort(), { signal: lifetime.signal });
  takePart();
  return () => {
    lifetime.abort();
    turn?.abort();
    clearTimeout(silence);
    channel.close();
    live.isConnected = false;
  };
}

/** Resolves after a time in ms, or once the signal is aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
