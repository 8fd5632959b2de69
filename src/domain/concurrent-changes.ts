import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import type { ConflictCause } from '#src/contract/problem.ts';

/** The activities that change the licensing state, so that an open dialog may no longer apply. */
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

/** The user of this page, and the id of the newest activity entry when the dialog was opened. */
interface Viewer {
  readonly userName: string;
  readonly since: string;
}

/**
 * Returns the newest of the `entries` (newest first) with one of the `kinds`, if it is newer than `since` and another user
 * made it. Changes before the user's own latest change are not reported.
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

/** The actor of an entry. The product logs a successful registration; its actor is the user who requested it. */
function actorOf({ kind, actor }: ActivityEntry, earlierEntries: readonly ActivityEntry[]): Actor {
  const request =
    kind === 'registered' ? earlierEntries.find((candidate) => candidate.kind === 'registration-requested') : undefined;
  return request?.actor ?? actor;
}
