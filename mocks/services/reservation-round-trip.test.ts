import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { readContextOf } from '#mocks/scenarios/replay.ts';
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

describe('the round trip (S4 ch. 5)', () => {
  const harness = new SimulatorHarness('evaluation');
  const carrier = new CodeTransfer(harness);
  let requestCode = '';
  let authorizationCode = '';
  let confirmation = '';

  test('the product asks; its evaluation goes on', () => {
    requestCode = carrier.request();
    expect(requestCode).toMatch(/^CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-[A-Za-z1-9]{9}-\d\d$/);
    expect([harness.agent.registration.status, harness.status]).toEqual(['reservation-pending', 'evaluation']);
  });

  test('the portal reserves 50, which count there at once', () => {
    authorizationCode = carrier.reserveSpecific(requestCode, quantitiesOf(50));
    expect(advantageIn(harness)).toMatchObject({ reserved: 9893, inUse: 14_393 });
  });

  test('the product looks at the code, which changes nothing, and installs it: evaluation stands still', () => {
    harness.wait(3 * day);
    const before = harness.snapshot;
    const preview = harness.run((view, now) => checkAuthorization(view, { code: authorizationCode }, now));
    expect(preview).toMatchObject({ kind: 'specific', issuedAt: '2026-01-15T09:00:00.000Z' });
    expect(preview.licenses).toMatchObject([{ name: 'Cisco Cyber Vision Advantage', held: 0, granted: 50 }]);
    expect(harness.snapshot).toEqual(before);
    expect(carrier.install(authorizationCode)).toEqual({ outcome: 'installed', kind: 'specific' });
    expect([harness.status, harness.agent.statusSince]).toEqual(['reserved', start + 3 * day]);
    expect(harness.agent.evaluation.clock).toBe('paused');
    expect(harness.licenses.CISCO_CYBER_VISION_A).toMatchObject({ reserved: 50, inUse: 31, status: 'authorized' });
    expect(harness.kinds.at(-1)).toBe('reservation-installed');
  });

  test('an IC3000 is added; the portal reserves one for it, and the product shows the difference', () => {
    harness.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    expect(harness.status).toBe('out-of-compliance');
    authorizationCode = carrier.updateInPortal(quantitiesOf(50, 1));
    const preview = harness.run((view, now) => checkAuthorization(view, { code: authorizationCode }, now));
    expect(preview.licenses.map(({ held, granted }) => [held, granted])).toEqual([
      [50, 50],
      [0, 1],
    ]);
  });

  test('the update heals at once, and makes a confirmation code that is there until it is acknowledged', () => {
    confirmation = carrier.update(authorizationCode);
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

  test('the portal takes the confirmation code once, and the product forgets it', () => {
    carrier.confirm(confirmation);
    expect(() => carrier.confirm(confirmation)).toThrow('no-reservation-pending');
    harness.run((view, now) => acknowledgeConfirmation(view, { by }, now));
    expect(confirmationCode(readContextOf(harness.snapshot))).toEqual({ ok: false, problem: 'no-code-kept' });
    expect(harness.kinds.at(-1)).toBe('confirmation-acknowledged');
  });

  test('it is given back: evaluation goes on with the days it had, and the portal releases all by the return code', () => {
    const { evaluation } = harness.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    const returned = carrier.returnReservation();
    expect(harness.agent.evaluation).toEqual({ clock: 'running', endsAt: harness.now + evaluation.remaining });
    expect([harness.agent.registration.status, harness.status]).toEqual(['unregistered', 'evaluation']);
    expect(advantageIn(harness)).toMatchObject({ reserved: 9893 });
    carrier.remove(returned);
    expect(advantageIn(harness)).toMatchObject({ reserved: 9843, inUse: 14_343 });
    expect(harness.ownInstance).toBeUndefined();
    harness.run((view, now) => acknowledgeReturn(view, { by }, now));
    expect(returnCode(readContextOf(harness.snapshot))).toEqual({ ok: false, problem: 'no-code-kept' });
    expect(harness.kinds.slice(-2)).toEqual(['reservation-returned', 'return-acknowledged']);
  });

  test('the next request is another', () => {
    expect(carrier.request()).not.toBe(requestCode);
  });
});

test('the round trip of a universal reservation: nothing is out of compliance, nothing is updated', () => {
  const harness = new SimulatorHarness('evaluation', 'secure-workload');
  const carrier = new CodeTransfer(harness);
  const code = carrier.reserve(carrier.request(), { kind: 'universal' });
  expect(carrier.install(code)).toEqual({ outcome: 'installed', kind: 'universal' });
  harness.measure({ workloads: 1_000_000 });
  expect([harness.status, harness.licenses.TETRATION_WORKLOAD_PROTECTION]).toMatchObject([
    'reserved',
    { unlimited: true, status: 'authorized', table: 'workloads' },
  ]);
  harness.wait(400 * day);
  expect(harness.status).toBe('reserved');
  const again = installAuthorization(readContextOf(harness.snapshot), { code, by }, harness.now);
  expect(again).toEqual({ ok: false, problem: 'universal-not-updated' });
  carrier.remove(carrier.returnReservation());
  expect([harness.ownInstance, harness.status]).toEqual([undefined, 'evaluation']);
});

describe('a code that was made is there again', () => {
  test('the request code, until it is cancelled or answered', () => {
    const harness = new SimulatorHarness('evaluation');
    const first = harness.run((view, now) => requestReservation(view, { by }, now));
    harness.wait(40 * day);
    const before = harness.snapshot;
    expect(harness.run((view, now) => requestReservation(view, { by }, now))).toEqual(first);
    expect(harness.run((view) => reservationRequest(view))).toEqual(first);
    expect(harness.snapshot).toEqual(before);
  });

  test('the confirmation code, when the same update is installed again; once acknowledged it is not', () => {
    const harness = new SimulatorHarness('update-authorized');
    const carrier = new CodeTransfer(harness);
    const holding = harness.ownInstance?.holding;
    const code = holding?.kind === 'reserved' ? (holding.pending?.authorizationCode ?? '') : '';
    const first = carrier.install(code);
    harness.wait(hour);
    const before = harness.snapshot;
    expect(carrier.install(code)).toEqual(first);
    expect(harness.snapshot).toEqual(before);
    harness.run((view, now) => acknowledgeConfirmation(view, { by }, now));
    expect(() => carrier.install(code)).toThrow('code-already-installed');
  });

  test('the return code, until it is acknowledged', () => {
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

  test('a second acknowledgement changes nothing', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    harness.run((view, now) => acknowledgeConfirmation(view, { by }, now));
    const before = harness.snapshot;
    expect(harness.run((view, now) => acknowledgeConfirmation(view, { by }, now))).toEqual({ outcome: 'acknowledged' });
    harness.run((view, now) => acknowledgeReturn(view, { by }, now));
    expect(harness.snapshot).toEqual(before);
  });
});

describe('cancelling a request', () => {
  test('that the portal has not answered: its code is void, and the next is another', () => {
    const harness = new SimulatorHarness('reservation-pending');
    const carrier = new CodeTransfer(harness);
    const code = carrier.request();
    harness.run((view, now) => cancelReservation(view, { by }, now));
    expect([harness.agent.registration.status, harness.status]).toEqual(['unregistered', 'evaluation']);
    expect(harness.kinds.at(-1)).toBe('reservation-cancelled');
    expect(carrier.request()).not.toBe(code);
  });

  test('that the portal has answered: a return code, the same again for the same answer, which releases all there', () => {
    const harness = new SimulatorHarness('reservation-pending');
    const carrier = new CodeTransfer(harness);
    const code = carrier.reserveSpecific(carrier.request(), quantitiesOf(50));
    const returned = harness.run((view, now) => returnAuthorization(view, { code, by }, now));
    expect(returned).toMatchObject({ returns: 'unused-authorization' });
    expect(harness.kinds.at(-1)).toBe('authorization-returned');
    harness.wait(hour);
    expect(harness.run((view, now) => returnAuthorization(view, { code: `  ${code}\n`, by }, now))).toEqual(returned);
    expect(() => harness.run((view, now) => returnAuthorization(view, { code: 'hello', by }, now))).toThrow(
      'no-reservation-pending',
    );
    expect(() => carrier.returnReservation()).toThrow('not-reserved');
    carrier.remove(returned.code);
    expect(harness.ownInstance).toBeUndefined();
  });
});

describe('what is kept, and what goes', () => {
  test('a return supersedes a confirmation', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    new CodeTransfer(harness).returnReservation();
    expect(harness.agent.kept).toMatchObject({ code: 'return', returns: 'reservation' });
  });

  test('a request leaves the return code; a reservation that is installed anew drops it', () => {
    const harness = new SimulatorHarness('return-unacknowledged');
    const carrier = new CodeTransfer(harness);
    const { code } = harness.run((view) => returnCode(view));
    const request = carrier.request();
    expect(harness.run((view) => returnCode(view)).code).toBe(code);
    expect(() => carrier.reserveSpecific(request, quantitiesOf(50))).toThrow('already-reserved');
    carrier.remove(code);
    carrier.install(carrier.reserveSpecific(request, quantitiesOf(50)));
    expect(harness.agent.kept).toBeUndefined();
  });

  test('registering leaves it; the portal refuses until it was entered', () => {
    const harness = new SimulatorHarness('return-unacknowledged');
    harness.register(harness.token().text);
    expect(harness.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'reservation-held' } },
    });
    expect(harness.agent.kept?.code).toBe('return');
  });

  test('a second update makes another confirmation code in place of the first', () => {
    const harness = new SimulatorHarness('update-unconfirmed');
    const carrier = new CodeTransfer(harness);
    const { code } = harness.run((view) => confirmationCode(view));
    carrier.confirm(code);
    expect(carrier.update(carrier.updateInPortal(quantitiesOf(60, 1)))).not.toBe(code);
  });
});
