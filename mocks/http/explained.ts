import type { Store } from '#mocks/store/store.ts';
import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { type Changed, type Problem, type ProblemCode, problem } from '#src/contract/problem.ts';
import type { Answer } from './problem.ts';

/** What is known of a refusal besides itself. */
interface Refused {
  readonly operation: OperationId;
  /** The user who was refused. */
  readonly asker: string;
  /** How many entries the activity had then. */
  readonly activityCount: number;
  readonly store: Store;
}

const registering = ['registration-requested', 'registered'] as const;
const leftRegistration = [
  'deregistered',
  'deregistered-here-only',
  'removed-in-portal',
  'registration-expired',
] as const satisfies readonly ActivityKind[];

/** What can have brought a state about in which something is refused. */
const causes: Partial<Readonly<Record<ProblemCode, readonly ActivityKind[]>>> = {
  'already-registered': registering,
  'registration-in-progress': registering,
  'mode-fixed-by-registration': [...registering, 'reservation-requested', 'reservation-installed'],
  'not-registered': [...leftRegistration, 'reservation-requested', 'reservation-installed'],
  'reservation-pending': ['reservation-requested'],
  'already-reserved': ['reservation-installed'],
  'not-reserved': ['reservation-returned', 'reservation-lapsed', 'return-acknowledged'],
  'no-reservation-pending': ['reservation-cancelled', 'authorization-returned', 'reservation-installed'],
  'no-code-kept': ['confirmation-acknowledged', 'return-acknowledged', 'reservation-returned'],
  'code-of-another-request': ['reservation-requested', 'reservation-cancelled'],
  'code-already-installed': ['reservation-installed', 'reservation-updated'],
  'code-superseded': ['reservation-updated'],
  'universal-not-updated': ['reservation-installed'],
  'utility-needs-gateway': ['transport-changed'],
  'transport-fixed-by-utility-mode': ['mode-changed'],
};

/** What can have changed a setting. */
const settings: Partial<Readonly<Record<OperationId, readonly ActivityKind[]>>> = {
  putTransport: ['transport-changed'],
  putSubscription: ['tier-changed'],
  putMode: ['mode-changed'],
};

/** So many of the latest entries are looked through. */
const looksBack = 200;

/**
 * A refusal with what brought its state about, who and when, as the newest entry of the activity has it that explains it.
 * Whoever was refused because of what he did himself knows.
 */
export async function explained(answer: Answer, { operation, asker, activityCount, store }: Refused): Promise<Answer> {
  const { success, data: refusal } = problem.safeParse(answer.body);
  const kinds = success ? kindsFor(refusal, operation) : undefined;
  if (!kinds) return answer;
  const entries = (await store.activity({ limit: looksBack })).filter(({ id }) => Number(id) <= activityCount);
  const changed = changeOf(entries, kinds);
  const isOwn = changed?.by.kind === 'user' && changed.by.name === asker;
  return changed && !isOwn ? { ...answer, body: { ...refusal, changed } } : answer;
}

function kindsFor({ code }: Problem, operation: OperationId): readonly ActivityKind[] | undefined {
  return code === 'settings-changed' ? settings[operation] : causes[code];
}

function changeOf(entries: readonly ActivityEntry[], kinds: readonly ActivityKind[]): Changed | undefined {
  const place = entries.findIndex(({ kind }) => kinds.includes(kind));
  const entry = entries[place];
  if (!entry) return undefined;
  return { by: doerOf(entry, entries.slice(place)), at: entry.at, kind: entry.kind };
}

/** Of a registration that has succeeded it is the product that says so; the doer is who asked for it. */
function doerOf({ kind, actor }: ActivityEntry, before: readonly ActivityEntry[]): Actor {
  const asked = kind === 'registered' ? before.find((earlier) => earlier.kind === 'registration-requested') : undefined;
  return asked?.actor ?? actor;
}
