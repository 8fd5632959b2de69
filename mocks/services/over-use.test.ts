import { describe, expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import type { ReservedState } from '#mocks/agent/reservation.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { CodeTransfer, quantitiesOf } from '#mocks/testing/code-transfer.ts';
import { day, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';

function reserved({ agent }: SimulatorHarness): ReservedState {
  if (agent.registration.status !== 'reserved') throw new Error(agent.registration.status);
  return agent.registration;
}

const ic3000 = 'CISCO_CYBER_VISION_IDS_IC3000';

describe('use of more licenses than are reserved', () => {
  test('changes the status immediately, with the shortage, its start and the lapse date', () => {
    const harness = new SimulatorHarness('reserved');
    harness.measure({ components: 51 });
    expect(harness.status).toBe('out-of-compliance');
    expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({
      reserved: 50,
      short: 1,
      status: 'out-of-compliance',
    });
    expect(requireActiveSummary(summaryOf(harness.agent, harness.now)).authorization).toEqual({
      status: 'out-of-compliance',
      since: '2026-01-15T09:00:00.000Z',
      lapsesAt: '2026-04-15T09:00:00.000Z',
    });
    expect(harness.kinds.at(-1)).toBe('out-of-compliance');
    harness.measure({ components: 50 });
    expect([harness.status, reserved(harness).overUsedSince]).toEqual(['reserved', undefined]);
    expect(harness.kinds.at(-1)).toBe('in-compliance');
  });

  test('includes a license that is not reserved, which has no name', () => {
    const harness = new SimulatorHarness('reserved-over-used');
    expect(harness.licenses[ic3000]).toEqual(
      expect.objectContaining({ reserved: 0, inUse: 1, short: 1, status: 'out-of-compliance' }),
    );
    expect(harness.licenses[ic3000]).not.toHaveProperty('name');
    expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({ status: 'authorized' });
  });

  test('keeps its start time when the usage changes meanwhile', () => {
    const harness = new SimulatorHarness('reserved');
    harness.measure({ components: 51 });
    harness.wait(5 * day);
    harness.measure({ components: 80 });
    expect([reserved(harness).overUsedSince, harness.agent.statusSince]).toEqual([start, start]);
  });

  test('ends when no licenses are in use any more', () => {
    const harness = new SimulatorHarness('reserved-over-used');
    harness.measure({ components: 0, subscriberRules: false });
    expect([harness.status, reserved(harness).overUsedSince]).toEqual(['no-licenses-in-use', undefined]);
  });

  test('keeps its start time after an update that does not cover it', () => {
    const harness = new SimulatorHarness('reserved-over-used');
    const { overUsedSince } = reserved(harness);
    const transfer = new CodeTransfer(harness);
    transfer.update(transfer.updateInPortal(quantitiesOf(60)));
    expect([harness.status, reserved(harness).overUsedSince]).toEqual(['out-of-compliance', overUsedSince]);
  });
});

describe('a reservation over-used for 90 days', () => {
  const overUsed = () => {
    const harness = new SimulatorHarness('reserved');
    harness.measure({ components: 51 });
    return harness;
  };

  test('stays in force until the 90 days are over', () => {
    const harness = overUsed();
    harness.wait(90 * day - 1);
    expect([harness.status, harness.agent.evaluation.clock]).toEqual(['out-of-compliance', 'paused']);
  });

  test('lapses: the evaluation resumes, and the reserved licenses are still shown', () => {
    const harness = overUsed();
    const { evaluation } = harness.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    harness.wait(90 * day);
    expect(reserved(harness).lapsedAt).toBe(start + 90 * day);
    expect(harness.agent.evaluation).toEqual({ clock: 'running', endsAt: start + 90 * day + evaluation.remaining });
    expect([harness.status, harness.agent.statusSince]).toEqual(['evaluation', start + 90 * day]);
    expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({ reserved: 50, inUse: 51, status: 'evaluation' });
    expect(requireActiveSummary(summaryOf(harness.agent, harness.now)).authorization).not.toHaveProperty('lapsesAt');
    expect(harness.kinds.at(-1)).toBe('reservation-lapsed');
  });

  test('stays lapsed when the usage decreases, until the evaluation expires', () => {
    const harness = overUsed();
    harness.wait(90 * day);
    harness.measure({ components: 10 });
    expect(harness.status).toBe('evaluation');
    harness.wait(90 * day);
    expect([harness.status, harness.agent.evaluation.clock]).toEqual(['evaluation-expired', 'expired']);
  });

  test('recovers only with an update that covers the whole usage', () => {
    const harness = new SimulatorHarness('reserved-lapsed');
    const transfer = new CodeTransfer(harness);
    transfer.confirm(transfer.update(transfer.updateInPortal(quantitiesOf(60))));
    expect(reserved(harness).lapsedAt).toBeDefined();
    expect(harness.status).toBe('evaluation');
    transfer.update(transfer.updateInPortal(quantitiesOf(60, 1)));
    expect([harness.status, reserved(harness).lapsedAt, reserved(harness).overUsedSince]).toEqual([
      'reserved',
      undefined,
      undefined,
    ]);
    expect(harness.agent.evaluation.clock).toBe('paused');
  });

  test('does not lapse for Secure Workload, since no feature depends on it', () => {
    const harness = new SimulatorHarness('reserved', 'secure-workload');
    harness.measure({ endpoints: 9999 });
    expect(requireActiveSummary(summaryOf(harness.agent, harness.now)).authorization).not.toHaveProperty('lapsesAt');
    harness.wait(400 * day);
    expect([harness.status, reserved(harness).lapsedAt]).toEqual(['out-of-compliance', undefined]);
    expect(harness.licenses.TETRATION_ENDPOINT_VISIBILITY).toMatchObject({ status: 'out-of-compliance' });
  });
});

describe('the end of a reserved term', () => {
  test('removes its licenses at the end of its last day in UTC', () => {
    const harness = new SimulatorHarness('reserved');
    const transfer = new CodeTransfer(harness);
    harness.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    transfer.update(transfer.updateInPortal(quantitiesOf(50, 1)));
    // The account's term of IC3000 licenses lasts 600 more days.
    const end = Date.UTC(2027, 8, 8);
    expect(Math.abs(end - start - 600 * day)).toBeLessThan(day);
    harness.wait(end - harness.now - 1);
    expect([harness.status, harness.kinds.includes('reservation-term-ended')]).toEqual(['reserved', false]);
    harness.wait(1);
    expect([harness.status, reserved(harness).overUsedSince, harness.agent.statusSince]).toEqual([
      'out-of-compliance',
      end,
      end,
    ]);
    expect(harness.kinds.slice(-2)).toEqual(['reservation-term-ended', 'out-of-compliance']);
    expect(harness.licenses[ic3000]).toMatchObject({
      name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
      reserved: 0,
      short: 1,
      endedTerm: { quantity: 1, endedOn: '2027-09-07' },
    });
  });

  test('adds just an activity entry when the licenses are not in use', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    harness.measure({ subscriberRules: false });
    harness.wait(700 * day);
    expect(harness.kinds.at(-1)).toBe('reservation-term-ended');
    expect([harness.status, harness.licenses[ic3000]]).toMatchObject(['reserved', { reserved: 0, inUse: 0 }]);
  });
});
