import { describe, expect, test } from 'vitest';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { viewOf } from '#mocks/scenarios/history.ts';
import { Bench, by, day } from '#mocks/testing/bench.ts';
import { deregister, ownUdi, register, renew, setTransport } from './exchange.ts';
import { synchronize } from './on-prem-synchronization.ts';
import { removeInstance } from './portal.ts';

const onPremAccount = 'local';
const ciscosAccount = 'iot-security-demos';
const { tag } = catalogue.advantage;

const failure = ({ agent: { registration } }: Bench) =>
  registration.status === 'failed' ? registration.lastFailure.reason : undefined;
const onPremOf = ({ snapshot }: Bench) => snapshot.world.onPrem;
const onPremLicense = (bench: Bench) =>
  onPremOf(bench).cssm.virtualAccounts[0]?.licenses.find((license) => license.tag === tag);
const isKnownToCisco = (bench: Bench) => viewOf(bench.snapshot).instance(ownUdi(bench.agent)) !== undefined;
const isKnownOnPrem = (bench: Bench) => onPremOf(bench).instances.some(({ udi }) => udi === ownUdi(bench.agent));
const goes = (bench: Bench, transport: Parameters<typeof setTransport>[1]['transport']) =>
  bench.act((view, now) => setTransport(view, { transport, by }, now));
const asks = (bench: Bench, kind: 'authorization' | 'registration') =>
  bench.act((view, now) => renew(view, { kind, by }, now));

/** Registered through the gateway with a token of the On-Prem. */
function throughGateway(): Bench {
  const bench = new Bench('evaluation-gateway');
  bench.register(bench.token(onPremAccount).text);
  return bench;
}

describe('a token leads only to where it was made:', () => {
  test('the On-Prem refuses one of Cisco’s', () => {
    const bench = new Bench('evaluation-gateway');
    bench.register(bench.token(ciscosAccount).text);
    expect(failure(bench)?.code).toBe('token-not-valid');
    expect([isKnownToCisco(bench), isKnownOnPrem(bench)]).toEqual([false, false]);
  });

  test('Smart Software Manager refuses one of the On-Prem', () => {
    const bench = new Bench('evaluation');
    bench.register(bench.token(onPremAccount).text);
    expect(failure(bench)?.code).toBe('token-not-valid');
    expect([isKnownToCisco(bench), isKnownOnPrem(bench)]).toEqual([false, false]);
  });
});

describe('through a gateway', () => {
  test('a product that the On-Prem lists already is registered by force only', () => {
    const bench = throughGateway();
    bench.line({ state: 'down', reason: 'connection-refused' });
    bench.act((view, now) => deregister(view, { by }, now));
    bench.line({ state: 'up' });
    bench.register(bench.token(onPremAccount).text);
    expect(failure(bench)?.code).toBe('already-registered');
    bench.register(bench.token(onPremAccount).text, true);
    expect(bench.registered.virtualAccount).toBe('Default');
    expect(onPremOf(bench).instances.filter(({ udi }) => udi === ownUdi(bench.agent))).toHaveLength(1);
  });

  test('a Center registers with the On-Prem, which counts it; Cisco knows nothing of it', () => {
    const bench = throughGateway();
    expect(bench.registered).toMatchObject({ smartAccount: 'Plant 1', virtualAccount: 'Default' });
    expect([bench.status, isKnownOnPrem(bench), isKnownToCisco(bench)]).toEqual(['authorized', true, false]);
    expect(onPremLicense(bench)?.onlineInUse).toBe(420 + 31);
    expect(bench.snapshot.events.at(-1)).toMatchObject({ kind: 'instance-registered', virtualAccountId: 'local' });
  });

  test('a cluster does so by the address that comes with its token, whatever the host', () => {
    const bench = new Bench('evaluation', 'secure-workload');
    const token = bench.token(onPremAccount).text;
    const transportUrl = 'http://10.0.0.7:8080/Transportgateway/services/DeviceRequestHandler';
    bench.act((view, now) => register(view, { token, force: false, by, transportUrl }, now));
    bench.wait(3000);
    expect([bench.registered.smartAccount, isKnownOnPrem(bench)]).toEqual(['Plant 1', true]);
  });

  test('use is reported there, and measured against what the On-Prem owns', () => {
    const bench = throughGateway();
    bench.measure({ components: 1581 });
    expect([bench.status, onPremLicense(bench)?.onlineInUse]).toEqual(['out-of-compliance', 2001]);
    expect(bench.licenses.CISCO_CYBER_VISION_A).toMatchObject({ entitled: 2000, short: 1 });
    bench.measure({ components: 1580 });
    expect(bench.status).toBe('authorized');
  });

  test('the certificate is renewed there', () => {
    const bench = throughGateway();
    bench.wait(200 * day);
    expect(bench.registered.certificate.renewedAt - bench.registered.registeredAt).toBe(180 * day);
    expect(bench.ownInstance?.lastContactAt).toBe(bench.registered.registeredAt + 180 * day);
  });

  test('deregistered there, it is listed and counted no more', () => {
    const bench = throughGateway();
    bench.act((view, now) => deregister(view, { by }, now));
    expect([isKnownOnPrem(bench), onPremLicense(bench)?.onlineInUse]).toEqual([false, 420]);
  });

  test('removed there, it learns of it when it asks next', () => {
    const bench = throughGateway();
    bench.act((view, now) => removeInstance(view, { udi: ownUdi(bench.agent), virtualAccountId: onPremAccount }, now));
    expect(asks(bench, 'authorization')).toMatchObject({ outcome: 'failed', reason: { code: 'instance-unknown' } });
    expect(bench.agent.registration.status).toBe('unregistered');
  });
});

describe('a product that goes another way than it was registered by is not known there:', () => {
  const unknown = { outcome: 'failed', reason: { code: 'instance-unknown' } };

  test.each(['authorization', 'registration'] as const)(
    'its renewal of the %s fails, and it must register anew',
    (kind) => {
      const direct = new Bench('registered');
      goes(direct, { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' });
      expect(asks(direct, kind)).toMatchObject(unknown);
      expect([direct.agent.registration.status, isKnownToCisco(direct)]).toEqual(['unregistered', true]);

      const gateway = throughGateway();
      goes(gateway, { kind: 'direct' });
      expect(asks(gateway, kind)).toMatchObject(unknown);
      expect([gateway.agent.registration.status, isKnownOnPrem(gateway)]).toEqual(['unregistered', true]);
    },
  );

  test('deregistered there it is left behind, once the On-Prem has told of it, and is counted on', () => {
    const bench = throughGateway();
    bench.act((view, now) => synchronize(view, now));
    const counted = onPremLicense(bench)?.onlineInUse;
    goes(bench, { kind: 'direct' });

    expect(bench.act((view, now) => deregister(view, { by }, now)).outcome).toBe('here-only');

    expect(bench.agent.registration).toMatchObject({
      status: 'unregistered',
      leftBehind: { virtualAccount: 'Default' },
    });
    expect([isKnownToCisco(bench), isKnownOnPrem(bench)]).toEqual([true, true]);
    expect(onPremLicense(bench)?.onlineInUse).toBe(counted);
  });

  test('registered anew there it is known at both, and each counts what it was told', () => {
    const bench = new Bench('registered');
    goes(bench, { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' });
    bench.register(bench.token(onPremAccount).text, true);
    expect(bench.registered.smartAccount).toBe('Plant 1');
    expect([isKnownToCisco(bench), isKnownOnPrem(bench)]).toEqual([true, true]);
    bench.measure({ components: 40 });
    expect([onPremLicense(bench)?.onlineInUse, bench.inUse]).toEqual([460, 14_343 + 31]);
  });
});
