import { describe, expect, test } from 'vitest';
import { Bench, by, start } from '#mocks/testing/bench.ts';
import type { Line, LineFault } from '#mocks/world.ts';
import type { ReasonCode } from '#src/contract/reason.ts';
import type { Transport } from '#src/contract/settings.ts';
import { deregister, renew, setTransport, testConnection } from './exchange.ts';
import { tryConnection } from './line.ts';

const transports = {
  direct: { kind: 'direct' },
  proxy: { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
  'https gateway': { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' },
  'http gateway': { kind: 'gateway', url: 'http://ssm.example.com:8080/SmartTransport' },
} as const satisfies Record<string, Transport>;
type Way = keyof typeof transports;

const down = (reason: LineFault): Line => ({ state: 'down', reason });

/** The check that fails, and why; nothing when all pass. */
function failure(transport: Transport, line: Line): string | undefined {
  const failed = tryConnection(transport, line).find(({ result }) => result === 'failed');
  return failed?.result === 'failed' ? `${failed.check}: ${failed.reason.code}` : undefined;
}

/** A product registered where this way leads: through a gateway with the On-Prem. */
function registeredOn({ kind }: Transport): Bench {
  if (kind !== 'gateway') return new Bench('registered');
  const bench = new Bench('evaluation-gateway');
  bench.register(bench.token('local').text);
  return bench;
}

describe('what a fault of the line breaks', () => {
  const everywhere = (failed: string | undefined) =>
    ({ direct: failed, proxy: failed, 'https gateway': failed, 'http gateway': failed }) as const;
  const table: readonly [name: string, line: Line, failures: Readonly<Record<Way, string | undefined>>][] = [
    ['nothing', { state: 'up' }, everywhere(undefined)],
    ['name-not-resolved', down('name-not-resolved'), everywhere('name: name-not-resolved')],
    [
      'connection-refused',
      down('connection-refused'),
      {
        direct: 'tls: connection-refused',
        proxy: 'proxy: connection-refused',
        'https gateway': 'tls: connection-refused',
        'http gateway': 'answer: connection-refused',
      },
    ],
    ['proxy-denied', down('proxy-denied'), { ...everywhere(undefined), proxy: 'proxy: proxy-denied' }],
    [
      'certificate-not-trusted',
      down('certificate-not-trusted'),
      { ...everywhere('tls: certificate-not-trusted'), 'http gateway': undefined },
    ],
    ['clock-skewed', down('clock-skewed'), everywhere('clock: clock-skewed')],
    ['communication-timeout', down('communication-timeout'), everywhere('answer: communication-timeout')],
    ['a withheld answer', { state: 'withheld' }, everywhere('answer: communication-timeout')],
  ];
  const cases = table.flatMap(([name, line, failures]) =>
    (Object.keys(transports) as Way[]).map((way) => [name, way, failures[way], line] as const),
  );

  test.each(cases)('%s on the way %s: %s', (_name, way, failed, line) => {
    expect(failure(transports[way], line)).toBe(failed);
  });

  test.each(cases)('%s on the way %s: conversations and Test connection agree', (_name, way, _failed, line) => {
    const bench = registeredOn(transports[way]);
    bench.act((view, now) => setTransport(view, { transport: transports[way], by }, now));
    bench.line(line);
    const { checks } = bench.act((view, now) => testConnection(view, transports[way], now));
    const tested = checks.flatMap((check) => (check.result === 'failed' ? [check.reason] : []));

    const renewed = bench.act((view, now) => renew(view, { kind: 'authorization', by }, now));
    expect(renewed.outcome === 'failed' ? [renewed.reason] : []).toEqual(tested);
    const left = bench.act((view, now) => deregister(view, { by }, now));
    expect(left.outcome).toBe(tested.length > 0 ? 'here-only' : 'released');
  });
});

describe('a way that was set wrongly fails whatever the line is like', () => {
  const wrong: readonly [Transport, string, ReasonCode][] = [
    [{ kind: 'gateway', url: 'https://ssm.invalid/SmartTransport' }, 'name', 'name-not-resolved'],
    [{ kind: 'proxy', host: 'proxy.invalid', port: 8080 }, 'name', 'name-not-resolved'],
    [{ kind: 'gateway', url: 'https://ssm.example.com/licenses' }, 'answer', 'gateway-invalid'],
  ];

  test.each(wrong)('%j at %s with %s', (transport, check, code) => {
    expect(failure(transport, { state: 'up' })).toBe(`${check}: ${code}`);
    const bench = new Bench('evaluation');
    bench.act((view, now) => setTransport(view, { transport, by }, now));
    bench.register(bench.token().text);
    expect(bench.agent.registration).toMatchObject({ status: 'retrying', lastFailure: { reason: { code } } });
  });

  test('a line that breaks an earlier check is told of first', () => {
    expect(failure({ kind: 'gateway', url: 'https://ssm.example.com/licenses' }, down('clock-skewed'))).toBe(
      'clock: clock-skewed',
    );
  });

  test('it fails though an answer is withheld further on', () => {
    const bench = new Bench('evaluation');
    const transport = { kind: 'gateway', url: 'https://ssm.invalid/SmartTransport' } as const;
    bench.act((view, now) => setTransport(view, { transport, by }, now));
    bench.line({ state: 'withheld' });
    bench.register(bench.token().text);
    expect(bench.agent.registration.status).toBe('retrying');
  });
});

describe('Test connection', () => {
  test('names what it tries, in order', () => {
    expect(tryConnection(transports.proxy, { state: 'up' })).toEqual([
      { check: 'name', result: 'passed', target: 'proxy.example.com' },
      { check: 'proxy', result: 'passed', target: 'proxy.example.com:8080' },
      { check: 'tls', result: 'passed', target: 'tools.cisco.com' },
      { check: 'clock', result: 'passed', target: 'tools.cisco.com' },
      {
        check: 'answer',
        result: 'passed',
        target: 'https://tools.cisco.com/its/service/oddce/services/DDCEService',
      },
    ]);
    expect(tryConnection(transports['http gateway'], { state: 'up' }).map(({ check }) => check)).toEqual([
      'name',
      'clock',
      'answer',
    ]);
  });

  test('resolves an IPv6 address as it is, and puts it in brackets where a port follows', () => {
    const targets = (transport: Transport) =>
      tryConnection(transport, { state: 'up' }).map((check) =>
        check.result === 'passed' ? check.target : check.result,
      );
    expect(targets({ kind: 'proxy', host: '2001:db8::1', port: 8080 }).slice(0, 2)).toEqual([
      '2001:db8::1',
      '[2001:db8::1]:8080',
    ]);
    expect(targets({ kind: 'gateway', url: 'https://[2001:DB8::1]:8443/SmartTransport' })).toEqual([
      '2001:db8::1',
      '[2001:DB8::1]:8443',
      '[2001:DB8::1]:8443',
      'https://[2001:DB8::1]:8443/SmartTransport',
    ]);
  });

  test.each(['https', 'http', '999.1.1.1', 'onprem.example.invalid'])(
    'finds no host called %s, and tries nothing after that',
    (host) => {
      const checks = tryConnection({ kind: 'gateway', url: `https://${host}/SmartTransport` }, { state: 'up' });
      expect(checks.map(({ result }) => result)).toEqual(['failed', 'not-tried', 'not-tried', 'not-tried']);
      expect(checks[0]).toMatchObject({ check: 'name', reason: { code: 'name-not-resolved' } });
      const byProxy = tryConnection({ kind: 'proxy', host, port: 8080 }, { state: 'up' });
      expect(byProxy.slice(1).every(({ result }) => result === 'not-tried')).toBe(true);
    },
  );

  test('tries nothing after what failed', () => {
    expect(tryConnection(transports.proxy, down('proxy-denied')).map(({ result }) => result)).toEqual([
      'passed',
      'failed',
      'not-tried',
      'not-tried',
      'not-tried',
    ]);
  });

  test('changes nothing, and tells when it was', () => {
    const bench = new Bench('proxy-denied');
    const { snapshot } = bench;
    const tested = bench.act((view, now) => testConnection(view, transports.direct, now));
    expect(tested.testedAt).toBe(new Date(start).toISOString());
    expect(tested.checks.every(({ result }) => result === 'passed')).toBe(true);
    expect(bench.snapshot).toEqual(snapshot);
  });
});
