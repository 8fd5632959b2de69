import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { anyChange, anyCommand, anyPortalCommand, time } from './testing/command-arbitraries.ts';
import { day, hour, minute, SimulatorHarness } from './testing/simulator-harness.ts';

const anyHarnessCommand = fc.oneof(
  { weight: 3, arbitrary: anyCommand },
  { weight: 2, arbitrary: anyPortalCommand },
  { weight: 3, arbitrary: anyChange },
  { weight: 2, arbitrary: time(1000, 3000, 7 * minute, 5 * hour, day, 33 * day) },
);

/** Excludes the large scenarios, which take as long as all others together. */
const names = worldNames.filter((name) => name !== 'many-licenses' && name !== 'large-account');

test('a year at once has the same result as 365 single days, with records in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(anyHarnessCommand, { maxLength: 6 }), (name, commands) => {
      const [once, daily] = [new SimulatorHarness(name), new SimulatorHarness(name)];
      for (const command of commands) {
        command(once);
        command(daily);
      }
      once.wait(365 * day);
      for (let passed = 0; passed < 365; passed += 1) daily.wait(day);

      expect(daily.snapshot).toEqual(once.snapshot);
      for (const moments of [
        once.snapshot.activity.map(({ at }) => Date.parse(at)),
        once.snapshot.events.map(({ at }) => at),
      ]) {
        expect(moments).toEqual([...moments].sort((left, right) => left - right));
        expect(Math.max(...moments)).toBeLessThanOrEqual(once.now);
      }
    }),
    runs(150),
  );
});
