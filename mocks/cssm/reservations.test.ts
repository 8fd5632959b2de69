import { describe, expect, test } from 'vitest';
import { verifyAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { readRequestCode, writeRequestCode } from '#mocks/codes/request-code.ts';
import { simulatedPublicKey } from '#mocks/codes/simulated-keys.ts';
import { verifyUniversalCode } from '#mocks/codes/universal-code.ts';
import {
  advantage,
  center,
  cluster,
  clusterCode,
  createReservation,
  ids,
  license,
  now,
  plr,
  portal,
  requestCode,
  returnCodeOf,
  specific,
  udi,
  unwrap,
  workload,
} from './reservation-fixtures.ts';
import { getReservationOffer } from './reservation-offer.ts';
import { removeReservedInstance } from './reservation-returns.ts';
import { reserveLicenses } from './reservations.ts';
import type { ProductInstance } from './state.ts';

describe('refused request codes', () => {
  const online: ProductInstance = {
    ...center,
    udi,
    virtualAccountId: 'first',
    name: 'center',
    productType: 'CCV',
    registeredAt: now,
    lastContactAt: now,
    holding: { kind: 'online', inUse: {} },
  };
  const unknown = writeRequestCode(
    { ...center, productIdentifier: 'C9300', reservation: 'specific' },
    new Uint8Array(6),
  );
  const universal = writeRequestCode({ ...center, reservation: 'universal' }, new Uint8Array(6));
  const [beginning = ''] = requestCode.split(':');

  test.each([
    ['empty', '  ', 'code-empty'],
    ['a return code', returnCodeOf(createReservation().instance.holding), 'code-of-another-kind'],
    ['no code at all', 'Good morning', 'code-not-recognised'],
    ['cut off', beginning, 'code-damaged'],
    ['mistyped', requestCode.replace('420f', '420e'), 'code-not-signed'],
    ['of an unknown product', unknown, 'code-not-recognised'],
    ['of a kind that its product does not support', universal, 'code-not-recognised'],
  ])('rejects a request code that is %s', (_what, text, problem) => {
    expect(getReservationOffer(portal, undefined, { requestCode: text }, now)).toEqual({
      ok: false,
      problem,
      field: 'requestCode',
    });
  });

  test.each([
    ['registered', online, 'already-registered'],
    ['reserved', createReservation().instance, 'already-reserved'],
  ])('rejects a request code whose device is already %s', (_how, existing, problem) => {
    expect(getReservationOffer(portal, existing, { requestCode }, now)).toMatchObject({ ok: false, problem });
  });

  test('rejects a request code whose reservation was returned', () => {
    const { cssm, instance } = createReservation();
    const returned = unwrap(
      removeReservedInstance(cssm, instance, { udi, returnCode: returnCodeOf(instance.holding) }, now),
    );
    expect(getReservationOffer(returned.cssm, undefined, { requestCode }, now)).toMatchObject({
      problem: 'code-superseded',
    });
  });

  test('rejects a request code in an unknown account or one that may not reserve', () => {
    expect(getReservationOffer({ ...portal, mayReserve: false }, undefined, { requestCode }, now)).toMatchObject({
      problem: 'role-not-allowed',
    });
    expect(getReservationOffer(portal, undefined, { requestCode, virtualAccountId: 'other' }, now)).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('the reservable licences', () => {
  test('lists usable licences with purchased less reserved as available, despite online use', () => {
    expect(getReservationOffer(portal, undefined, { requestCode: ` ${requestCode}\n` }, now)).toMatchObject({
      ok: true,
      value: {
        productType: 'CCV',
        ...center,
        reservation: 'specific',
        licenses: [
          { tag: advantage, purchased: 100, available: 70, held: 0, most: 70 },
          { tag: ids, purchased: 2, available: 2, held: 0, most: 2 },
        ],
      },
    });
  });

  test('contains the universal licence if the product has one', () => {
    const offer = getReservationOffer(portal, undefined, { requestCode: clusterCode }, now);
    expect(offer).toMatchObject({ value: { licenses: [{ tag: workload }], universal: { tag: plr, available: 1 } } });
  });
});

describe('refused choices of licences', () => {
  test.each([
    ['no licences', specific({}), 'quantities'],
    ['zero licences', specific({ [advantage]: 0 }), 'quantities'],
    ['more licences than available', specific({ [advantage]: 71 }), `quantities.${advantage}`],
    ['half a licence', specific({ [ids]: 0.5 }), `quantities.${ids}`],
    ['a negative quantity', specific({ [advantage]: 1, [ids]: -1 }), `quantities.${ids}`],
    ['a licence that the account does not own', specific({ [catalogue.essentials.tag]: 1 }), 'quantities.'],
    ['the licence of another product', specific({ [workload]: 1 }), `quantities.${workload}`],
    ['a universal reservation that the product does not support', { kind: 'universal' as const }, 'choice'],
  ])('rejects a choice of %s', (_what, choice, field) => {
    const refused = reserveLicenses(portal, undefined, { requestCode, choice }, now);
    expect(refused).toMatchObject({ ok: false, problem: 'invalid-request', field: expect.stringContaining(field) });
  });

  test('rejects a universal reservation once no universal licence is left', () => {
    const reserveRequest = { requestCode: clusterCode, choice: { kind: 'universal' } } as const;
    const { cssm } = unwrap(reserveLicenses(portal, undefined, reserveRequest, now));
    expect(license(cssm, plr)?.reserved).toBe(1);
    const other = writeRequestCode({ ...cluster, serialNumber: 'two', reservation: 'universal' }, new Uint8Array(6));
    expect(reserveLicenses(cssm, undefined, { ...reserveRequest, requestCode: other }, now)).toMatchObject({
      field: 'choice',
    });
  });
});

describe('a reservation', () => {
  test('counts its licences and creates its instance as soon as the code is generated', () => {
    const { cssm, instance, events } = createReservation();
    expect(license(cssm, advantage)).toMatchObject({ onlineInUse: 90, reserved: 80 });
    expect(instance).toMatchObject({ udi, name: 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f;', lastContactAt: now });
    expect(events).toMatchObject([{ kind: 'licenses-reserved', udi, user: 'someone@example.com' }]);
    expect(events[0]?.details.licenses).toBe(
      '50 × Cisco Cyber Vision Advantage, 1 × Cyber Vision Sensor Intrusion Detection License for IC3000',
    );
  });

  test('returns a code signed for the device, which no event contains', () => {
    const { value, events, instance } = createReservation();
    const reading = verifyAuthorizationCode(value.authorizationCode, simulatedPublicKey);
    expect(reading).toMatchObject({
      ok: true,
      code: { ...center, timestamp: now, productInstanceId: instance.holding.productInstanceId },
    });
    expect(JSON.stringify(events)).not.toContain(value.authorizationCode.slice(0, 40));
  });

  test('takes one universal licence and returns a short code for the request', () => {
    const reserveRequest = { requestCode: clusterCode, choice: { kind: 'universal' } } as const;
    const { value } = unwrap(reserveLicenses(portal, undefined, reserveRequest, now));
    const reading = readRequestCode(clusterCode);
    if (!reading.ok) throw new Error(reading.fault);
    expect(verifyUniversalCode(value.authorizationCode, reading.request)).toMatchObject({ ok: true, timestamp: now });
  });
});
