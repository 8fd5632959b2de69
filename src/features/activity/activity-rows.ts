import type { ActivityEntry } from '#src/contract/activity.ts';
import { activitySeverity } from '#src/domain/activity-severity.ts';

/** A row of the activity list: an entry, or several equal ones in succession. */
export interface FoldedEntry {
  /** The newest of the entries. */
  readonly entry: ActivityEntry;
  /** The number of entries. */
  readonly count: number;
  /** The instant of the oldest entry. */
  readonly since: string;
}

/** Which entries are shown. */
export type ActivityFilter = 'all' | 'people' | 'problems';

/** Whether an entry reports a failure, or something that needs attention. */
export function isProblem(entry: ActivityEntry): boolean {
  const severity = activitySeverity(entry);
  return severity === 'error' || severity === 'warning';
}

/** Whether each filter shows an entry. */
export const activityFilters: Readonly<Record<ActivityFilter, (entry: ActivityEntry) => boolean>> = {
  all: () => true,
  people: ({ actor }) => actor.kind === 'user',
  problems: isProblem,
};

/** The parts in which entries of the same row are equal. */
const contentOf = ({ kind, result, actor, reason, endedOn }: ActivityEntry) =>
  JSON.stringify([kind, result, actor, reason?.code, endedOn]);

/** Folds equal entries in succession into one row. Entries and rows are in the same order, the newest first. */
export function foldRepetitions(entries: readonly ActivityEntry[]): readonly FoldedEntry[] {
  const rows: FoldedEntry[] = [];
  for (const entry of entries) {
    const previous = rows.at(-1);
    if (previous && contentOf(previous.entry) === contentOf(entry)) {
      rows[rows.length - 1] = { ...previous, count: previous.count + 1, since: entry.at };
    } else rows.push({ entry, count: 1, since: entry.at });
  }
  return rows;
}

/** Groups rows by the day of their newest entry, as `dayOf` formats it. */
export function groupByDay(
  rows: readonly FoldedEntry[],
  dayOf: (instant: string) => string,
): readonly { readonly day: string; readonly rows: readonly FoldedEntry[] }[] {
  const groups: { day: string; rows: FoldedEntry[] }[] = [];
  for (const row of rows) {
    const day = dayOf(row.entry.at);
    const group = groups.at(-1);
    if (group?.day === day) group.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
}
