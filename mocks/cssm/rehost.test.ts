import { describe, expect, test } from 'vitest';
import { writeRequestCode } from '#mocks/codes/request-code.ts';
import { instanceAlerts } from './alerts.ts';
import { readRehost, rehostLicenses } from './rehost.ts';
import {
  advantage,
  center,
  clusterCode,
  createReservation,
  ids,
  license,
  now,
  requestCode,
  returnCodeOf,
  udi,
  unwrap,
} from './reservation-fixtures.ts';
import { removeReservedInstance } from './reservation-returns.ts';
import type { Cssm, ProductInstance } from './state.ts';

const replacement = { ...center, serialNumber: 'VMware-new' };
const replacementCode = writeRequestCode({ ...replacement, reservation: 'specific' }, Uint8Array.of(9, 9, 9, 9, 9, 9));
const rehostRequest = { udi, requestCode: replacementCode };

/** The account with additional purchased Advantage licences. */
function withMore(cssm: Cssm, quantity: number): Cssm {
  return {
    ...cssm,
    virtualAccounts: cssm.virtualAccounts.map((account) => ({
      ...account,
      licenses: account.licenses.map((each) =>
        each.tag === advantage ? { ...each, terms: [...each.terms, { quantity, startsAt: 0 }] } : each,
      ),
    })),
  };
}

describe('refused rehosts', () => {
  const { cssm, instance } = createReservation();
  const enough = withMore(cssm, 100);
  const online: ProductInstance = { ...instance, holding: { kind: 'online', inUse: {} } };

  test.each<[string, ProductInstance | undefined, string, string]>([
    ['from an unknown product', undefined, 'not-found', 'udi'],
    ['from a product without a reservation', online, 'not-reserved', 'udi'],
    ['of a product that was already rehosted', { ...instance, replacedBy: 'X:1' }, 'return-pending', 'udi'],
  ])('rejects a rehost %s', (_what, failed, problem, field) => {
    expect(rehostLicenses(enough, failed, undefined, rehostRequest, now)).toEqual({ ok: false, problem, field });
  });

  test.each([
    ['is empty', '', 'code-empty'],
    ['is damaged', replacementCode.slice(0, -4), 'code-damaged'],
    ['belongs to another kind of product', clusterCode, 'code-of-another-device'],
  ])('rejects a request code that %s', (_what, code, problem) => {
    const refused = { ok: false, problem, field: 'requestCode' };
    expect(readRehost(enough, instance, undefined, { udi, requestCode: code }, now)).toEqual(refused);
    expect(rehostLicenses(enough, instance, undefined, { udi, requestCode: code }, now)).toEqual(refused);
  });

  test('rejects a replacement that already is a product instance', () => {
    expect(rehostLicenses(enough, instance, online, rehostRequest, now)).toMatchObject({
      problem: 'already-registered',
    });
    expect(rehostLicenses(enough, instance, instance, { udi, requestCode }, now)).toMatchObject({
      problem: 'already-reserved',
    });
  });

  test('rejects a rehost without enough licences until the failed product is returned', () => {
    expect(rehostLicenses(cssm, instance, undefined, rehostRequest, now)).toEqual({
      ok: false,
      problem: 'return-pending',
      field: 'udi',
    });
  });
});

describe('a rehost', () => {
  const { cssm, instance } = createReservation();
  const enough = withMore(cssm, 100);

  test('returns a preview of the licences to reserve', () => {
    const read = readRehost(enough, instance, undefined, rehostRequest, now);

    expect(read).toMatchObject({ ok: true, value: { serialNumber: 'VMware-new', reservation: 'specific' } });
    expect(read.ok && read.value.licenses.map(({ tag, required }) => [tag, required])).toEqual([
      [advantage, 50],
      [ids, 1],
    ]);
  });

  test('reserves the same licences; both reservations count until the old one is returned', () => {
    const result = unwrap(rehostLicenses(enough, instance, undefined, rehostRequest, now));
    const [created, failed] = result.instances.put;

    expect(created).toMatchObject({
      udi: 'CV-CNTR-ESXI:VMware-new',
      holding: { quantities: { [advantage]: 50, [ids]: 1 } },
    });
    expect(failed).toMatchObject({ udi, replacedBy: 'CV-CNTR-ESXI:VMware-new' });
    expect(failed && instanceAlerts(failed, now)).toEqual(['previous-product-return-pending']);
    expect([license(result.cssm, advantage)?.reserved, license(result.cssm, ids)?.reserved]).toEqual([130, 2]);
    expect(result.events.map(({ kind }) => kind)).toEqual(['licenses-reserved', 'licenses-rehosted']);

    const returned = unwrap(
      removeReservedInstance(result.cssm, failed, { udi, returnCode: returnCodeOf(instance.holding) }, now),
    );
    expect([license(returned.cssm, advantage)?.reserved, license(returned.cssm, ids)?.reserved]).toEqual([80, 1]);
  });
});
