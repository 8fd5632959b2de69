import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { CodeTransfer, quantitiesOf } from '#mocks/testing/code-transfer.ts';
import { by, day, hour, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import {
  acknowledgeConfirmation,
  acknowledgeReturn,
  cancelReservation,
  checkAuthorization,
  confirmationCode,
  installAuthorization,
  requestReservation,
  reservationRequest,
  returnAuthorization,
  returnCode,
  returnReservation,
} from './reservation-commands.ts';

const advantageIn = (harness: SimulatorHarness) =>
  accountPage(harness.snapshot.world.cssm, undefined, harness.now)?.licenses.find(
    ({ name }) => name.endsWith('Advantage') && name.includes('Vision'),
  );

describe('the round trip of a specific reservation (S4 ch. 5)', () => {
  const harness = new SimulatorHarness('evaluation');
  const transfer = new CodeTransfer(harness);
  let requestCode = '';
  let authorizationCode = '';
  let confirmation = '';

  test('starts with a request code, and the evaluation continues', () => {
    requestCode = transfer.request();
    expect(requestCode).toMatch(/^CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-[A-Za-z1-9]{9}-\d\d$/);
    expect([harness.agent.registration.status, harness.status]).toEqual(['reservation-pending', 'evaluation']);
  });

  test('reserves 50 licenses in the portal, which count immediately', () => {
    authorizationCode = transfer.reserveSpecific(requestCode, quantitiesOf(50));
    expect(advantageIn(harness)).toMatchObject({ reserved: 9893, inUse: 14_393 });
  });

  test('previews the code without changes, then installs it and pauses the evaluation', () => {
    harness.wait(3 * day);
    const before = harness.snapshot;
    const preview = harness.run((view, now) => checkAuthorization(view, { code: authorizationCode }, now));
    expect(preview).toMatchObject({ kind: 'specific', issuedAt: '2026-01-15T09:00:00.000Z' });
    expect(preview.licenses).toMatchObject([{ name: 'Cisco Cyber Vision Advantage', held: 0, granted: 50 }]);
    expect(harness.snapshot).toEqual(before);
    expect(transfer.install(authorizationCode)).toEqual({ outcome: 'installed', kind: 'specific' });
    expect([harness.status, harness.agent.statusSince]).toEqual(['reserved', start + 3 * day]);
    expect(harness.agent.evaluation.clock).toBe('paused');
    expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({ reserved: 50, inUse: 31, status: 'authorized' });
    expect(harness.kinds.at(-1)).toBe('reservation-installed');
  });

  test('adds a reserved license for a new IC3000, and previews the difference', () => {
    harness.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    expect(harness.status).toBe('out-of-compliance');
    authorizationCode = transfer.updateInPortal(quantitiesOf(50, 1));
    const preview = harness.run((view, now) => checkAuthorization(view, { code: authorizationCode }, now));
    expect(preview.licenses.map(({ held, granted }) => [held, granted])).toEqual([
      [50, 50],
      [0, 1],
    ]);
  });

  test('returns to compliance immediately with the update, and stores its confirmation code', () => {
    confirmation = transfer.update(authorizationCode);
    expect(confirmation).toMatch(/^[0-9a-f]{8}$/);
    expect([harness.status, harness.agent.evaluation.clock]).toEqual(['reserved', 'paused']);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({
      reserved: 1,
      inUse: 1,
      status: 'authorized',
    });
    expect(harness.kinds.slice(-2)).toEqual(['reservation-updated', 'in-compliance']);
    expect(harness.run((view) => confirmationCode(view)).code).toBe(confirmation);
  });

  test('accepts the confirmation code once, and deletes it after its acknowledgement', () => {
    transfer.confirm(confirmation);
    expect(() => transfer.confirm(confirmation)).toThrow('no-reservation-pending');
    harness.run((view, now) => acknowledgeConfirmation(view, { by }, now));
    expect(confirmationCode(stateViewOf(harness.snapshot))).toEqual({ ok: false, problem: 'no-code-kept' });
    expect(harness.kinds.at(-1)).toBe('confirmation-acknowledged');
  });

  test('ends with a return: the evaluation resumes, and the return code releases the licenses', () => {
    const { evaluation } = harness.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    const returned = transfer.returnReservation();
    expect(harness.agent.evaluation).toEqual({ clock: 'running', endsAt: harness.now + evaluation.remaining });
    expect([harness.agent.registration.status, harness.status]).toEqual(['unregistered', 'evaluation']);
    expect(advantageIn(harness)).toMatchObject({ reserved: 9893 });
    transfer.remove(returned);
    expect(advantageIn(harness)).toMatchObject({ reserved: 9843, inUse: 14_343 });
    expect(harness.ownInstance).toBeUndefined();
    harness.run((view, now) => acknowledgeReturn(view, { by }, now));
    expect(returnCode(stateViewOf(harness.snapshot))).toEqual({ ok: false, problem: 'no-code-kept' });
    expect(harness.kinds.slice(-2)).toEqual(['reservation-returned', 'return-acknowledged']);
  });

  test('continues with another code for the next request', () => {
    expect(transfer.request()).not.toBe(requestCode);
  });
});

test('a universal reservation is never out of compliance and cannot be updated', () => {
  const harness = new SimulatorHarness('evaluation', 'secure-workload');
  const transfer = new CodeTransfer(harness);
  const code = transfer.reserve(transfer.request(), { kind: 'universal' });
  expect(transfer.install(code)).toEqual({ outcome: 'installed', kind: 'universal' });
  harness.measure({ workloads: 1_000_000 });
  expect([harness.status, harness.licenses.TETRATION_WORKLOAD_PROTECTION]).toMatchObject([
    'reserved',
    { unlimited: true, status: 'authorized', table: 'workloads' },
  ]);
  harness.wait(400 * day);
  expect(harness.status).toBe('reserved');
  const again = installAuthorization(stateViewOf(harness.snapshot), { code, by }, harness.now);
  expect(again).toEqual({ ok: false, problem: 'universal-not-updated' });
  transfer.remove(transfer.returnReservation());
  expect([harness.ownInstance, harness.status]).toEqual([undefined, 'evaluation']);
});

describe('a stored code', () => {
  test('stays the same for a pending request', () => {
    const harness = new SimulatorHarness('evaluation');
    const first = harness.run((view, now) => requestReservation(view, { by }, now));
    harness.wait(40 * day);
    const before = harness.snapshot;
    expect(harness.run((view, now) => requestReservation(view, { by }, now))).toEqual(first);
    expect(harness.run((view) => reservationRequest(view))).toEqual(first);
    expect(harness.snapshot).toEqual(before);
  });

  test('stays the same for an update that is installed again, until it is acknowledged', () => {
    const harness = new SimulatorHarness('update-authorized');
    const transfer = new CodeTransfer(harness);
    const holding = harness.ownInstance?.holding;
    const code = holding?.kind === 'reserved' ? (holding.pending?.authorizationCode ?? '') : '';
    const first = transfer.install(code);
    harness.wait(hour);
    const before = harness.snapshot;
    expect(transfer.install(code)).toEqual(first);
    expect(harness.snapshot).toEqual(before);
    harness.run((view, now) => acknowledgeConfirmation(view, { by }, now));
    expect(() => transfer.install(code)).toThrow('code-already-installed');
  });

  test('stays the same for a returned reservation, until it is acknowledged', () => {
    const harness = new SimulatorHarness('reserved');
    const first = harness.run((view, now) => returnReservation(view, { by }, now));
    harness.wait(hour);
    const before = harness.snapshot;
    expect(harness.run((view, now) => returnReservation(view, { by }, now))).toEqual(first);
    expect(harness.run((view) => returnCode(view))).toEqual(first);
    expect(harness.snapshot).toEqual(before);
    harness.run((view, now) => acknowledgeReturn(view, { by }, now));
    expect(() => new CodeTransfer(harness).returnReservation()).toThrow('not-reserved');
  });

  test('stays deleted after a second acknowledgement', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    harness.run((view, now) => acknowledgeConfirmation(view, { by }, now));
    const before = harness.snapshot;
    expect(harness.run((view, now) => acknowledgeConfirmation(view, { by }, now))).toEqual({ outcome: 'acknowledged' });
    harness.run((view, now) => acknowledgeReturn(view, { by }, now));
    expect(harness.snapshot).toEqual(before);
  });
});

describe('a cancelled request', () => {
  test('voids its code, so that the next request has another one', () => {
    const harness = new SimulatorHarness('reservation-pending');
    const transfer = new CodeTransfer(harness);
    const code = transfer.request();
    harness.run((view, now) => cancelReservation(view, { by }, now));
    expect([harness.agent.registration.status, harness.status]).toEqual(['unregistered', 'evaluation']);
    expect(harness.kinds.at(-1)).toBe('reservation-cancelled');
    expect(transfer.request()).not.toBe(code);
  });

  test('gets the same return code each time for an unused authorization, which releases it', () => {
    const harness = new SimulatorHarness('reservation-pending');
    const transfer = new CodeTransfer(harness);
    const code = transfer.reserveSpecific(transfer.request(), quantitiesOf(50));
    const returned = harness.run((view, now) => returnAuthorization(view, { code, by }, now));
    expect(returned).toMatchObject({ returns: 'unused-authorization' });
    expect(harness.kinds.at(-1)).toBe('authorization-returned');
    harness.wait(hour);
    expect(harness.run((view, now) => returnAuthorization(view, { code: `  ${code}\n`, by }, now))).toEqual(returned);
    expect(() => harness.run((view, now) => returnAuthorization(view, { code: 'hello', by }, now))).toThrow(
      'no-reservation-pending',
    );
    expect(() => transfer.returnReservation()).toThrow('not-reserved');
    transfer.remove(returned.code);
    expect(harness.ownInstance).toBeUndefined();
  });
});

describe('the stored code of a product', () => {
  test('changes to a return code when the reservation is returned', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    new CodeTransfer(harness).returnReservation();
    expect(harness.agent.kept).toMatchObject({ code: 'return', returns: 'reservation' });
  });

  test('stays during a new request and is deleted when a new reservation is installed', () => {
    const harness = new SimulatorHarness('return-unacknowledged');
    const transfer = new CodeTransfer(harness);
    const { code } = harness.run((view) => returnCode(view));
    const request = transfer.request();
    expect(harness.run((view) => returnCode(view)).code).toBe(code);
    expect(() => transfer.reserveSpecific(request, quantitiesOf(50))).toThrow('already-reserved');
    transfer.remove(code);
    transfer.install(transfer.reserveSpecific(request, quantitiesOf(50)));
    expect(harness.agent.kept).toBeUndefined();
  });

  test('stays after a registration that the portal rejects because of the reservation', () => {
    const harness = new SimulatorHarness('return-unacknowledged');
    harness.register(harness.token().text);
    expect(harness.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'reservation-held' } },
    });
    expect(harness.agent.kept?.code).toBe('return');
  });

  test('changes to another confirmation code after a second update', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    const transfer = new CodeTransfer(harness);
    const { code } = harness.run((view) => confirmationCode(view));
    transfer.confirm(code);
    expect(transfer.update(transfer.updateInPortal(quantitiesOf(60, 1)))).not.toBe(code);
  });
});
