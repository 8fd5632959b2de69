import type { SessionOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import { endOfCurrentDay } from '#mocks/codes/calendar-date.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import { correctedTime, currentTime, nextTimerAt } from '#mocks/scheduler.ts';
import type { SimulatorState, UserSession } from '#mocks/simulator-state.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { matchesWeakly } from './etag.ts';
import { notModified, textReply } from './reply.ts';

/** A read that has been answered. */
export interface AnsweredRead {
  readonly request: Request;
  readonly operation: OperationId;
  readonly session: UserSession;
  readonly etag: string;
  readonly body: unknown;
}

/** A server's latest responses, with which it answers a read whose response has not changed. */
export interface UnchangedReads {
  /**
   * Returns a function that stores the response to a read of this state. It stores nothing if the state has changed in the
   * meantime.
   */
  readonly observe: (world: SimulatorState) => (read: AnsweredRead) => void;
  /**
   * Returns the stored response, or 304 if the client has it already. Returns undefined if the read has to be carried
   * out.
   */
  readonly respond: (request: Request) => Response | undefined;
}

interface StoredRead {
  readonly operation: OperationId;
  readonly etag: string;
  readonly text: () => string;
}

/** The reads whose responses contain the present time. They are never unchanged. */
const timedReads: readonly OperationId[] = ['getDiagnostic'];

/** The largest number of stored responses. Requests may have any query, so their number has no other limit. */
const maximumResponses = 200;

/**
 * Creates the memory of unchanged reads. A response holds until the state is written, the next timer is due or the day in UTC ends, and for
 * the users of one role: after a change all open pages read the same, and it is made once. It needs a store that reports every change before the next request, as a server's own file does.
 */
export function createUnchangedReads({ store, wall, requests }: Backend, sessionOf: SessionOf): UnchangedReads {
  const reads = new Map<string, StoredRead>();
  let changes = 0;
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

/** Responses differ by role, because only some may read the codes, and the session by user. */
function keyOf({ method, url }: Request, { userName, role }: UserSession): string {
  const target = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  return `${method} ${target} ${role} ${target.includes(operations.getSession.path) ? userName : ''}`;
}
