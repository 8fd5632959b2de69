import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { viewOf } from '#mocks/scenarios/history.ts';
import { Bench, by, day, hour, start } from '#mocks/testing/bench.ts';
import { Carrier, quantitiesOf } from '#mocks/testing/carrier.ts';
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
} from './reserving.ts';

const advantageIn = (bench: Bench) =>
  accountPage(bench.snapshot.world.cssm, undefined, bench.now)?.licenses.find(
    ({ name }) => name.endsWith('Advantage') && name.includes('Vision'),
  );

describe('the round trip (S4 ch. 5)', () => {
  const bench = new Bench('evaluation');
  const carrier = new Carrier(bench);
  let requestCode = '';
  let authorizationCode = '';
  let confirmation = '';

  test('the product asks; its evaluation goes on', () => {
    requestCode = carrier.request();
    expect(requestCode).toMatch(/^CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-[A-Za-z1-9]{9}-\d\d$/);
    expect([bench.agent.registration.status, bench.status]).toEqual(['reservation-pending', 'evaluation']);
  });

  test('the portal reserves 50, which count there at once', () => {
    authorizationCode = carrier.reserveSpecific(requestCode, quantitiesOf(50));
    expect(advantageIn(bench)).toMatchObject({ reserved: 9893, inUse: 14_393 });
  });

  test('the product looks at the code, which changes nothing, and installs it: evaluation stands still', () => {
    bench.wait(3 * day);
    const before = bench.snapshot;
    const preview = bench.act((view, now) => checkAuthorization(view, { code: authorizationCode }, now));
    expect(preview).toMatchObject({ kind: 'specific', issuedAt: '2026-01-15T09:00:00.000Z' });
    expect(preview.licenses).toMatchObject([{ name: 'Cisco Cyber Vision Advantage', held: 0, granted: 50 }]);
    expect(bench.snapshot).toEqual(before);
    expect(carrier.install(authorizationCode)).toEqual({ outcome: 'installed', kind: 'specific' });
    expect([bench.status, bench.agent.statusSince]).toEqual(['reserved', start + 3 * day]);
    expect(bench.agent.evaluation.clock).toBe('paused');
    expect(bench.licenses.CISCO_CYBER_VISION_A).toMatchObject({ reserved: 50, inUse: 31, status: 'authorized' });
    expect(bench.kinds.at(-1)).toBe('reservation-installed');
  });

  test('an IC3000 is added; the portal reserves one for it, and the product shows the difference', () => {
    bench.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    expect(bench.status).toBe('out-of-compliance');
    authorizationCode = carrier.updateInPortal(quantitiesOf(50, 1));
    const preview = bench.act((view, now) => checkAuthorization(view, { code: authorizationCode }, now));
    expect(preview.licenses.map(({ held, granted }) => [held, granted])).toEqual([
      [50, 50],
      [0, 1],
    ]);
  });

  test('the update heals at once, and makes a confirmation code that is there until it is acknowledged', () => {
    confirmation = carrier.update(authorizationCode);
    expect(confirmation).toMatch(/^[0-9a-f]{8}$/);
    expect([bench.status, bench.agent.evaluation.clock]).toEqual(['reserved', 'paused']);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({
      reserved: 1,
      inUse: 1,
      status: 'authorized',
    });
    expect(bench.kinds.slice(-2)).toEqual(['reservation-updated', 'in-compliance']);
    expect(bench.act((view) => confirmationCode(view)).code).toBe(confirmation);
  });

  test('the portal takes the confirmation code once, and the product forgets it', () => {
    carrier.confirm(confirmation);
    expect(() => carrier.confirm(confirmation)).toThrow('no-reservation-pending');
    bench.act((view, now) => acknowledgeConfirmation(view, { by }, now));
    expect(confirmationCode(viewOf(bench.snapshot))).toEqual({ ok: false, problem: 'no-code-kept' });
    expect(bench.kinds.at(-1)).toBe('confirmation-acknowledged');
  });

  test('it is given back: evaluation goes on with the days it had, and the portal releases all by the return code', () => {
    const { evaluation } = bench.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    const returned = carrier.giveBack();
    expect(bench.agent.evaluation).toEqual({ clock: 'running', endsAt: bench.now + evaluation.remaining });
    expect([bench.agent.registration.status, bench.status]).toEqual(['unregistered', 'evaluation']);
    expect(advantageIn(bench)).toMatchObject({ reserved: 9893 });
    carrier.remove(returned);
    expect(advantageIn(bench)).toMatchObject({ reserved: 9843, inUse: 14_343 });
    expect(bench.ownInstance).toBeUndefined();
    bench.act((view, now) => acknowledgeReturn(view, { by }, now));
    expect(returnCode(viewOf(bench.snapshot))).toEqual({ ok: false, problem: 'no-code-kept' });
    expect(bench.kinds.slice(-2)).toEqual(['reservation-returned', 'return-acknowledged']);
  });

  test('the next request is another', () => {
    expect(carrier.request()).not.toBe(requestCode);
  });
});

test('the round trip of a universal reservation: nothing is out of compliance, nothing is updated', () => {
  const bench = new Bench('evaluation', 'secure-workload');
  const carrier = new Carrier(bench);
  const code = carrier.reserve(carrier.request(), { kind: 'universal' });
  expect(carrier.install(code)).toEqual({ outcome: 'installed', kind: 'universal' });
  bench.measure({ workloads: 1_000_000 });
  expect([bench.status, bench.licenses.TETRATION_WORKLOAD_PROTECTION]).toMatchObject([
    'reserved',
    { unlimited: true, status: 'authorized', table: 'workloads' },
  ]);
  bench.wait(400 * day);
  expect(bench.status).toBe('reserved');
  const again = installAuthorization(viewOf(bench.snapshot), { code, by }, bench.now);
  expect(again).toEqual({ ok: false, problem: 'universal-not-updated' });
  carrier.remove(carrier.giveBack());
  expect([bench.ownInstance, bench.status]).toEqual([undefined, 'evaluation']);
});

describe('a code that was made is there again', () => {
  test('the request code, until it is cancelled or answered', () => {
    const bench = new Bench('evaluation');
    const first = bench.act((view, now) => requestReservation(view, { by }, now));
    bench.wait(40 * day);
    const before = bench.snapshot;
    expect(bench.act((view, now) => requestReservation(view, { by }, now))).toEqual(first);
    expect(bench.act((view) => reservationRequest(view))).toEqual(first);
    expect(bench.snapshot).toEqual(before);
  });

  test('the confirmation code, when the same update is installed again; once acknowledged it is not', () => {
    const bench = new Bench('update-authorized');
    const carrier = new Carrier(bench);
    const holding = bench.ownInstance?.holding;
    const code = holding?.kind === 'reserved' ? (holding.pending?.authorizationCode ?? '') : '';
    const first = carrier.install(code);
    bench.wait(hour);
    const before = bench.snapshot;
    expect(carrier.install(code)).toEqual(first);
    expect(bench.snapshot).toEqual(before);
    bench.act((view, now) => acknowledgeConfirmation(view, { by }, now));
    expect(() => carrier.install(code)).toThrow('code-already-installed');
  });

  test('the return code, until it is acknowledged', () => {
    const bench = new Bench('reserved');
    const first = bench.act((view, now) => returnReservation(view, { by }, now));
    bench.wait(hour);
    const before = bench.snapshot;
    expect(bench.act((view, now) => returnReservation(view, { by }, now))).toEqual(first);
    expect(bench.act((view) => returnCode(view))).toEqual(first);
    expect(bench.snapshot).toEqual(before);
    bench.act((view, now) => acknowledgeReturn(view, { by }, now));
    expect(() => new Carrier(bench).giveBack()).toThrow('not-reserved');
  });

  test('a second acknowledgement changes nothing', () => {
    const bench = new Bench('update-unconfirmed');
    bench.act((view, now) => acknowledgeConfirmation(view, { by }, now));
    const before = bench.snapshot;
    expect(bench.act((view, now) => acknowledgeConfirmation(view, { by }, now))).toEqual({ outcome: 'acknowledged' });
    bench.act((view, now) => acknowledgeReturn(view, { by }, now));
    expect(bench.snapshot).toEqual(before);
  });
});

describe('cancelling a request', () => {
  test('that the portal has not answered: its code is void, and the next is another', () => {
    const bench = new Bench('reservation-pending');
    const carrier = new Carrier(bench);
    const code = carrier.request();
    bench.act((view, now) => cancelReservation(view, { by }, now));
    expect([bench.agent.registration.status, bench.status]).toEqual(['unregistered', 'evaluation']);
    expect(bench.kinds.at(-1)).toBe('reservation-cancelled');
    expect(carrier.request()).not.toBe(code);
  });

  test('that the portal has answered: a return code, the same again for the same answer, which releases all there', () => {
    const bench = new Bench('reservation-pending');
    const carrier = new Carrier(bench);
    const code = carrier.reserveSpecific(carrier.request(), quantitiesOf(50));
    const returned = bench.act((view, now) => returnAuthorization(view, { code, by }, now));
    expect(returned).toMatchObject({ returns: 'unused-authorization' });
    expect(bench.kinds.at(-1)).toBe('authorization-returned');
    bench.wait(hour);
    expect(bench.act((view, now) => returnAuthorization(view, { code: `  ${code}\n`, by }, now))).toEqual(returned);
    expect(() => bench.act((view, now) => returnAuthorization(view, { code: 'hello', by }, now))).toThrow(
      'no-reservation-pending',
    );
    expect(() => carrier.giveBack()).toThrow('not-reserved');
    carrier.remove(returned.code);
    expect(bench.ownInstance).toBeUndefined();
  });
});

describe('what is kept, and what goes', () => {
  test('a return supersedes a confirmation', () => {
    const bench = new Bench('update-unconfirmed');
    new Carrier(bench).giveBack();
    expect(bench.agent.kept).toMatchObject({ code: 'return', returns: 'reservation' });
  });

  test('a request leaves the return code; a reservation that is installed anew drops it', () => {
    const bench = new Bench('return-unacknowledged');
    const carrier = new Carrier(bench);
    const { code } = bench.act((view) => returnCode(view));
    const request = carrier.request();
    expect(bench.act((view) => returnCode(view)).code).toBe(code);
    expect(() => carrier.reserveSpecific(request, quantitiesOf(50))).toThrow('already-reserved');
    carrier.remove(code);
    carrier.install(carrier.reserveSpecific(request, quantitiesOf(50)));
    expect(bench.agent.kept).toBeUndefined();
  });

  test('registering leaves it; the portal refuses until it was entered', () => {
    const bench = new Bench('return-unacknowledged');
    bench.register(bench.token().text);
    expect(bench.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'reservation-held' } },
    });
    expect(bench.agent.kept?.code).toBe('return');
  });

  test('a second update makes another confirmation code in place of the first', () => {
    const bench = new Bench('update-unconfirmed');
    const carrier = new Carrier(bench);
    const { code } = bench.act((view) => confirmationCode(view));
    carrier.confirm(code);
    expect(carrier.update(carrier.updateInPortal(quantitiesOf(60, 1)))).not.toBe(code);
  });
});
