import { describe, expect, test } from 'vitest';
import { deregister } from './services/product-commands.ts';
import { by, day, hour, SimulatorHarness, start } from './testing/simulator-harness.ts';

/** The end of the evaluation in the scenario `evaluation` if nothing pauses it. */
const endsAt = start + 80 * day + 14 * hour;

/** Returns the times of the warnings since the start. */
function warnings(harness: SimulatorHarness) {
  return harness.snapshot.activity
    .filter(({ kind, at }) => kind === 'evaluation-ending' && Date.parse(at) >= start)
    .map(({ at }) => Date.parse(at));
}

describe('warnings of the evaluation’s end', () => {
  test('occur exactly when 30, 14 and 7 days remain, once each', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.wait(endsAt - 30 * day - start - 1);
    expect(warnings(harness)).toEqual([]);
    harness.wait(365 * day);
    expect(warnings(harness)).toEqual([endsAt - 30 * day, endsAt - 14 * day, endsAt - 7 * day]);
  });

  test('do not repeat after a pause that began between two warnings', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.wait(endsAt - 20 * day - start);
    harness.measure({ components: 0 });
    harness.wait(100 * day);
    harness.measure({ components: 31 });
    harness.wait(365 * day);
    expect(warnings(harness)).toEqual([endsAt - 30 * day, endsAt + 86 * day, endsAt + 93 * day]);
  });

  test('do not repeat after a pause that began at the time of a warning', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.wait(endsAt - 14 * day - start);
    harness.register(harness.token().text);
    harness.wait(40 * day);
    harness.run((view, now) => deregister(view, { by }, now));
    expect(harness.agent.evaluation).toMatchObject({ clock: 'running', warnedAt: 14 });
    harness.wait(365 * day);
    expect(warnings(harness)).toHaveLength(3);
  });

  test('do not occur while the evaluation is paused', () => {
    const harness = new SimulatorHarness('registered');
    harness.wait(200 * day);
    expect(warnings(harness)).toEqual([]);
  });
});

describe('the evaluation', () => {
  test('lasts 90 days of use in total, however they are spread', () => {
    const harness = new SimulatorHarness('evaluation');
    let used = 9 * day + 10 * hour;
    while (harness.agent.evaluation.clock !== 'expired') {
      harness.wait(9 * day);
      used += 9 * day;
      harness.measure({ components: 0 });
      harness.wait(50 * day);
      harness.measure({ components: 31 });
    }
    expect(used).toBeGreaterThanOrEqual(90 * day);
    expect(used).toBeLessThan(99 * day);
  });

  test('runs for sensors with Subscriber rules even without components', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.measure({ components: 0, sensors: { ic3000: 1 } });
    expect([harness.agent.evaluation.clock, harness.status]).toEqual(['paused', 'no-licenses-in-use']);
    harness.measure({ subscriberRules: true });
    expect([harness.agent.evaluation.clock, harness.status]).toEqual(['running', 'evaluation']);
  });

  test('does not restart after its end when a registration ends', () => {
    const harness = new SimulatorHarness('evaluation-expired');
    const { evaluation } = harness.agent;
    harness.register(harness.token().text);
    expect(harness.status).toBe('authorized');
    harness.run((view, now) => deregister(view, { by }, now));
    expect([harness.agent.evaluation, harness.status]).toEqual([evaluation, 'evaluation-expired']);
  });
});
