import { describe, expect, test } from 'vitest';
import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { AuthorizationCode } from '#mocks/codes/authorization-code-writer.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import { writeUniversalCode } from '#mocks/codes/universal-code.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
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
  return installAuthorization(stateViewOf(harness.snapshot), { code, by }, harness.now);
}

/** Returns the result of installing a code, and expects the same from checking it. */
function refusal(harness: SimulatorHarness, code: string) {
  const answer = installing(harness, code);
  expect(checkAuthorization(stateViewOf(harness.snapshot), { code }, harness.now)).toEqual(answer);
  return answer;
}

function refused(problem: ProblemCode, detectedCode?: object) {
  return { ok: false, problem, field: 'code', ...(detectedCode && { detectedCode }) };
}

/** Returns the nonce of the pending request or of the reservation. */
function nonceOf(harness: SimulatorHarness): string {
  const { registration } = harness.agent;
  if (registration.status === 'reservation-pending') return registration.request.nonce;
  return registration.status === 'reserved' ? registration.nonce : '';
}

/** Creates a code as the portal would sign it, with these changes. */
function signed(harness: SimulatorHarness, changes: Partial<AuthorizationCode>): string {
  const { productIdentifier } = harness.agent.identity;
  const device = { productIdentifier, serialNumber, ...changes };
  const { tag, name: displayName, description: tagDescription } = catalogue.advantage;
  return writeAuthorizationCode(
    {
      ...device,
      productInstanceId: productInstanceIdOf({ ...device, nonce: nonceOf(harness) }),
      timestamp: harness.now,
      entitlements: [{ tag, count: 50, displayName, tagDescription }],
      ...changes,
    },
    simulatedPrivateKey,
  );
}

test('checking a code uses the tag’s own name when a line break splits the name in the code', () => {
  const harness = new SimulatorHarness('reservation-pending');
  const cut = signed(harness, {}).replace('<displayName>Cisco Cyber Vi', '<displayName>Cisco Cyber Vi\n');
  const answer = checkAuthorization(stateViewOf(harness.snapshot), { code: cut }, harness.now);
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).toContain(catalogue.advantage.name);
});

const ended = { startDate: '2025-01-01', endDate: '2026-01-14' };
const endedEntitlement = { tag: catalogue.advantage.tag, count: 50, term: ended, displayName: 'A', tagDescription: '' };

describe('the validation of a code while a request is pending, by priority of the problems,', () => {
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
    ['an empty text', ' \n', refused('code-empty')],
    ['a text that is not a code', 'hello', refused('code-not-recognised')],
    [
      'the request code itself',
      request,
      refused('code-of-another-kind', { kind: 'request-code', device: serialNumber }),
    ],
    ['a registration token', token, refused('code-of-another-kind', { kind: 'registration-token' })],
    ['a confirmation code', '0a1b2c3d', refused('code-of-another-kind', { kind: 'confirmation-code' })],
    ['a return code', returned, refused('code-of-another-kind', { kind: 'return-code' })],
    [
      'a universal code, which this product does not support',
      universal,
      refused('code-of-another-kind', { kind: 'universal-authorization-code' }),
    ],
    ['a truncated code', good.slice(0, 300), refused('code-damaged', { kind: specific })],
    ['an altered code', good.replace('<count>50<', '<count>60<'), refused('code-not-signed', own)],
    [
      'an altered code of another device',
      signed(harness, foreign).replace('<count>50<', '<count>60<'),
      refused('code-not-signed', { kind: specific, device: foreign.serialNumber }),
    ],
    [
      'a code of another device with an ended term',
      signed(harness, { ...foreign, entitlements: [endedEntitlement] }),
      refused('code-of-another-device', { kind: specific, device: foreign.serialNumber }),
    ],
    [
      'a code for another request with an ended term',
      signed(harness, { productInstanceId: 'a3f1c2d4-0b5e-4c6f-8d7a-9e8f7a6b5c4d', entitlements: [endedEntitlement] }),
      refused('code-of-another-request', own),
    ],
    [
      'a code with an ended term',
      signed(harness, { entitlements: [endedEntitlement] }),
      refused('code-term-ended', own),
    ],
  ])('the product rejects %s', (_name, code, answer) => {
    expect(refusal(harness, code)).toEqual(answer);
  });

  test('keeps the pending request after a code of another device', () => {
    installing(harness, signed(harness, foreign));
    expect(installing(harness, good)).toMatchObject({ ok: true, value: { outcome: 'installed' } });
  });

  test('accepts a code when only some of its terms have ended', () => {
    const { tag, name: displayName, description: tagDescription } = catalogue.advantage;
    const code = signed(harness, {
      entitlements: [endedEntitlement, { tag, count: 40, displayName, tagDescription }],
    });
    const checked = checkAuthorization(stateViewOf(harness.snapshot), { code }, harness.now);
    expect(checked).toMatchObject({ ok: true, value: { licenses: [{ held: 0, granted: 40 }] } });
  });

  test('applies to a code that is returned unused as well, except for ended terms', () => {
    const back = (code: string) => returnAuthorization(stateViewOf(harness.snapshot), { code, by }, harness.now);
    expect(back('')).toEqual(refused('code-empty'));
    expect(back(request)).toEqual(refused('code-of-another-kind', { kind: 'request-code', device: serialNumber }));
    expect(back(signed(harness, foreign))).toMatchObject({ problem: 'code-of-another-device' });
    expect(back(signed(harness, { entitlements: [endedEntitlement] }))).toMatchObject({ ok: true });
  });
});

test('a code issued for a cancelled request is rejected for the next request', () => {
  const harness = new SimulatorHarness('reservation-authorized');
  const code = signed(harness, {});
  harness.run((view, now) => cancelReservation(view, { by }, now));
  new CodeTransfer(harness).request();
  expect(refusal(harness, code)).toEqual(refused('code-of-another-request', own));
});

describe('the validation of an update code', () => {
  const harness = new SimulatorHarness('reserved');
  const { registration } = harness.agent;
  const installed = registration.status === 'reserved' ? registration.code : undefined;
  const before = { timestamp: (installed?.timestamp ?? 0) - 1 };

  test.each<[string, string, ReturnType<typeof refused>]>([
    ['an empty text', '', refused('code-empty')],
    [
      'an older code with an ended term',
      signed(harness, { ...before, entitlements: [endedEntitlement] }),
      refused('code-superseded', own),
    ],
    ['the installed code', installed?.text ?? '', refused('code-already-installed', own)],
    [
      'a newer code with an ended term',
      signed(harness, { entitlements: [endedEntitlement] }),
      refused('code-term-ended', own),
    ],
  ])('the product rejects %s', (_name, code, answer) => {
    expect(refusal(harness, code)).toEqual(answer);
  });

  test('rejects the installed code as already installed even after its term has ended', () => {
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
] as const)('the scenario %s rejects the code %j before reading it, with %s', (name, code, problem) => {
  expect(refusal(new SimulatorHarness(name), code)).toMatchObject({ ok: false, problem });
});

describe('the validation of a universal code of Secure Workload', () => {
  const harness = new SimulatorHarness('reservation-pending', 'secure-workload');
  const { productIdentifier, serialNumber: serial } = harness.agent.identity;
  const request = { productIdentifier, serialNumber: serial, nonce: nonceOf(harness) };
  const detectedCode = { kind: 'universal-authorization-code' };
  const good = writeUniversalCode(request, start);

  test.each<[string, string, ReturnType<typeof refused>]>([
    ['a truncated code', good.slice(0, 40), refused('code-damaged', detectedCode)],
    [
      'an altered code',
      good.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
      refused('code-not-signed', detectedCode),
    ],
    [
      'a code of another device',
      writeUniversalCode({ ...request, serialNumber: 'FCH0000' }, start),
      refused('code-of-another-device', detectedCode),
    ],
    [
      'a code for another request',
      writeUniversalCode({ ...request, nonce: '9XXXXXXXX' }, start),
      refused('code-of-another-request', detectedCode),
    ],
  ])('the product rejects %s', (_name, code, answer) => {
    expect(refusal(harness, code)).toEqual(answer);
  });

  test('accepts a valid code', () => {
    expect(installing(harness, good)).toMatchObject({ ok: true, value: { kind: 'universal' } });
  });
});
