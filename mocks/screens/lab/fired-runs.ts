import type { ScheduledEvent } from '#mocks/control/client.ts';

/** A run of consecutive events of one kind. */
export interface FiredRun {
  readonly kind: ScheduledEvent['kind'];
  readonly count: number;
  /** Instants of the first and the last event; the same for a single event. */
  readonly from: string;
  readonly until: string;
}

/** Groups consecutive events of the same kind, in order: 180 renewals become one entry. */
export function runsOf(fired: readonly ScheduledEvent[]): readonly FiredRun[] {
  const runs: FiredRun[] = [];
  for (const { kind, at } of fired) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { ...last, count: last.count + 1, until: at };
    else runs.push({ kind, count: 1, from: at, until: at });
  }
  return runs;
}
