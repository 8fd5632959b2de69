import type { SessionOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import { endOfCurrentDay } from '#mocks/codes/calendar-date.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import { correctedTime, currentTime, nextTimerAt } from '#mocks/scheduler.ts';
import type { SimulatorState, UserSession } from '#mocks/simulator-state.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { matchesWeakly } from './etag.ts';
import { notModified, textReply } from './reply.ts';

/** A read that was carried out, with the ETag and body of its response. */
export interface AnsweredRead {
  readonly request: Request;
  readonly operation: OperationId;
  readonly session: UserSession;
  readonly etag: string;
  readonly body: unknown;
}

/** The latest responses of a server. It sends them again to reads whose response has not changed, which it does not carry out. */
export interface UnchangedReads {
  /**
   * Call it in the transaction of a read, with the state that is read. The returned function stores the response, which is
   * complete only after the transaction. It stores nothing if the state has changed in the meantime.
   */
  readonly observe: (world: SimulatorState) => (read: AnsweredRead) => void;
  /**
   * Returns the stored response, or 304 if the client has it already, and adds the request to the log. Returns undefined
   * if the read has to be carried out: there is no stored response, it is no longer valid, or the session has ended.
   */
  readonly respond: (request: Request) => Response | undefined;
}

interface StoredRead {
  readonly operation: OperationId;
  readonly etag: string;
  /** Returns the body as JSON. It is made at the first call, since most clients get 304. */
  readonly text: () => string;
}

/** The reads whose responses contain the present time. They are not stored. */
const timedReads: readonly OperationId[] = ['getDiagnostic'];

/** The largest number of stored responses. Requests may have any query, so nothing else limits the number. */
const maximumResponses = 200;

/**
 * Creates the stored responses of one backend. A response is valid until the state is written, the next timer is due or
 * the day in UTC ends, and for the users of one role, so that a read is carried out once although all open pages read the
 * same after a change. The store has to report every change before the next request. That of a server does, because no
 * other process writes it.
 */
export function createUnchangedReads({ store, wall, requests }: Backend, sessionOf: SessionOf): UnchangedReads {
  const reads = new Map<string, StoredRead>();
  let changes = 0;
  /** The state that the stored responses show, and the instant until which they are valid. */
  let observed: { readonly world: SimulatorState; readonly until: number } | undefined;
  store.subscribe(() => {
    changes += 1;
    observed = undefined;
    reads.clear();
  });
  return {
    observe(world) {
      const changesBefore = changes;
      return ({ request, operation, session, etag, body }) => {
        if (changes !== changesBefore || timedReads.includes(operation)) return;
        const endOfDay = endOfCurrentDay(currentTime(world.time, wall()));
        observed ??= { world, until: Math.min(nextTimerAt(world) ?? endOfDay, endOfDay) };
        if (reads.size >= maximumResponses) reads.clear();
        let text: string | undefined;
        reads.set(keyOf(request, session), { operation, etag, text: () => (text ??= JSON.stringify(body)) });
      };
    },
    respond(request) {
      if (!observed) return undefined;
      const { world, until } = observed;
      const startedAt = wall();
      // The wall clock was set: a transaction corrects the simulated time first.
      if (correctedTime(world.time, startedAt) !== world.time) return undefined;
      const now = currentTime(world.time, startedAt);
      if (now >= until) return undefined;
      const session = sessionOf(world, request);
      if (session.endedAt !== undefined) return undefined;
      const read = reads.get(keyOf(request, session));
      if (!read) return undefined;
      const isCurrent = matchesWeakly(request.headers.get('If-None-Match') ?? '', read.etag);
      const id = requests.nextId();
      requests.add(() => ({
        id,
        at: toIso(now),
        method: request.method,
        path: operations[read.operation].path,
        operation: read.operation,
        status: isCurrent ? 304 : 200,
        milliseconds: 0,
      }));
      const envelope = { requestId: id, now };
      return isCurrent ? notModified(read.etag, envelope) : textReply(read.text(), 200, envelope, read.etag);
    },
  };
}

/** Returns the key of a response. Responses differ by role, because only some may read the codes, and the session by user. */
function keyOf({ method, url }: Request, { userName, role }: UserSession): string {
  const target = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  return `${method} ${target} ${role} ${target.includes(operations.getSession.path) ? userName : ''}`;
}
