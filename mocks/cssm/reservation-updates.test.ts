import { describe, expect, test } from 'vitest';
import { verifyAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import { simulatedPublicKey } from '#mocks/codes/simulated-keys.ts';
import type { PortalResult } from './portal-changes.ts';
import {
  advantage,
  center,
  clusterCode,
  confirmationOf,
  createReservation,
  createUpdate,
  ids,
  license,
  now,
  portal,
  requestCode,
  returnCodeOf,
  udi,
  unwrap,
} from './reservation-fixtures.ts';
import { removeReservedInstance } from './reservation-returns.ts';
import { confirmUpdate, updateReservedLicenses } from './reservation-updates.ts';
import { reserveLicenses } from './reservations.ts';

describe('refused updates', () => {
  const { cssm, instance } = createReservation();

  test.each([
    ['more than is available and held', { [advantage]: 71 }, `quantities.${advantage}`],
    ['nothing at all', {}, 'quantities'],
  ])('rejects an update to %s', (_what, quantities, field) => {
    expect(updateReservedLicenses(cssm, instance, { udi, quantities }, now)).toMatchObject({ ok: false, field });
  });

  test('rejects an update while another one is in transit', () => {
    const { cssm: inTransit, instance: waiting } = createUpdate({ [advantage]: 60 });
    const again = updateReservedLicenses(inTransit, waiting, { udi, quantities: { [advantage]: 50 } }, now);
    expect(again).toEqual({ ok: false, problem: 'reservation-pending', field: 'udi' });
  });

  test('rejects an update of a universal reservation, an online or an unknown instance', () => {
    const reserveRequest = { requestCode: clusterCode, choice: { kind: 'universal' } } as const;
    const universal = unwrap(reserveLicenses(portal, undefined, reserveRequest, now));
    const online = { ...instance, holding: { kind: 'online' as const, inUse: {} } };
    const quantities = { [advantage]: 1 };
    const problemOf = (result: PortalResult<unknown>) => (result.ok ? undefined : result.problem);
    expect(problemOf(updateReservedLicenses(universal.cssm, universal.instance, { udi, quantities }, now))).toBe(
      'universal-not-updated',
    );
    expect(problemOf(updateReservedLicenses(cssm, online, { udi, quantities }, now))).toBe('not-reserved');
    expect(problemOf(updateReservedLicenses(cssm, undefined, { udi, quantities }, now))).toBe('not-found');
  });
});

describe('an update in transit', () => {
  test.each([
    ['more licences', { [advantage]: 70, [ids]: 1 }, 100, 70],
    ['fewer licences', { [advantage]: 20, [ids]: 1 }, 80, 20],
  ])('counts the larger quantity until the confirmation, then the new one: %s', (_what, quantities, counted, after) => {
    const { cssm, instance } = createUpdate(quantities);
    // Other products have reserved 30.
    expect(license(cssm, advantage)?.reserved).toBe(counted);
    const confirmed = unwrap(confirmUpdate(cssm, instance, { udi, code: confirmationOf(instance) }, now));
    expect(license(confirmed.cssm, advantage)?.reserved).toBe(30 + after);
    expect(confirmed.instance?.holding).toMatchObject({ quantities });
    expect(confirmed.instance?.holding).not.toHaveProperty('pending');
    expect(confirmed.events).toMatchObject([{ kind: 'confirmation-code-entered', udi }]);
  });

  test('can use all available and held licences, and releases omitted ones', () => {
    const { cssm, instance } = createUpdate({ [advantage]: 70 });
    expect(license(cssm, ids)?.reserved).toBe(1);
    const { cssm: confirmed } = unwrap(confirmUpdate(cssm, instance, { udi, code: confirmationOf(instance) }, now));
    expect(license(confirmed, ids)?.reserved).toBe(0);
  });

  test('gets a later timestamp than the previous code of the same request', () => {
    const { value, before } = createUpdate({ [advantage]: 60 });
    const reading = verifyAuthorizationCode(value.authorizationCode, simulatedPublicKey);
    const { productInstanceId } = before.holding;
    expect(reading).toMatchObject({ ok: true, code: { timestamp: now + 1, productInstanceId } });
  });
});

describe('refused confirmation codes', () => {
  const { cssm, instance } = createUpdate({ [advantage]: 60 });

  test.each([
    ['empty', '', 'code-empty'],
    ['a return code', returnCodeOf(instance.holding), 'code-of-another-kind'],
    ['no code', '12345', 'code-not-recognised'],
    ['for the previous code', confirmationOf(instance, instance.holding.issuedAt), 'code-of-another-request'],
  ])('rejects a confirmation code that is %s', (_what, code, problem) => {
    expect(confirmUpdate(cssm, instance, { udi, code }, now)).toEqual({ ok: false, problem, field: 'code' });
  });

  test('rejects a confirmation code that was already entered', () => {
    const code = confirmationOf(instance);
    const confirmed = unwrap(confirmUpdate(cssm, instance, { udi, code }, now));
    expect(confirmUpdate(confirmed.cssm, confirmed.instance, { udi, code }, now)).toMatchObject({
      problem: 'no-reservation-pending',
    });
  });
});

describe('a return code', () => {
  const { cssm, instance } = createReservation();
  const other = { ...center, serialNumber: 'VMware-1' };

  test.each([
    ['empty', '', 'code-empty'],
    ['the request code', requestCode, 'code-of-another-kind'],
    ['cut off', returnCodeOf(instance.holding).slice(0, -4), 'code-damaged'],
    ['of another device', returnCodeOf(instance.holding, other), 'code-of-another-device'],
    [
      'of an earlier reservation',
      returnCodeOf({ ...instance.holding, productInstanceId: 'earlier' }),
      'code-of-another-request',
    ],
  ])('rejects a return code that is %s', (_what, returnCode, problem) => {
    const refused = removeReservedInstance(cssm, instance, { udi, returnCode }, now);
    expect(refused).toEqual({ ok: false, problem, field: 'returnCode' });
  });

  test('releases all licences, including an update in transit, and removes the instance', () => {
    const { cssm: inTransit, instance: waiting } = createUpdate({ [advantage]: 70 });
    const returnCode = returnCodeOf(waiting.holding);
    const removed = unwrap(removeReservedInstance(inTransit, waiting, { udi, returnCode }, now));
    expect(removed.cssm.virtualAccounts).toEqual(portal.virtualAccounts);
    expect(removed.instances).toEqual({ put: [], removed: [udi] });
    expect(removed.events).toMatchObject([{ kind: 'reservation-removed', udi }]);
  });
});
