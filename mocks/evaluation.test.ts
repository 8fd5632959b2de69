import { describe, expect, test } from 'vitest';
import { deregister } from './exchange/exchange.ts';
import { Bench, by, day, hour, start } from './testing/bench.ts';

/** When `evaluation` ends if nothing pauses it. */
const endsAt = start + 80 * day + 14 * hour;

/** The moments at which the end was announced since the start. */
function warnings(bench: Bench) {
  return bench.snapshot.activity
    .filter(({ kind, at }) => kind === 'evaluation-ending' && Date.parse(at) >= start)
    .map(({ at }) => Date.parse(at));
}

describe('the evaluation’s end', () => {
  test('is announced when 30, 14 and 7 days remain, not a moment earlier, and once each', () => {
    const bench = new Bench('evaluation');
    bench.wait(endsAt - 30 * day - start - 1);
    expect(warnings(bench)).toEqual([]);
    bench.wait(365 * day);
    expect(warnings(bench)).toEqual([endsAt - 30 * day, endsAt - 14 * day, endsAt - 7 * day]);
  });

  test('is not announced again after a pause that began between two announcements', () => {
    const bench = new Bench('evaluation');
    bench.wait(endsAt - 20 * day - start);
    bench.measure({ components: 0 });
    bench.wait(100 * day);
    bench.measure({ components: 31 });
    bench.wait(365 * day);
    expect(warnings(bench)).toEqual([endsAt - 30 * day, endsAt + 86 * day, endsAt + 93 * day]);
  });

  test('is not announced again after a pause that began the moment it was', () => {
    const bench = new Bench('evaluation');
    bench.wait(endsAt - 14 * day - start);
    bench.register(bench.token().text);
    bench.wait(40 * day);
    bench.act((view, now) => deregister(view, { by }, now));
    expect(bench.agent.evaluation).toMatchObject({ clock: 'running', warnedAt: 14 });
    bench.wait(365 * day);
    expect(warnings(bench)).toHaveLength(3);
  });

  test('is not announced while it does not come nearer', () => {
    const bench = new Bench('registered');
    bench.wait(200 * day);
    expect(warnings(bench)).toEqual([]);
  });
});

describe('the evaluation', () => {
  test('lasts 90 days of use in all, however they are spread', () => {
    const bench = new Bench('evaluation');
    let used = 9 * day + 10 * hour;
    while (bench.agent.evaluation.clock !== 'expired') {
      bench.wait(9 * day);
      used += 9 * day;
      bench.measure({ components: 0 });
      bench.wait(50 * day);
      bench.measure({ components: 31 });
    }
    expect(used).toBeGreaterThanOrEqual(90 * day);
    expect(used).toBeLessThan(99 * day);
  });

  test('runs for sensors with Subscriber rules alone, too', () => {
    const bench = new Bench('evaluation');
    bench.measure({ components: 0, sensors: { ic3000: 1 } });
    expect([bench.agent.evaluation.clock, bench.status]).toEqual(['paused', 'no-licenses-in-use']);
    bench.measure({ subscriberRules: true });
    expect([bench.agent.evaluation.clock, bench.status]).toEqual(['running', 'evaluation']);
  });

  test('that has ended does not begin again when a registration ends', () => {
    const bench = new Bench('evaluation-expired');
    const { evaluation } = bench.agent;
    bench.register(bench.token().text);
    expect(bench.status).toBe('authorized');
    bench.act((view, now) => deregister(view, { by }, now));
    expect([bench.agent.evaluation, bench.status]).toEqual([evaluation, 'evaluation-expired']);
  });
});
