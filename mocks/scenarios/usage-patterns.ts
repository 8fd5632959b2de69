import { emptyHistory, withCounting } from '#mocks/agent/usage-history.ts';
import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { drawBytes } from '#mocks/codes/seeded-random.ts';
import { emptyChanges } from '#mocks/transaction.ts';
import { usageAt } from './commands.ts';
import type { SeedCommand } from './replay.ts';

/** The use on one day: `age` is the number of days before the scenario's start, `weekday` is 0 on a Sunday. */
export type UsagePattern = (age: number, weekday: number) => number;

/** A number from -1 to 1 that is the same for the same day of every scenario. */
function noise(age: number): number {
  const [byte = 0] = drawBytes(age, 1).bytes;
  return byte / 127.5 - 1;
}

/** Less is in use at the weekend. */
const isWeekend = (weekday: number) => weekday === 0 || weekday === 6;

/** How the number of components develops. A cluster has a fixed number of workloads for each. */
export const usagePatterns = {
  /** Grows by one component in six days. */
  growing: (age, weekday) => 36 - age / 6 + noise(age) - (isWeekend(weekday) ? 2 : 0),
  /** Stays at 31 components. */
  flat: (age) => 31 + noise(age),
  /** Rises and falls with the week, and grows slowly. */
  seasonal: (age, weekday) => (isWeekend(weekday) ? 22 : 36) - age / 30 + noise(age),
  /** Grows by one component in nine days, and by eight at once when sensors were added 60 days ago. */
  stepped: (age) => (age > 60 ? 23 : 31) - (age - 60) / 9 + noise(age),
  /** Reaches 46 components, four days before the limit of 50 would be reached. */
  inSight: (age, weekday) => 46.5 - age / 6 + noise(age) / 2 - (isWeekend(weekday) ? 1 : 0),
  /** Passed the limit of 50 components a few days ago. */
  passed: (age, weekday) => 52.4 - age / 6 + noise(age) / 2 - (isWeekend(weekday) ? 1 : 0),
} as const satisfies Record<string, UsagePattern>;

/**
 * Counts the use of each day until `start`, at midnight UTC, for this number of days. `workloads` is the number of
 * workloads that a cluster has where a Center has one component.
 */
export function dailyUsage(
  start: EpochMs,
  days: number,
  pattern: UsagePattern,
  workloads: number,
): readonly SeedCommand[] {
  const today = Math.floor(start / day);
  return Array.from({ length: days }, (_, index) => {
    const age = days - 1 - index;
    // 1970-01-01 was a Thursday.
    const value = pattern(age, (today - age + 4) % 7);
    return usageAt((today - age) * day, {
      components: Math.max(0, Math.round(value)),
      workloads: Math.max(0, Math.round(value * workloads)),
      endpoints: 1300,
    });
  });
}

/** Switches the product off and on again, so that nothing is counted between these times. */
export function countingGap(from: EpochMs, to: EpochMs): readonly SeedCommand[] {
  return [countingAt(from, false), countingAt(to, true)];
}

function countingAt(at: EpochMs, isCounting: boolean): SeedCommand {
  return {
    at,
    run: ({ world }, now) =>
      emptyChanges({ ...world, usageHistory: withCounting(world.usageHistory ?? emptyHistory, isCounting, now) }),
  };
}
