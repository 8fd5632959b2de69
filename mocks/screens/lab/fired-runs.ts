import type { ScheduledEvent } from '#mocks/control/client.ts';

/** What happened several times on end, said once. */
export interface FiredRun {
  readonly kind: ScheduledEvent['kind'];
  readonly count: number;
  /** The first and the last moment; one and the same when it happened once. */
  readonly from: string;
  readonly until: string;
}

/** What fired, in order, with equal things that follow one another taken together: 180 renewals are one line. */
export function runsOf(fired: readonly ScheduledEvent[]): readonly FiredRun[] {
  const runs: FiredRun[] = [];
  for (const { kind, at } of fired) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { ...last, count: last.count + 1, until: at };
    else runs.push({ kind, count: 1, from: at, until: at });
  }
  return runs;
}
