import type { Store } from '#mocks/store/store.ts';
import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { type ConflictCause, type Problem, type ProblemCode, problem } from '#src/contract/problem.ts';
import type { HandlerResult } from './problem.ts';

/** The circumstances of a refusal. */
interface RefusalContext {
  readonly operation: OperationId;
  /** The user who was refused. */
  readonly requestingUser: string;
  /** Number of activity entries at the time of the refusal. */
  readonly activityCount: number;
  readonly store: Store;
}

const registrationKinds = ['registration-requested', 'registered'] as const;
const deregistrationKinds = [
  'deregistered',
  'deregistered-locally',
  'removed-in-portal',
  'registration-expired',
] as const satisfies readonly ActivityKind[];

const requestEndKinds = [
  'reservation-cancelled',
  'authorization-returned',
  'reservation-installed',
] as const satisfies readonly ActivityKind[];

/** The kinds of activity that can lead to the state behind each problem. */
const causes: Partial<Readonly<Record<ProblemCode, readonly ActivityKind[]>>> = {
  'already-registered': registrationKinds,
  'registration-in-progress': registrationKinds,
  'mode-fixed-by-registration': [...registrationKinds, 'reservation-requested', 'reservation-installed'],
  'not-registered': [...deregistrationKinds, 'reservation-requested', 'reservation-installed'],
  'reservation-pending': ['reservation-requested'],
  'already-reserved': ['reservation-installed'],
  'not-reserved': ['reservation-returned', 'reservation-lapsed', 'return-acknowledged'],
  'no-reservation-pending': requestEndKinds,
  'code-of-another-request': ['reservation-requested', 'reservation-cancelled'],
  'code-already-installed': ['reservation-installed', 'reservation-updated'],
  'code-superseded': ['reservation-updated'],
  'universal-not-updated': ['reservation-installed'],
  'utility-needs-gateway': ['transport-changed'],
  'transport-fixed-by-utility-mode': ['mode-changed'],
};

/** The kinds of activity that change each setting, or after which each code is no longer kept. */
const changes: Partial<Readonly<Record<OperationId, readonly ActivityKind[]>>> = {
  putTransport: ['transport-changed'],
  putSubscription: ['tier-changed'],
  putMode: ['mode-changed'],
  getReservationRequest: requestEndKinds,
  getConfirmationCode: ['confirmation-acknowledged', 'reservation-returned'],
  getReturnCode: ['return-acknowledged'],
};

/** Number of latest activity entries that are searched. */
const maxEntriesSearched = 200;

/**
 * Adds the cause of the conflict to a refusal: the newest activity entry that explains it, with its actor, time and
 * kind. No cause is attached when the user caused the conflict, or when no entry explains it.
 */
export async function withConflictCause(
  result: HandlerResult,
  { operation, requestingUser, activityCount, store }: RefusalContext,
): Promise<HandlerResult> {
  const { success, data: refusal } = problem.safeParse(result.body);
  const kinds = success ? causeKinds(refusal, operation) : undefined;
  if (!kinds) return result;
  const entries = (await store.activity({ limit: maxEntriesSearched })).filter(({ id }) => Number(id) <= activityCount);
  const conflictCause = findCause(entries, kinds);
  const isOwn = conflictCause?.by.kind === 'user' && conflictCause.by.name === requestingUser;
  return conflictCause && !isOwn ? { ...result, body: { ...refusal, conflictCause } } : result;
}

function causeKinds({ code }: Problem, operation: OperationId): readonly ActivityKind[] | undefined {
  return code === 'settings-changed' || code === 'no-code-kept' ? changes[operation] : causes[code];
}

function findCause(entries: readonly ActivityEntry[], kinds: readonly ActivityKind[]): ConflictCause | undefined {
  const index = entries.findIndex(({ kind }) => kinds.includes(kind));
  const entry = entries[index];
  if (!entry) return undefined;
  return { by: actorOf(entry, entries.slice(index)), at: entry.at, kind: entry.kind };
}

/**
 * The actor of an entry. A completed registration is recorded by the product; its actor is the user who requested it.
 */
function actorOf({ kind, actor }: ActivityEntry, before: readonly ActivityEntry[]): Actor {
  const registrationRequest =
    kind === 'registered' ? before.find((earlier) => earlier.kind === 'registration-requested') : undefined;
  return registrationRequest?.actor ?? actor;
}
