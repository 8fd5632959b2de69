import { describe, expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import type { Reserved } from '#mocks/agent/reservation.ts';
import { active } from '#mocks/testing/active.ts';
import { Bench, day, start } from '#mocks/testing/bench.ts';
import { Carrier, quantitiesOf } from '#mocks/testing/carrier.ts';

function reserved({ agent }: Bench): Reserved {
  if (agent.registration.status !== 'reserved') throw new Error(agent.registration.status);
  return agent.registration;
}

const ic3000 = 'CISCO_CYBER_VISION_IDS_IC3000';

describe('more in use than is reserved', () => {
  test('is out of compliance at once, and says which, how many, since when and until when', () => {
    const bench = new Bench('reserved');
    bench.measure({ components: 51 });
    expect(bench.status).toBe('out-of-compliance');
    expect(bench.licenses.CISCO_CYBER_VISION_A).toMatchObject({
      reserved: 50,
      short: 1,
      status: 'out-of-compliance',
    });
    expect(active(summaryOf(bench.agent, bench.now)).authorization).toEqual({
      status: 'out-of-compliance',
      since: '2026-01-15T09:00:00.000Z',
      lapsesAt: '2026-04-15T09:00:00.000Z',
    });
    expect(bench.kinds.at(-1)).toBe('out-of-compliance');
    bench.measure({ components: 50 });
    expect([bench.status, reserved(bench).overUsedSince]).toEqual(['reserved', undefined]);
    expect(bench.kinds.at(-1)).toBe('in-compliance');
  });

  test('of a licence that is not reserved: it has no name', () => {
    const bench = new Bench('reserved-over-used');
    expect(bench.licenses[ic3000]).toEqual(
      expect.objectContaining({ reserved: 0, inUse: 1, short: 1, status: 'out-of-compliance' }),
    );
    expect(bench.licenses[ic3000]).not.toHaveProperty('name');
    expect(bench.licenses.CISCO_CYBER_VISION_A).toMatchObject({ status: 'authorized' });
  });

  test('since the first moment of it, however it changes meanwhile', () => {
    const bench = new Bench('reserved');
    bench.measure({ components: 51 });
    bench.wait(5 * day);
    bench.measure({ components: 80 });
    expect([reserved(bench).overUsedSince, bench.agent.statusSince]).toEqual([start, start]);
  });

  test('that nothing is in use any more ends it', () => {
    const bench = new Bench('reserved-over-used');
    bench.measure({ components: 0, subscriberRules: false });
    expect([bench.status, reserved(bench).overUsedSince]).toEqual(['no-licenses-in-use', undefined]);
  });

  test('an update that does not cover it leaves it as it was', () => {
    const bench = new Bench('reserved-over-used');
    const { overUsedSince } = reserved(bench);
    const carrier = new Carrier(bench);
    carrier.update(carrier.updateInPortal(quantitiesOf(60)));
    expect([bench.status, reserved(bench).overUsedSince]).toEqual(['out-of-compliance', overUsedSince]);
  });
});

describe('after 90 days', () => {
  const overUsed = () => {
    const bench = new Bench('reserved');
    bench.measure({ components: 51 });
    return bench;
  };

  test('less a moment the reservation is in force', () => {
    const bench = overUsed();
    bench.wait(90 * day - 1);
    expect([bench.status, bench.agent.evaluation.clock]).toEqual(['out-of-compliance', 'paused']);
  });

  test('it lapses: evaluation runs with the days it had, and what is reserved is still shown', () => {
    const bench = overUsed();
    const { evaluation } = bench.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    bench.wait(90 * day);
    expect(reserved(bench).lapsedAt).toBe(start + 90 * day);
    expect(bench.agent.evaluation).toEqual({ clock: 'running', endsAt: start + 90 * day + evaluation.remaining });
    expect([bench.status, bench.agent.statusSince]).toEqual(['evaluation', start + 90 * day]);
    expect(bench.licenses.CISCO_CYBER_VISION_A).toMatchObject({ reserved: 50, inUse: 51, status: 'evaluation' });
    expect(active(summaryOf(bench.agent, bench.now)).authorization).not.toHaveProperty('lapsesAt');
    expect(bench.kinds.at(-1)).toBe('reservation-lapsed');
  });

  test('less use does not undo it, and in the end the evaluation is over', () => {
    const bench = overUsed();
    bench.wait(90 * day);
    bench.measure({ components: 10 });
    expect(bench.status).toBe('evaluation');
    bench.wait(90 * day);
    expect([bench.status, bench.agent.evaluation.clock]).toEqual(['evaluation-expired', 'expired']);
  });

  test('nor does an update that covers too little; one that covers all heals at once', () => {
    const bench = new Bench('reserved-lapsed');
    const carrier = new Carrier(bench);
    carrier.confirm(carrier.update(carrier.updateInPortal(quantitiesOf(60))));
    expect(reserved(bench).lapsedAt).toBeDefined();
    expect(bench.status).toBe('evaluation');
    carrier.update(carrier.updateInPortal(quantitiesOf(60, 1)));
    expect([bench.status, reserved(bench).lapsedAt, reserved(bench).overUsedSince]).toEqual([
      'reserved',
      undefined,
      undefined,
    ]);
    expect(bench.agent.evaluation.clock).toBe('paused');
  });

  test('no reservation of Secure Workload lapses: no feature depends on it', () => {
    const bench = new Bench('reserved', 'secure-workload');
    bench.measure({ endpoints: 9999 });
    expect(active(summaryOf(bench.agent, bench.now)).authorization).not.toHaveProperty('lapsesAt');
    bench.wait(400 * day);
    expect([bench.status, reserved(bench).lapsedAt]).toEqual(['out-of-compliance', undefined]);
    expect(bench.licenses.TETRATION_ENDPOINT_VISIBILITY).toMatchObject({ status: 'out-of-compliance' });
  });
});

describe('the end of a term', () => {
  test('takes what it held away at the end of its last day, UTC', () => {
    const bench = new Bench('reserved');
    const carrier = new Carrier(bench);
    bench.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    carrier.update(carrier.updateInPortal(quantitiesOf(50, 1)));
    // The account's term of IC3000 licences goes on for 600 days.
    const end = Date.UTC(2027, 8, 8);
    expect(Math.abs(end - start - 600 * day)).toBeLessThan(day);
    bench.wait(end - bench.now - 1);
    expect([bench.status, bench.kinds.includes('reservation-term-ended')]).toEqual(['reserved', false]);
    bench.wait(1);
    expect([bench.status, reserved(bench).overUsedSince, bench.agent.statusSince]).toEqual([
      'out-of-compliance',
      end,
      end,
    ]);
    expect(bench.kinds.slice(-2)).toEqual(['reservation-term-ended', 'out-of-compliance']);
    expect(bench.licenses[ic3000]).toMatchObject({
      name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
      reserved: 0,
      short: 1,
      endedTerm: { quantity: 1, endedOn: '2027-09-07' },
    });
  });

  test('of what is not in use is noted, and no more', () => {
    const bench = new Bench('update-unconfirmed');
    bench.measure({ subscriberRules: false });
    bench.wait(700 * day);
    expect(bench.kinds.at(-1)).toBe('reservation-term-ended');
    expect([bench.status, bench.licenses[ic3000]]).toMatchObject(['reserved', { reserved: 0, inUse: 0 }]);
  });
});
