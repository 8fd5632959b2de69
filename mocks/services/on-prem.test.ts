import { describe, expect, test } from 'vitest';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { by, day, SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { synchronize } from './on-prem-sync.ts';
import { removeInstance } from './portal-account.ts';
import { deregister, ownUdi, register, renew, setTransport } from './product-commands.ts';

const onPremAccount = 'local';
const ciscosAccount = 'iot-security-demos';
const { tag } = catalogue.advantage;

const failure = ({ agent: { registration } }: SimulatorHarness) =>
  registration.status === 'failed' ? registration.lastFailure.reason : undefined;
const onPremOf = ({ snapshot }: SimulatorHarness) => snapshot.world.onPrem;
const onPremLicense = (harness: SimulatorHarness) =>
  onPremOf(harness).cssm.virtualAccounts[0]?.licenses.find((license) => license.tag === tag);
const isKnownToCisco = (harness: SimulatorHarness) =>
  stateViewOf(harness.snapshot).instance(ownUdi(harness.agent)) !== undefined;
const isKnownOnPrem = (harness: SimulatorHarness) =>
  onPremOf(harness).instances.some(({ udi }) => udi === ownUdi(harness.agent));
const changeTransport = (harness: SimulatorHarness, transport: Parameters<typeof setTransport>[1]['transport']) =>
  harness.run((view, now) => setTransport(view, { transport, by }, now));
const renewNow = (harness: SimulatorHarness, kind: 'authorization' | 'registration') =>
  harness.run((view, now) => renew(view, { kind, by }, now));

/** Creates a product registered through the gateway with a token of the On-Prem. */
function throughGateway(): SimulatorHarness {
  const harness = new SimulatorHarness('evaluation-gateway');
  harness.register(harness.token(onPremAccount).text);
  return harness;
}

describe('a token is valid only in the portal that created it', () => {
  test('the On-Prem rejects a token of Smart Software Manager', () => {
    const harness = new SimulatorHarness('evaluation-gateway');
    harness.register(harness.token(ciscosAccount).text);
    expect(failure(harness)?.code).toBe('token-not-valid');
    expect([isKnownToCisco(harness), isKnownOnPrem(harness)]).toEqual([false, false]);
  });

  test('Smart Software Manager rejects a token of the On-Prem', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.register(harness.token(onPremAccount).text);
    expect(failure(harness)?.code).toBe('token-not-valid');
    expect([isKnownToCisco(harness), isKnownOnPrem(harness)]).toEqual([false, false]);
  });
});

describe('a product registered through a gateway', () => {
  test('needs force to register when the On-Prem already lists it', () => {
    const harness = throughGateway();
    harness.line({ state: 'down', reason: 'connection-refused' });
    harness.run((view, now) => deregister(view, { by }, now));
    harness.line({ state: 'up' });
    harness.register(harness.token(onPremAccount).text);
    expect(failure(harness)?.code).toBe('already-registered');
    harness.register(harness.token(onPremAccount).text, true);
    expect(harness.registered.virtualAccount).toBe('Default');
    expect(onPremOf(harness).instances.filter(({ udi }) => udi === ownUdi(harness.agent))).toHaveLength(1);
  });

  test('appears in the On-Prem but not in Smart Software Manager', () => {
    const harness = throughGateway();
    expect(harness.registered).toMatchObject({ smartAccount: 'Plant 1', virtualAccount: 'Default' });
    expect([harness.status, isKnownOnPrem(harness), isKnownToCisco(harness)]).toEqual(['authorized', true, false]);
    expect(onPremLicense(harness)?.onlineInUse).toBe(420 + 31);
    expect(harness.snapshot.events.at(-1)).toMatchObject({ kind: 'instance-registered', virtualAccountId: 'local' });
  });

  test('can be a cluster that registers with a gateway URL of any host', () => {
    const harness = new SimulatorHarness('evaluation', 'secure-workload');
    const token = harness.token(onPremAccount).text;
    const transportUrl = 'http://10.0.0.7:8080/Transportgateway/services/DeviceRequestHandler';
    harness.run((view, now) => register(view, { token, force: false, by, transportUrl }, now));
    harness.wait(3000);
    expect([harness.registered.smartAccount, isKnownOnPrem(harness)]).toEqual(['Plant 1', true]);
  });

  test('reports its usage to the On-Prem, which compares it with its own licenses', () => {
    const harness = throughGateway();
    harness.measure({ components: 1581 });
    expect([harness.status, onPremLicense(harness)?.onlineInUse]).toEqual(['out-of-compliance', 2001]);
    expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({ entitled: 2000, short: 1 });
    harness.measure({ components: 1580 });
    expect(harness.status).toBe('authorized');
  });

  test('renews its certificate with the On-Prem', () => {
    const harness = throughGateway();
    harness.wait(200 * day);
    expect(harness.registered.certificate.renewedAt - harness.registered.registeredAt).toBe(180 * day);
    expect(harness.ownInstance?.lastContactAt).toBe(harness.registered.registeredAt + 180 * day);
  });

  test('disappears from the On-Prem after it deregisters', () => {
    const harness = throughGateway();
    harness.run((view, now) => deregister(view, { by }, now));
    expect([isKnownOnPrem(harness), onPremLicense(harness)?.onlineInUse]).toEqual([false, 420]);
  });

  test('becomes unregistered at its next request after the On-Prem has removed it', () => {
    const harness = throughGateway();
    harness.run((view, now) =>
      removeInstance(view, { udi: ownUdi(harness.agent), virtualAccountId: onPremAccount }, now),
    );
    expect(renewNow(harness, 'authorization')).toMatchObject({
      outcome: 'failed',
      reason: { code: 'instance-unknown' },
    });
    expect(harness.agent.registration.status).toBe('unregistered');
  });
});

describe('a product whose transport leads to another portal than it registered with', () => {
  const unknown = { outcome: 'failed', reason: { code: 'instance-unknown' } };

  test.each(['authorization', 'registration'] as const)('becomes unregistered when it renews its %s', (kind) => {
    const direct = new SimulatorHarness('registered');
    changeTransport(direct, { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' });
    expect(renewNow(direct, kind)).toMatchObject(unknown);
    expect([direct.agent.registration.status, isKnownToCisco(direct)]).toEqual(['unregistered', true]);

    const gateway = throughGateway();
    changeTransport(gateway, { kind: 'direct' });
    expect(renewNow(gateway, kind)).toMatchObject(unknown);
    expect([gateway.agent.registration.status, isKnownOnPrem(gateway)]).toEqual(['unregistered', true]);
  });

  test('stays registered and counted in its own portal when it deregisters', () => {
    const harness = throughGateway();
    harness.run((view, now) => synchronize(view, now));
    const counted = onPremLicense(harness)?.onlineInUse;
    changeTransport(harness, { kind: 'direct' });

    expect(harness.run((view, now) => deregister(view, { by }, now)).outcome).toBe('here-only');

    expect(harness.agent.registration).toMatchObject({
      status: 'unregistered',
      staleRegistration: { virtualAccount: 'Default' },
    });
    expect([isKnownToCisco(harness), isKnownOnPrem(harness)]).toEqual([true, true]);
    expect(onPremLicense(harness)?.onlineInUse).toBe(counted);
  });

  test('counts in both portals after it registers again, each with its last report', () => {
    const harness = new SimulatorHarness('registered');
    changeTransport(harness, { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' });
    harness.register(harness.token(onPremAccount).text, true);
    expect(harness.registered.smartAccount).toBe('Plant 1');
    expect([isKnownToCisco(harness), isKnownOnPrem(harness)]).toEqual([true, true]);
    harness.measure({ components: 40 });
    expect([onPremLicense(harness)?.onlineInUse, harness.inUse]).toEqual([460, 14_343 + 31]);
  });
});
