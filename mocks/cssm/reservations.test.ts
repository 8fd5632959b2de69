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
  ids,
  license,
  now,
  plr,
  portal,
  requestCode,
  reserved,
  returnCodeOf,
  specific,
  udi,
  unwrap,
  workload,
} from './reservation-fixtures.ts';
import { offerFor } from './reservation-offer.ts';
import { removeReservedInstance } from './reservation-returns.ts';
import { reserveLicenses } from './reservations.ts';
import type { ProductInstance } from './state.ts';

describe('a request code is refused', () => {
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
    ['a return code', returnCodeOf(reserved().instance.holding), 'code-of-another-kind'],
    ['no code at all', 'Good morning', 'code-not-recognised'],
    ['cut off', beginning, 'code-damaged'],
    ['mistyped', requestCode.replace('420f', '420e'), 'code-not-signed'],
    ['of a product unknown here', unknown, 'code-not-recognised'],
    ['of a kind its product does not have', universal, 'code-not-recognised'],
  ])('when it is %s', (_what, text, problem) => {
    expect(offerFor(portal, undefined, { requestCode: text }, now)).toEqual({
      ok: false,
      problem,
      field: 'requestCode',
    });
  });

  test.each([
    ['registered', online, 'already-registered'],
    ['reserved', reserved().instance, 'already-reserved'],
  ])('when its device is %s already', (_how, known, problem) => {
    expect(offerFor(portal, known, { requestCode }, now)).toMatchObject({ ok: false, problem });
  });

  test('once its reservation was given back', () => {
    const { cssm, instance } = reserved();
    const left = unwrap(
      removeReservedInstance(cssm, instance, { udi, returnCode: returnCodeOf(instance.holding) }, now),
    );
    expect(offerFor(left.cssm, undefined, { requestCode }, now)).toMatchObject({ problem: 'code-superseded' });
  });

  test('in an account that may not reserve, or that is not there', () => {
    expect(offerFor({ ...portal, mayReserve: false }, undefined, { requestCode }, now)).toMatchObject({
      problem: 'role-not-allowed',
    });
    expect(offerFor(portal, undefined, { requestCode, virtualAccountId: 'other' }, now)).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('the offer', () => {
  test('has what the product can use and the account owns: available is purchased less reserved, whatever is in use', () => {
    expect(offerFor(portal, undefined, { requestCode: ` ${requestCode}\n` }, now)).toMatchObject({
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

  test('has the universal licence where the product has one', () => {
    const offer = offerFor(portal, undefined, { requestCode: clusterCode }, now);
    expect(offer).toMatchObject({ value: { licenses: [{ tag: workload }], universal: { tag: plr, available: 1 } } });
  });
});

describe('a choice is refused', () => {
  test.each([
    ['nothing', specific({}), 'quantities'],
    ['noughts', specific({ [advantage]: 0 }), 'quantities'],
    ['more than is available', specific({ [advantage]: 71 }), `quantities.${advantage}`],
    ['half a licence', specific({ [ids]: 0.5 }), `quantities.${ids}`],
    ['less than none', specific({ [advantage]: 1, [ids]: -1 }), `quantities.${ids}`],
    ['what the account does not own', specific({ [catalogue.essentials.tag]: 1 }), 'quantities.'],
    ["another product's licence", specific({ [workload]: 1 }), `quantities.${workload}`],
    ['everything, of a product without universal reservation', { kind: 'universal' as const }, 'choice'],
  ])('that is %s', (_what, choice, field) => {
    const refused = reserveLicenses(portal, undefined, { requestCode, choice }, now);
    expect(refused).toMatchObject({ ok: false, problem: 'invalid-request', field: expect.stringContaining(field) });
  });

  test('that is universal, once no universal licence is left', () => {
    const asked = { requestCode: clusterCode, choice: { kind: 'universal' } } as const;
    const { cssm } = unwrap(reserveLicenses(portal, undefined, asked, now));
    expect(license(cssm, plr)?.reserved).toBe(1);
    const other = writeRequestCode({ ...cluster, serialNumber: 'two', reservation: 'universal' }, new Uint8Array(6));
    expect(reserveLicenses(cssm, undefined, { ...asked, requestCode: other }, now)).toMatchObject({ field: 'choice' });
  });
});

describe('a reservation', () => {
  test('counts, and its instance is there, from the moment the code is generated', () => {
    const { cssm, instance, events } = reserved();
    expect(license(cssm, advantage)).toMatchObject({ onlineInUse: 90, reserved: 80 });
    expect(instance).toMatchObject({ udi, name: 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f;', lastContactAt: now });
    expect(events).toMatchObject([{ kind: 'licenses-reserved', udi, user: 'someone@example.com' }]);
    expect(events[0]?.details.licenses).toBe(
      '50 × Cisco Cyber Vision Advantage, 1 × Cyber Vision Sensor Intrusion Detection License for IC3000',
    );
  });

  test('has a code that is really signed for the device, and that no event repeats', () => {
    const { value, events, instance } = reserved();
    const reading = verifyAuthorizationCode(value.authorizationCode, simulatedPublicKey);
    expect(reading).toMatchObject({
      ok: true,
      code: { ...center, timestamp: now, productInstanceId: instance.holding.productInstanceId },
    });
    expect(JSON.stringify(events)).not.toContain(value.authorizationCode.slice(0, 40));
  });

  test('that is universal takes one licence and has a short code for the request', () => {
    const asked = { requestCode: clusterCode, choice: { kind: 'universal' } } as const;
    const { value } = unwrap(reserveLicenses(portal, undefined, asked, now));
    const reading = readRequestCode(clusterCode);
    if (!reading.ok) throw new Error(reading.fault);
    expect(verifyUniversalCode(value.authorizationCode, reading.request)).toMatchObject({ ok: true, timestamp: now });
  });
});
