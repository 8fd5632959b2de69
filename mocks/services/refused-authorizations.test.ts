import { describe, expect, test } from 'vitest';
import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { AuthorizationCode } from '#mocks/codes/authorization-code-writer.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import { writeUniversalCode } from '#mocks/codes/universal-code.ts';
import { readContextOf } from '#mocks/scenarios/replay.ts';
import { CodeTransfer } from '#mocks/testing/code-transfer.ts';
import { by, day, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import {
  cancelReservation,
  checkAuthorization,
  installAuthorization,
  returnAuthorization,
} from './reservation-commands.ts';

const serialNumber = 'VMware-420f637e3da26755-98306b53c6b2d519';
const specific = 'specific-authorization-code';
const own = { kind: specific, device: serialNumber } as const;

function installing(harness: SimulatorHarness, code: string) {
  return installAuthorization(readContextOf(harness.snapshot), { code, by }, harness.now);
}

/** What checking and installing say of a code: the same. */
function refusal(harness: SimulatorHarness, code: string) {
  const answer = installing(harness, code);
  expect(checkAuthorization(readContextOf(harness.snapshot), { code }, harness.now)).toEqual(answer);
  return answer;
}

function refused(problem: ProblemCode, detectedCode?: object) {
  return { ok: false, problem, field: 'code', ...(detectedCode && { detectedCode }) };
}

/** The nonce of the request that is pending or was answered. */
function nonceOf(harness: SimulatorHarness): string {
  const { registration } = harness.agent;
  if (registration.status === 'reservation-pending') return registration.request.nonce;
  return registration.status === 'reserved' ? registration.nonce : '';
}

/** A code as the portal would sign it, but for what is told. */
function signed(harness: SimulatorHarness, told: Partial<AuthorizationCode>): string {
  const { productIdentifier } = harness.agent.identity;
  const device = { productIdentifier, serialNumber, ...told };
  const { tag, name: displayName, description: tagDescription } = catalogue.advantage;
  return writeAuthorizationCode(
    {
      ...device,
      productInstanceId: productInstanceIdOf({ ...device, nonce: nonceOf(harness) }),
      timestamp: harness.now,
      entitlements: [{ tag, count: 50, displayName, tagDescription }],
      ...told,
    },
    simulatedPrivateKey,
  );
}

test('stores a name that a line break has cut as the tag has it', () => {
  const harness = new SimulatorHarness('reservation-pending');
  const cut = signed(harness, {}).replace('<displayName>Cisco Cyber Vi', '<displayName>Cisco Cyber Vi\n');
  const answer = checkAuthorization(readContextOf(harness.snapshot), { code: cut }, harness.now);
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).toContain(catalogue.advantage.name);
});

const ended = { startDate: '2025-01-01', endDate: '2026-01-14' };
const endedEntitlement = { tag: catalogue.advantage.tag, count: 50, term: ended, displayName: 'A', tagDescription: '' };

describe('while a request is pending, in the order in which faults are looked for', () => {
  const harness = new SimulatorHarness('reservation-pending');
  const good = signed(harness, {});
  const foreign = { serialNumber: 'VMware-0000000000000000-0000000000000000' };
  const request = new CodeTransfer(harness).request();
  const universal = writeUniversalCode(
    { productIdentifier: 'CV-CNTR-ESXI', serialNumber, nonce: nonceOf(harness) },
    harness.now,
  );
  const token = harness.token().text;
  const returned = new CodeTransfer(new SimulatorHarness('reserved')).returnReservation();

  test.each<[string, string, ReturnType<typeof refused>]>([
    ['nothing', ' \n', refused('code-empty')],
    ['what is no code', 'hello', refused('code-not-recognised')],
    [
      'the request code itself',
      request,
      refused('code-of-another-kind', { kind: 'request-code', device: serialNumber }),
    ],
    ['a registration token', token, refused('code-of-another-kind', { kind: 'registration-token' })],
    ['a confirmation code', '0a1b2c3d', refused('code-of-another-kind', { kind: 'confirmation-code' })],
    ['a return code', returned, refused('code-of-another-kind', { kind: 'return-code' })],
    [
      'a universal code, which this product cannot have',
      universal,
      refused('code-of-another-kind', { kind: 'universal-authorization-code' }),
    ],
    ['a code cut off', good.slice(0, 300), refused('code-damaged', { kind: specific })],
    ['a code altered', good.replace('<count>50<', '<count>60<'), refused('code-not-signed', own)],
    [
      'an altered code of another device',
      signed(harness, foreign).replace('<count>50<', '<count>60<'),
      refused('code-not-signed', { kind: specific, device: foreign.serialNumber }),
    ],
    [
      'a code of another device, whose term has ended besides',
      signed(harness, { ...foreign, entitlements: [endedEntitlement] }),
      refused('code-of-another-device', { kind: specific, device: foreign.serialNumber }),
    ],
    [
      'a code for another request, whose term has ended besides',
      signed(harness, { productInstanceId: 'a3f1c2d4-0b5e-4c6f-8d7a-9e8f7a6b5c4d', entitlements: [endedEntitlement] }),
      refused('code-of-another-request', own),
    ],
    [
      'a code whose term has ended',
      signed(harness, { entitlements: [endedEntitlement] }),
      refused('code-term-ended', own),
    ],
  ])('%s', (_name, code, answer) => {
    expect(refusal(harness, code)).toEqual(answer);
  });

  test('another device’s code does not end the request: nothing is lost', () => {
    installing(harness, signed(harness, foreign));
    expect(installing(harness, good)).toMatchObject({ ok: true, value: { outcome: 'installed' } });
  });

  test('a code that still grants something is taken, though one of its terms has ended', () => {
    const { tag, name: displayName, description: tagDescription } = catalogue.advantage;
    const code = signed(harness, {
      entitlements: [endedEntitlement, { tag, count: 40, displayName, tagDescription }],
    });
    const checked = checkAuthorization(readContextOf(harness.snapshot), { code }, harness.now);
    expect(checked).toMatchObject({ ok: true, value: { licenses: [{ held: 0, granted: 40 }] } });
  });

  test('given back instead of installed, a code is judged the same but for its term', () => {
    const back = (code: string) => returnAuthorization(readContextOf(harness.snapshot), { code, by }, harness.now);
    expect(back('')).toEqual(refused('code-empty'));
    expect(back(request)).toEqual(refused('code-of-another-kind', { kind: 'request-code', device: serialNumber }));
    expect(back(signed(harness, foreign))).toMatchObject({ problem: 'code-of-another-device' });
    expect(back(signed(harness, { entitlements: [endedEntitlement] }))).toMatchObject({ ok: true });
  });
});

test('a code made for a request that was cancelled is of no use for the next', () => {
  const harness = new SimulatorHarness('reservation-authorized');
  const code = signed(harness, {});
  harness.run((view, now) => cancelReservation(view, { by }, now));
  new CodeTransfer(harness).request();
  expect(refusal(harness, code)).toEqual(refused('code-of-another-request', own));
});

describe('in a reservation', () => {
  const harness = new SimulatorHarness('reserved');
  const { registration } = harness.agent;
  const installed = registration.status === 'reserved' ? registration.code : undefined;
  const before = { timestamp: (installed?.timestamp ?? 0) - 1 };

  test.each<[string, string, ReturnType<typeof refused>]>([
    ['nothing', '', refused('code-empty')],
    [
      'an older code, whose term has ended besides',
      signed(harness, { ...before, entitlements: [endedEntitlement] }),
      refused('code-superseded', own),
    ],
    ['the code that is installed', installed?.text ?? '', refused('code-already-installed', own)],
    [
      'a newer one whose term has ended',
      signed(harness, { entitlements: [endedEntitlement] }),
      refused('code-term-ended', own),
    ],
  ])('%s', (_name, code, answer) => {
    expect(refusal(harness, code)).toEqual(answer);
  });

  test('the installed code is already installed also once its term has ended', () => {
    const later = new SimulatorHarness('reserved-term-ended');
    later.wait(3000 * day);
    const { registration: reserved } = later.agent;
    const text = reserved.status === 'reserved' ? reserved.code.text : '';
    expect(refusal(later, text)).toMatchObject({ problem: 'code-already-installed' });
  });
});

test.each([
  ['evaluation', 'hello', 'no-reservation-pending'],
  ['evaluation', '', 'code-empty'],
  ['registered', 'hello', 'no-reservation-pending'],
  ['reserved-universal', 'hello', 'universal-not-updated'],
  ['reserved-universal', '', 'code-empty'],
] as const)('in %s the code %j is not even read: %s', (name, code, problem) => {
  expect(refusal(new SimulatorHarness(name), code)).toMatchObject({ ok: false, problem });
});

describe('universal codes of Secure Workload', () => {
  const harness = new SimulatorHarness('reservation-pending', 'secure-workload');
  const { productIdentifier, serialNumber: serial } = harness.agent.identity;
  const request = { productIdentifier, serialNumber: serial, nonce: nonceOf(harness) };
  const detectedCode = { kind: 'universal-authorization-code' };
  const good = writeUniversalCode(request, start);

  test.each<[string, string, ReturnType<typeof refused>]>([
    ['cut off', good.slice(0, 40), refused('code-damaged', detectedCode)],
    ['altered', good.replace(/.$/, (last) => (last === '2' ? '3' : '2')), refused('code-not-signed', detectedCode)],
    [
      'of another device',
      writeUniversalCode({ ...request, serialNumber: 'FCH0000' }, start),
      refused('code-of-another-device', detectedCode),
    ],
    [
      'for another request',
      writeUniversalCode({ ...request, nonce: '9XXXXXXXX' }, start),
      refused('code-of-another-request', detectedCode),
    ],
  ])('%s', (_name, code, answer) => {
    expect(refusal(harness, code)).toEqual(answer);
  });

  test('whole, they are taken', () => {
    expect(installing(harness, good)).toMatchObject({ ok: true, value: { kind: 'universal' } });
  });
});
