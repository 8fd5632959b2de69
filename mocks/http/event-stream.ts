import type { SessionOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { nextTimerAt } from '#mocks/scheduler.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import type { ChangedResource } from '#src/contract/events.ts';
import { operations } from '#src/contract/operations.ts';
import { etagOfSetting, type LicenseRevisions } from './etag.ts';
import { problemOf } from './problem.ts';
import { noContent, replyOf, streamHeaders } from './reply.ts';

/** The event streams of a server. */
export interface EventStreams {
  /** Opens a stream, or refuses it with a problem or with 204. */
  readonly open: (request: Request) => Promise<Response>;
  /** Ends all streams. Later requests are answered with 204. */
  readonly close: () => void;
}

/** The interval of the comments in an otherwise silent stream, in ms; the contract allows 25 s. */
const heartbeatMs = 20_000;
/** The shortest interval between two changes, in ms. Changes in between are sent together. */
const minimumIntervalMs = 1000;
/** The largest number of streams. */
const maximumStreams = 1000;
/** The number of unread messages after which a client counts as gone. */
const maximumUnread = 50;

interface OpenStream {
  readonly request: Request;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

/** The resources that the page keeps showing, with their ETags. */
interface State {
  readonly resources: readonly ChangedResource[];
  /** The id of the events of this state: the ETag of the licensing state without its quotes. */
  readonly id: string;
  readonly world: SimulatorState;
  readonly now: EpochMs;
}

/** The options of `createEventStreams`. */
interface EventStreamOptions {
  readonly sessionOf: SessionOf;
  readonly revisions: LicenseRevisions;
  /** What stands before the address of the sign-in page. */
  readonly basePath: string;
}

const encoder = new TextEncoder();
const eventOf = (name: string, data: object, id?: string) =>
  encoder.encode(`event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
const heartbeat = encoder.encode(':\n\n');

/**
 * Creates the event streams of a backend. While a stream is open, the timers of the simulated world fire at their instants
 * and not with the next request only. A fault of the Lab ends the streams: the page then polls, and meets the fault.
 */
export function createEventStreams(
  { run, store, wall, requests }: Backend,
  { sessionOf, revisions, basePath }: EventStreamOptions,
): EventStreams {
  const streams = new Set<OpenStream>();
  let published: readonly ChangedResource[] = [];
  let publishedAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readState = (): Promise<State> =>
    run(({ world }, now) => {
      const { etag } = revisions(world, now);
      return { value: { world, now, id: etag.slice(1, -1), resources: resourcesOf(world, etag) } };
    });

  const end = (stream: OpenStream, farewell?: Uint8Array) => {
    streams.delete(stream);
    if (farewell) stream.controller.enqueue(farewell);
    stream.controller.close();
  };

  const endAll = () => {
    for (const stream of streams) end(stream);
  };

  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    if (streams.size === 0) return;
    timer = setTimeout(() => void publish().catch(endAll), Math.max(0, delayMs));
    // An open stream does not keep the process alive.
    timer.unref?.();
  };

  /** Sends what has changed, or a heartbeat, and plans the next message. */
  const publish = async () => {
    const { world, now, id, resources } = await readState();
    if (Object.keys(world.faults).length > 0) return endAll();
    const changed = resources.filter(({ path, etag }) => published.find((each) => each.path === path)?.etag !== etag);
    const message = changed.length > 0 ? eventOf('change', { resources: changed }, id) : heartbeat;
    published = resources;
    publishedAt = wall();
    for (const stream of streams) {
      const hasEnded = sessionOf(world, stream.request).endedAt !== undefined;
      if (hasEnded) end(stream, eventOf('end', { reason: 'session-ended' }));
      else if ((stream.controller.desiredSize ?? 0) < -maximumUnread) end(stream);
      else stream.controller.enqueue(message);
    }
    const due = world.time.kind === 'running' ? nextTimerAt(world) : undefined;
    schedule(Math.min(heartbeatMs, due === undefined ? heartbeatMs : due - now));
  };

  store.subscribe(() => schedule(publishedAt + minimumIntervalMs - wall()));

  return {
    async open(request) {
      const { world, now, id, resources } = await readState();
      const envelope = { requestId: requests.nextId(), now };
      if (sessionOf(world, request).endedAt !== undefined) {
        const body = problemOf({ problem: 'session-ended' }, envelope.requestId, basePath);
        return replyOf({ status: body.status, body }, envelope);
      }
      if (streams.size >= maximumStreams) {
        const body = problemOf({ problem: 'too-many-requests' }, envelope.requestId);
        const response = replyOf({ status: body.status, body }, envelope);
        response.headers.set('Retry-After', '60');
        return response;
      }
      const headers = streamHeaders(envelope);
      if (isClosed || Object.keys(world.faults).length > 0) return noContent(envelope);
      if (request.method === 'HEAD') return new Response(null, { headers });
      let stream: OpenStream | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          stream = { request, controller };
          streams.add(stream);
          const isKnown = request.headers.get('Last-Event-ID') === id;
          controller.enqueue(isKnown ? heartbeat : eventOf('change', { resources }, id));
        },
        cancel() {
          if (stream) streams.delete(stream);
        },
      });
      if (streams.size === 1) {
        published = resources;
        publishedAt = wall();
        schedule(0);
      }
      return new Response(body, { headers });
    },
    close() {
      isClosed = true;
      endAll();
      clearTimeout(timer);
    },
  };
}

function resourcesOf({ agent }: SimulatorState, licenseEtag: string): readonly ChangedResource[] {
  const { getSummary, getUsage, getActivity, getTransport, getSubscription, getMode } = operations;
  const { revisions, transport, tier, mode } = agent;
  return [
    ...[getSummary, getUsage, getActivity].map(({ path }) => ({ path, etag: licenseEtag })),
    { path: getTransport.path, etag: etagOfSetting(revisions.transport, transport) },
    { path: getSubscription.path, etag: etagOfSetting(revisions.subscription, { tier }) },
    { path: getMode.path, etag: etagOfSetting(revisions.mode, mode) },
  ];
}
