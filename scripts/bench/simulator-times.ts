import { Bench, day } from '#mocks/testing/bench.ts';
import { median } from './figures.ts';
import { commandTimes } from './portal-commands.ts';
import { atMost, milliseconds, type Verdict } from './verdict.ts';

const rounds = 5;

/** The simulator's own time on the largest world: its slowest command, and a year that passes in one step. */
export function simulatorVerdicts(): readonly Verdict[] {
  const commands = commandTimes('large-account');
  const slowest = commands.reduce((one, other) => (other.middle > one.middle ? other : one));
  const years = Array.from({ length: rounds }, () => {
    const world = new Bench('large-account');
    const began = performance.now();
    world.wait(365 * day);
    return performance.now() - began;
  });
  return [
    atMost(
      `the slowest of ${commands.length} commands on the largest world (${slowest.name})`,
      5,
      [slowest.middle],
      milliseconds,
    ),
    atMost('a year of time on the largest world', 500, [median(years)], milliseconds),
  ];
}
