import { describe, expect, test } from 'vitest';
import type { Network, NetworkFault } from '#mocks/simulator-state.ts';
import { by, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import type { ReasonCode } from '#src/contract/failure-reason.ts';
import type { Transport } from '#src/contract/settings.ts';
import { checkConnection } from './network.ts';
import { deregister, renew, setTransport, testConnection } from './product-commands.ts';

const transports = {
  direct: { kind: 'direct' },
  proxy: { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
  'https gateway': { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' },
  'http gateway': { kind: 'gateway', url: 'http://ssm.example.com:8080/SmartTransport' },
} as const satisfies Record<string, Transport>;
type TransportName = keyof typeof transports;

const down = (reason: NetworkFault): Network => ({ state: 'down', reason });

/** Returns the failing check and its reason; undefined when all pass. */
function failure(transport: Transport, network: Network): string | undefined {
  const failed = checkConnection(transport, network).find(({ result }) => result === 'failed');
  return failed?.result === 'failed' ? `${failed.check}: ${failed.reason.code}` : undefined;
}

/** Creates a product registered with the portal of this transport: with the On-Prem through a gateway. */
function registeredOn({ kind }: Transport): SimulatorHarness {
  if (kind !== 'gateway') return new SimulatorHarness('registered');
  const harness = new SimulatorHarness('evaluation-gateway');
  harness.register(harness.token('local').text);
  return harness;
}

describe('a network fault', () => {
  const everywhere = (failed: string | undefined) =>
    ({ direct: failed, proxy: failed, 'https gateway': failed, 'http gateway': failed }) as const;
  const table: readonly [name: string, line: Network, failures: Readonly<Record<TransportName, string | undefined>>][] =
    [
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
      ['a withheld response', { state: 'withheld' }, everywhere('answer: communication-timeout')],
    ];
  const cases = table.flatMap(([name, network, failures]) =>
    (Object.keys(transports) as TransportName[]).map(
      (transportName) => [name, transportName, failures[transportName], network] as const,
    ),
  );

  test.each(cases)('fails the expected check: %s with transport %s: %s', (_name, transportName, failed, network) => {
    expect(failure(transports[transportName], network)).toBe(failed);
  });

  test.each(cases)(
    'fails requests exactly as Test connection reports: %s with transport %s',
    (_name, transportName, _failed, network) => {
      const harness = registeredOn(transports[transportName]);
      harness.run((view, now) => setTransport(view, { transport: transports[transportName], by }, now));
      harness.line(network);
      const { checks } = harness.run((view, now) => testConnection(view, transports[transportName], now));
      const tested = checks.flatMap((check) => (check.result === 'failed' ? [check.reason] : []));

      const renewed = harness.run((view, now) => renew(view, { kind: 'authorization', by }, now));
      expect(renewed.outcome === 'failed' ? [renewed.reason] : []).toEqual(tested);
      const result = harness.run((view, now) => deregister(view, { by }, now));
      expect(result.outcome).toBe(tested.length > 0 ? 'here-only' : 'released');
    },
  );
});

describe('a wrong transport setting', () => {
  const wrong: readonly [Transport, string, ReasonCode][] = [
    [{ kind: 'gateway', url: 'https://ssm.invalid/SmartTransport' }, 'name', 'name-not-resolved'],
    [{ kind: 'proxy', host: 'proxy.invalid', port: 8080 }, 'name', 'name-not-resolved'],
    [{ kind: 'gateway', url: 'https://ssm.example.com/licenses' }, 'answer', 'gateway-invalid'],
  ];

  test.each(wrong)('fails on a working network: %j at the check %s with %s', (transport, check, code) => {
    expect(failure(transport, { state: 'up' })).toBe(`${check}: ${code}`);
    const harness = new SimulatorHarness('evaluation');
    harness.run((view, now) => setTransport(view, { transport, by }, now));
    harness.register(harness.token().text);
    expect(harness.agent.registration).toMatchObject({ status: 'retrying', lastFailure: { reason: { code } } });
  });

  test('does not show when a network fault fails an earlier check', () => {
    expect(failure({ kind: 'gateway', url: 'https://ssm.example.com/licenses' }, down('clock-skewed'))).toBe(
      'clock: clock-skewed',
    );
  });

  test('fails a registration immediately even while responses are withheld', () => {
    const harness = new SimulatorHarness('evaluation');
    const transport = { kind: 'gateway', url: 'https://ssm.invalid/SmartTransport' } as const;
    harness.run((view, now) => setTransport(view, { transport, by }, now));
    harness.line({ state: 'withheld' });
    harness.register(harness.token().text);
    expect(harness.agent.registration.status).toBe('retrying');
  });
});

describe('Test connection', () => {
  test('lists its checks with their targets in order', () => {
    expect(checkConnection(transports.proxy, { state: 'up' })).toEqual([
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
    expect(checkConnection(transports['http gateway'], { state: 'up' }).map(({ check }) => check)).toEqual([
      'name',
      'clock',
      'answer',
    ]);
  });

  test('resolves an IPv6 address, and shows it in brackets before a port', () => {
    const targets = (transport: Transport) =>
      checkConnection(transport, { state: 'up' }).map((check) =>
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
    'cannot resolve the host %s, and tries no further check',
    (host) => {
      const checks = checkConnection({ kind: 'gateway', url: `https://${host}/SmartTransport` }, { state: 'up' });
      expect(checks.map(({ result }) => result)).toEqual(['failed', 'not-tried', 'not-tried', 'not-tried']);
      expect(checks[0]).toMatchObject({ check: 'name', reason: { code: 'name-not-resolved' } });
      const byProxy = checkConnection({ kind: 'proxy', host, port: 8080 }, { state: 'up' });
      expect(byProxy.slice(1).every(({ result }) => result === 'not-tried')).toBe(true);
    },
  );

  test('tries no further check after a failed one', () => {
    expect(checkConnection(transports.proxy, down('proxy-denied')).map(({ result }) => result)).toEqual([
      'passed',
      'failed',
      'not-tried',
      'not-tried',
      'not-tried',
    ]);
  });

  test('changes nothing and returns its time', () => {
    const harness = new SimulatorHarness('proxy-denied');
    const { snapshot } = harness;
    const tested = harness.run((view, now) => testConnection(view, transports.direct, now));
    expect(tested.testedAt).toBe(new Date(start).toISOString());
    expect(tested.checks.every(({ result }) => result === 'passed')).toBe(true);
    expect(harness.snapshot).toEqual(snapshot);
  });
});
