import { day, SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { commandTimes } from './portal-commands.ts';
import { median } from './statistics.ts';
import { atMost, type BenchVerdict, milliseconds } from './verdict.ts';

const rounds = 5;

/** Measures the simulator with the largest account: its slowest command, and a year in one step. */
export function simulatorVerdicts(): readonly BenchVerdict[] {
  const commands = commandTimes('large-account');
  const slowest = commands.reduce((a, b) => (b.median > a.median ? b : a));
  const years = Array.from({ length: rounds }, () => {
    const harness = new SimulatorHarness('large-account');
    const startedAt = performance.now();
    harness.wait(365 * day);
    return performance.now() - startedAt;
  });
  return [
    atMost(
      `the slowest of ${commands.length} commands on the largest account (${slowest.name})`,
      5,
      [slowest.median],
      milliseconds,
    ),
    atMost('a year of time on the largest account', 500, [median(years)], milliseconds),
  ];
}
