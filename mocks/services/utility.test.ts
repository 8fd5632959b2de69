import { describe, expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import { by, day, hour, minute, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { removeInstance } from './portal-account.ts';
import { deregister, ownUdi, renew, setMode, setTransport } from './product-commands.ts';

const customer = { name: 'Example Water Works' };
const refused = { state: 'down', reason: 'connection-refused' } as const;

const activate = (harness: SimulatorHarness, who: Readonly<Record<string, string>> = customer) =>
  harness.run((view, now) => setMode(view, { setting: { mode: 'post-paid', customer: who }, by }, now));

const reports = (harness: SimulatorHarness) => harness.kinds.filter((kind) => kind.startsWith('utility-report'));

describe('License mode', () => {
  test('shows Post-paid immediately after its activation, but reports only once registered', () => {
    const harness = new SimulatorHarness('evaluation-gateway');
    expect(activate(harness)).toEqual({ mode: 'post-paid', customer });
    expect(summaryOf(harness.agent, harness.now)).toMatchObject({ mode: 'post-paid' });
    expect(summaryOf(harness.agent, harness.now)).not.toHaveProperty('utility');
    expect([harness.agent.revisions.mode, harness.kinds.at(-1)]).toEqual([2, 'mode-changed']);
    harness.wait(day);
    expect(reports(harness)).toEqual([]);
  });

  test('changes with another customer, but not with the same one', () => {
    const harness = new SimulatorHarness('evaluation-gateway');
    activate(harness, { id: '1', name: 'One' });
    const { agent } = harness;
    activate(harness, { name: 'One', id: '1' });
    expect(harness.agent).toEqual(agent);
    activate(harness, { id: '1' });
    expect(harness.agent).toMatchObject({ mode: { customer: { id: '1' } }, revisions: { mode: 3 } });
  });

  test('allows any transport again after it is set back while unregistered', () => {
    const harness = new SimulatorHarness('evaluation-utility');
    harness.run((view, now) => setMode(view, { setting: { mode: 'pre-paid' }, by }, now));
    harness.run((view, now) => setTransport(view, { transport: { kind: 'direct' }, by }, now));
    expect(harness.agent).toMatchObject({ mode: { mode: 'pre-paid' }, transport: { kind: 'direct' } });
  });

  test('stays pre-paid when a product registers through a gateway without it', () => {
    const harness = new SimulatorHarness('evaluation-gateway');
    harness.register(harness.token().text);
    expect(harness.registered).not.toHaveProperty('utility');
    expect(harness.agent.mode).toEqual({ mode: 'pre-paid' });
    expect(harness.ownInstance?.holding.kind).toBe('online');
  });

  test('stays post-paid after a deregistration', () => {
    const harness = new SimulatorHarness('utility');
    harness.run((view, now) => deregister(view, { by }, now));
    expect(harness.agent.mode.mode).toBe('post-paid');
    expect(summaryOf(harness.agent, harness.now)).not.toHaveProperty('utility');
  });
});

describe('usage reports', () => {
  test('start with the registration and repeat every four hours, with one activity entry', () => {
    const harness = new SimulatorHarness('evaluation-utility');
    harness.register(harness.token().text);
    const registeredAt = start + 3000;
    expect(harness.registered.utility).toEqual({ nextReportAt: registeredAt + 4 * hour });
    harness.wait(30 * hour);
    expect(harness.registered.utility).toEqual({
      lastReportAt: registeredAt + 28 * hour,
      nextReportAt: registeredAt + 32 * hour,
    });
    expect(harness.ownInstance?.lastContactAt).toBe(registeredAt + 28 * hour);
    expect(reports(harness)).toEqual(['utility-report-sent']);
  });

  test('repeat every 15 minutes after a failure, and log the first failure and the next success', () => {
    const harness = new SimulatorHarness('utility');
    harness.line(refused);
    const due = harness.registered.utility?.nextReportAt ?? Number.NaN;
    harness.wait(due + 40 * minute - harness.now);
    expect(harness.registered.utility).toMatchObject({
      lastReportAt: due - 4 * hour,
      nextReportAt: due + 45 * minute,
      lastFailure: { at: due + 30 * minute, reason: { code: 'connection-refused' } },
    });
    harness.line({ state: 'up' });
    harness.wait(day);
    expect(harness.registered.utility).not.toHaveProperty('lastFailure');
    expect(reports(harness)).toEqual(['utility-report-sent', 'utility-report-failed', 'utility-report-sent']);
  });

  test('contain the usage at the time of the report', () => {
    const harness = new SimulatorHarness('utility');
    harness.line(refused);
    harness.measure({ components: 40 });
    harness.line({ state: 'up' });
    expect(
      Object.values(harness.ownInstance?.holding.kind === 'post-paid' ? harness.ownInstance.holding.inUse : {}),
    ).toEqual([31]);
    harness.wait(4 * hour);
    expect(harness.ownInstance?.holding).toMatchObject({
      inUse: { [harness.licenses.CISCO_CYBER_VISION_A?.tag ?? '']: 40 },
    });
  });

  test('unregister the Center after it was removed from the On-Prem', () => {
    const harness = new SimulatorHarness('utility');
    const virtualAccountId = harness.ownInstance?.virtualAccountId ?? '';
    harness.run((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent), virtualAccountId }, now));
    harness.wait(4 * hour);
    expect(harness.agent.registration.status).toBe('unregistered');
    expect(harness.kinds.slice(-2)).toEqual(['utility-report-failed', 'removed-in-portal']);
  });
});

describe('post-paid usage', () => {
  test('does not need purchases: every license is authorized, without an entitled number', () => {
    const harness = new SimulatorHarness('utility');
    harness.measure({ components: 200_000, sensors: { ir8340: 3 }, subscriberRules: true });
    harness.run((view, now) => renew(view, { kind: 'authorization', by }, now));
    expect([harness.status, harness.inUse]).toEqual(['authorized', 14_343]);
    for (const license of Object.values(harness.licenses)) {
      expect(license).toMatchObject({ status: 'authorized', name: expect.stringContaining('Cyber Vision') });
      expect(license).not.toHaveProperty('entitled');
      expect(license).not.toHaveProperty('short');
    }
  });

  test('still needs an authorization that has not expired', () => {
    const harness = new SimulatorHarness('utility');
    harness.line(refused);
    harness.wait(91 * day);
    expect(harness.status).toBe('authorization-expired');
  });
});
