import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import type { ConflictCause } from '#src/contract/problem.ts';

/** What makes of the product's state another one, so that what an open dialog is for may have become something else. */
export const stateChanges = [
  'registration-requested',
  'registered',
  'deregistered',
  'deregistered-locally',
  'removed-in-portal',
  'registration-expired',
  'reservation-requested',
  'reservation-cancelled',
  'reservation-installed',
  'reservation-updated',
  'reservation-returned',
  'reservation-lapsed',
  'authorization-returned',
  'confirmation-acknowledged',
  'return-acknowledged',
] as const satisfies readonly ActivityKind[];

/** Who looks, and since when: the newest entry there was then. */
interface Viewer {
  readonly userName: string;
  readonly since: string;
}

/**
 * The newest change of these kinds in the activity, newest first, if it came after the look began and somebody else made
 * it. What somebody did before one's own act is no news any more.
 */
export function latestConcurrentChange(
  entries: readonly ActivityEntry[],
  kinds: readonly ActivityKind[],
  { userName, since }: Viewer,
): ConflictCause | undefined {
  const index = entries.findIndex(({ kind }) => kinds.includes(kind));
  const entry = entries[index];
  if (!entry || entry.id <= since) return undefined;
  const by = actorOf(entry, entries.slice(index));
  return by.kind === 'user' && by.name === userName ? undefined : { by, at: entry.at, kind: entry.kind };
}

/** That a registration has succeeded is noted by the product; the doer is who asked for it. */
function actorOf({ kind, actor }: ActivityEntry, earlierEntries: readonly ActivityEntry[]): Actor {
  const request =
    kind === 'registered' ? earlierEntries.find((candidate) => candidate.kind === 'registration-requested') : undefined;
  return request?.actor ?? actor;
}
