import type { SessionOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import { correctedTime, currentTime, nextTimerAt } from '#mocks/scheduler.ts';
import type { SimulatorState, UserSession } from '#mocks/simulator-state.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { matchesWeakly } from './etag.ts';
import { notModified } from './reply.ts';

/** A read that has been answered. */
export interface AnsweredRead {
  readonly request: Request;
  readonly operation: OperationId;
  readonly session: UserSession;
  readonly etag: string;
}

/** The ETags of a server's latest responses, with which it answers a read whose response has not changed. */
export interface UnchangedReads {
  /**
   * Returns a function that stores the ETag of a read of this state. It stores nothing if the state has changed in the
   * meantime.
   */
  readonly observe: (world: SimulatorState) => (read: AnsweredRead) => void;
  /** Returns 304 if the client's response is current; otherwise undefined, and the read has to be carried out. */
  readonly respond: (request: Request) => Response | undefined;
}

/** The reads whose responses contain the present time. They are never unchanged. */
const timedReads: readonly OperationId[] = ['getDiagnostic'];

/** The largest number of stored ETags. Requests may have any query, so their number has no other limit. */
const maximumEtags = 10_000;

/**
 * Creates the memory of unchanged reads. An ETag holds until the state is written or the next timer is due, and for one
 * user with one role. It needs a store that reports every change before the next request, as a server's own file does.
 */
export function createUnchangedReads({ store, wall, requests }: Backend, sessionOf: SessionOf): UnchangedReads {
  const etags = new Map<string, { readonly operation: OperationId; readonly etag: string }>();
  let changes = 0;
  let observed: { readonly world: SimulatorState; readonly until: number } | undefined;
  store.subscribe(() => {
    changes += 1;
    observed = undefined;
    etags.clear();
  });
  return {
    observe(world) {
      const changesBefore = changes;
      return ({ request, operation, session, etag }) => {
        if (changes !== changesBefore || timedReads.includes(operation)) return;
        observed ??= { world, until: nextTimerAt(world) ?? Number.POSITIVE_INFINITY };
        if (etags.size >= maximumEtags) etags.clear();
        etags.set(keyOf(request, session), { operation, etag });
      };
    },
    respond(request) {
      const ifNoneMatch = request.headers.get('If-None-Match');
      if (ifNoneMatch === null || !observed) return undefined;
      const { world, until } = observed;
      const startedAt = wall();
      if (correctedTime(world.time, startedAt) !== world.time) return undefined;
      const now = currentTime(world.time, startedAt);
      if (now >= until) return undefined;
      const session = sessionOf(world, request);
      if (session.endedAt !== undefined) return undefined;
      const read = etags.get(keyOf(request, session));
      if (!read || !matchesWeakly(ifNoneMatch, read.etag)) return undefined;
      const id = requests.nextId();
      requests.add(() => ({
        id,
        at: toIso(now),
        method: request.method,
        path: operations[read.operation].path,
        operation: read.operation,
        status: 304,
        milliseconds: 0,
      }));
      return notModified(read.etag, { requestId: id, now });
    },
  };
}

/** Responses differ by user and role: the session itself, and the codes that only some roles may read. */
function keyOf({ method, url }: Request, { userName, role }: UserSession): string {
  return `${method} ${url.slice(url.indexOf('/', url.indexOf('//') + 2))} ${role} ${userName}`;
}
