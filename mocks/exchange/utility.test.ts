import { describe, expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import { Bench, by, day, hour, minute, start } from '#mocks/testing/bench.ts';
import { deregister, ownUdi, renew, setMode, setTransport } from './exchange.ts';
import { removeInstance } from './portal.ts';

const customer = { name: 'Example Water Works' };
const refused = { state: 'down', reason: 'connection-refused' } as const;

const activate = (bench: Bench, who: Readonly<Record<string, string>> = customer) =>
  bench.act((view, now) => setMode(view, { setting: { mode: 'post-paid', customer: who }, by }, now));

const reports = (bench: Bench) => bench.kinds.filter((kind) => kind.startsWith('utility-report'));

describe('License mode', () => {
  test('activated reads Post-paid at once, but nothing is reported before registration', () => {
    const bench = new Bench('evaluation-gateway');
    expect(activate(bench)).toEqual({ mode: 'post-paid', customer });
    expect(summaryOf(bench.agent, bench.now)).toMatchObject({ mode: 'post-paid' });
    expect(summaryOf(bench.agent, bench.now)).not.toHaveProperty('utility');
    expect([bench.agent.revisions.mode, bench.kinds.at(-1)]).toEqual([2, 'mode-changed']);
    bench.wait(day);
    expect(reports(bench)).toEqual([]);
  });

  test('the same again changes nothing; another customer does', () => {
    const bench = new Bench('evaluation-gateway');
    activate(bench, { id: '1', name: 'One' });
    const { agent } = bench;
    activate(bench, { name: 'One', id: '1' });
    expect(bench.agent).toEqual(agent);
    activate(bench, { id: '1' });
    expect(bench.agent).toMatchObject({ mode: { customer: { id: '1' } }, revisions: { mode: 3 } });
  });

  test('set back while unregistered, the way to the portal is free again', () => {
    const bench = new Bench('evaluation-utility');
    bench.act((view, now) => setMode(view, { setting: { mode: 'pre-paid' }, by }, now));
    bench.act((view, now) => setTransport(view, { transport: { kind: 'direct' }, by }, now));
    expect(bench.agent).toMatchObject({ mode: { mode: 'pre-paid' }, transport: { kind: 'direct' } });
  });

  test('registering through a gateway without it stays pre-paid', () => {
    const bench = new Bench('evaluation-gateway');
    bench.register(bench.token().text);
    expect(bench.registered).not.toHaveProperty('utility');
    expect(bench.agent.mode).toEqual({ mode: 'pre-paid' });
    expect(bench.ownInstance?.holding.kind).toBe('online');
  });

  test('outlives a registration', () => {
    const bench = new Bench('utility');
    bench.act((view, now) => deregister(view, { by }, now));
    expect(bench.agent.mode.mode).toBe('post-paid');
    expect(summaryOf(bench.agent, bench.now)).not.toHaveProperty('utility');
  });
});

describe('reports of use', () => {
  test('are sent every four hours from the registration on; the first is noted', () => {
    const bench = new Bench('evaluation-utility');
    bench.register(bench.token().text);
    const registeredAt = start + 3000;
    expect(bench.registered.utility).toEqual({ nextReportAt: registeredAt + 4 * hour });
    bench.wait(30 * hour);
    expect(bench.registered.utility).toEqual({
      lastReportAt: registeredAt + 28 * hour,
      nextReportAt: registeredAt + 32 * hour,
    });
    expect(bench.ownInstance?.lastContactAt).toBe(registeredAt + 28 * hour);
    expect(reports(bench)).toEqual(['utility-report-sent']);
  });

  test('that fail are sent again every 15 minutes; the first failure and the first success are noted', () => {
    const bench = new Bench('utility');
    bench.line(refused);
    const due = bench.registered.utility?.nextReportAt ?? Number.NaN;
    bench.wait(due + 40 * minute - bench.now);
    expect(bench.registered.utility).toMatchObject({
      lastReportAt: due - 4 * hour,
      nextReportAt: due + 45 * minute,
      lastFailure: { at: due + 30 * minute, reason: { code: 'connection-refused' } },
    });
    bench.line({ state: 'up' });
    bench.wait(day);
    expect(bench.registered.utility).not.toHaveProperty('lastFailure');
    expect(reports(bench)).toEqual(['utility-report-sent', 'utility-report-failed', 'utility-report-sent']);
  });

  test('tell what is in use at their time', () => {
    const bench = new Bench('utility');
    bench.line(refused);
    bench.measure({ components: 40 });
    bench.line({ state: 'up' });
    expect(
      Object.values(bench.ownInstance?.holding.kind === 'post-paid' ? bench.ownInstance.holding.inUse : {}),
    ).toEqual([31]);
    bench.wait(4 * hour);
    expect(bench.ownInstance?.holding).toMatchObject({
      inUse: { [bench.licenses.CISCO_CYBER_VISION_A?.tag ?? '']: 40 },
    });
  });

  test('tell the Center that it was removed on the On-Prem', () => {
    const bench = new Bench('utility');
    const virtualAccountId = bench.ownInstance?.virtualAccountId ?? '';
    bench.act((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent), virtualAccountId }, now));
    bench.wait(4 * hour);
    expect(bench.agent.registration.status).toBe('unregistered');
    expect(bench.kinds.slice(-2)).toEqual(['utility-report-failed', 'removed-in-portal']);
  });
});

describe('what is paid for afterwards', () => {
  test('is measured against no purchase: every licence is covered, and none is owned', () => {
    const bench = new Bench('utility');
    bench.measure({ components: 200_000, sensors: { ir8340: 3 }, subscriberRules: true });
    bench.act((view, now) => renew(view, { kind: 'authorization', by }, now));
    expect([bench.status, bench.inUse]).toEqual(['authorized', 14_343]);
    for (const license of Object.values(bench.licenses)) {
      expect(license).toMatchObject({ status: 'authorized', name: expect.stringContaining('Cyber Vision') });
      expect(license).not.toHaveProperty('entitled');
      expect(license).not.toHaveProperty('short');
    }
  });

  test('still wants an authorization that is not too old', () => {
    const bench = new Bench('utility');
    bench.line(refused);
    bench.wait(91 * day);
    expect(bench.status).toBe('authorization-expired');
  });
});
