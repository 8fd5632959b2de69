import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { increasedUsageAt, registrationAt } from './commands.ts';
import { elapsedEvaluation, type ScenarioHistory } from './history.ts';
import type { SeedCommand } from './replay.ts';
import { reservationAt } from './reservation-commands.ts';
import { countingGap, dailyUsage, type UsagePattern, usagePatterns } from './usage-patterns.ts';
import type { WorldName } from './world-names.ts';

/** The scenarios whose use has a past of months. */
type UsageScenario = Extract<WorldName, `history-${string}` | `limit-${string}` | 'term-ending'>;

/**
 * The histories of these scenarios. The account owns 50 licences for components, or 5,000 for workloads. A cluster’s were bought
 * 200 days ago, so no history is longer.
 */
export const usageHistories: Readonly<Record<UsageScenario, (start: EpochMs) => ScenarioHistory>> = {
  'history-growing': (start) => registeredWith(start, 200, usagePatterns.growing),
  'history-flat': (start) => registeredWith(start, 200, usagePatterns.flat),
  'history-seasonal': (start) => registeredWith(start, 190, usagePatterns.seasonal),
  'history-gaps': (start) =>
    registeredWith(
      start,
      150,
      usagePatterns.stepped,
      ...countingGap(start - 101.5 * day, start - 89.5 * day),
      ...countingGap(start - 31.5 * day, start - 26.5 * day),
    ),
  'history-none': (start) => ({ ...registeredWith(start, 40, usagePatterns.flat), hasNoUsageHistory: true }),
  'limit-in-sight': (start) => registeredWith(start, 120, usagePatterns.inSight),
  'limit-passed': (start) => registeredWith(start, 120, usagePatterns.passed),
  'term-ending': (start) => {
    const usage = dailyUsage(start, 120, usagePatterns.flat, 13);
    const reservedSince = usageSince(usage) + elapsedEvaluation;
    return {
      installedAt: usageSince(usage) - day / 24,
      commands: [...usage, ...reservationAt(reservedSince, 'with-term'), sensorAt(reservedSince + day)],
      termEndsAt: start + 10 * day,
    };
  },
};

const usageSince = ([first]: readonly SeedCommand[]) => first?.at ?? 0;

/** From this time on a licence whose term ends is in use. A cluster uses it in any case. */
const sensorAt = (at: EpochMs) => increasedUsageAt(at, 400);

/** The history of a product that counts its use for so many days, and registered on the tenth of them. */
function registeredWith(
  start: EpochMs,
  days: number,
  pattern: UsagePattern,
  ...commands: readonly SeedCommand[]
): ScenarioHistory {
  const usage = dailyUsage(start, days, pattern, 100);
  const since = usageSince(usage);
  return {
    installedAt: since - day / 24,
    commands: [...usage, ...registrationAt(since + elapsedEvaluation), ...commands],
    ownAdvantage: 50,
  };
}
