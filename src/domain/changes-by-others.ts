import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import type { Changed } from '#src/contract/problem.ts';

/** What makes of the product's state another one, so that what an open dialog is for may have become something else. */
export const stateChanges = [
  'registration-requested',
  'registered',
  'deregistered',
  'deregistered-here-only',
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
interface Looking {
  readonly userName: string;
  readonly since: string;
}

/**
 * The newest change of these kinds in the activity, newest first, if it came after the look began and somebody else made
 * it. What somebody did before one's own act is no news any more.
 */
export function changeByOthers(
  entries: readonly ActivityEntry[],
  kinds: readonly ActivityKind[],
  { userName, since }: Looking,
): Changed | undefined {
  const place = entries.findIndex(({ kind }) => kinds.includes(kind));
  const entry = entries[place];
  if (!entry || entry.id <= since) return undefined;
  const by = doerOf(entry, entries.slice(place));
  return by.kind === 'user' && by.name === userName ? undefined : { by, at: entry.at, kind: entry.kind };
}

/** That a registration has succeeded is noted by the product; the doer is who asked for it. */
function doerOf({ kind, actor }: ActivityEntry, before: readonly ActivityEntry[]): Actor {
  const asked = kind === 'registered' ? before.find((earlier) => earlier.kind === 'registration-requested') : undefined;
  return asked?.actor ?? actor;
}
