import { describe, expect, test } from 'vitest';
import { writeRequestCode } from '#mocks/codes/request-code.ts';
import { instanceAlerts } from './alerts.ts';
import { readRehost, rehostLicenses } from './rehost.ts';
import {
  advantage,
  center,
  clusterCode,
  ids,
  license,
  now,
  requestCode,
  reserved,
  returnCodeOf,
  udi,
  unwrap,
} from './reservation-fixtures.ts';
import { removeReservedInstance } from './reservation-returns.ts';
import type { Cssm, ProductInstance } from './state.ts';

const replacement = { ...center, serialNumber: 'VMware-new' };
const replacementCode = writeRequestCode({ ...replacement, reservation: 'specific' }, Uint8Array.of(9, 9, 9, 9, 9, 9));
const asked = { udi, requestCode: replacementCode };

/** The account once it owns so many more IDS licences: one is reserved by the product that failed. */
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

describe('rehosting is refused', () => {
  const { cssm, instance } = reserved();
  const enough = withMore(cssm, 100);
  const online: ProductInstance = { ...instance, holding: { kind: 'online', inUse: {} } };

  test.each<[string, ProductInstance | undefined, string, string]>([
    ['from a product that is not there', undefined, 'not-found', 'udi'],
    ['from one that holds no reservation', online, 'not-reserved', 'udi'],
    ['a second time', { ...instance, replacedBy: 'X:1' }, 'return-pending', 'udi'],
  ])('%s', (_what, failed, problem, field) => {
    expect(rehostLicenses(enough, failed, undefined, asked, now)).toEqual({ ok: false, problem, field });
  });

  test.each([
    ['is empty', '', 'code-empty'],
    ['is damaged', replacementCode.slice(0, -4), 'code-damaged'],
    ['is of another kind of product', clusterCode, 'code-of-another-device'],
  ])('when the request code %s', (_what, code, problem) => {
    const refused = { ok: false, problem, field: 'requestCode' };
    expect(readRehost(enough, instance, undefined, { udi, requestCode: code }, now)).toEqual(refused);
    expect(rehostLicenses(enough, instance, undefined, { udi, requestCode: code }, now)).toEqual(refused);
  });

  test('to a product that is a product instance already', () => {
    expect(rehostLicenses(enough, instance, online, asked, now)).toMatchObject({ problem: 'already-registered' });
    expect(rehostLicenses(enough, instance, instance, { udi, requestCode }, now)).toMatchObject({
      problem: 'already-reserved',
    });
  });

  test('without licences to replace them: the failed product has to be returned first', () => {
    expect(rehostLicenses(cssm, instance, undefined, asked, now)).toEqual({
      ok: false,
      problem: 'return-pending',
      field: 'udi',
    });
  });
});

describe('rehosting', () => {
  const { cssm, instance } = reserved();
  const enough = withMore(cssm, 100);

  test('shows first what would be reserved', () => {
    const read = readRehost(enough, instance, undefined, asked, now);

    expect(read).toMatchObject({ ok: true, value: { serialNumber: 'VMware-new', reservation: 'specific' } });
    expect(read.ok && read.value.licenses.map(({ tag, required }) => [tag, required])).toEqual([
      [advantage, 50],
      [ids, 1],
    ]);
  });

  test('reserves the same for the replacement; both count until the failed one is returned', () => {
    const act = unwrap(rehostLicenses(enough, instance, undefined, asked, now));
    const [made, failed] = act.instances.put;

    expect(made).toMatchObject({
      udi: 'CV-CNTR-ESXI:VMware-new',
      holding: { quantities: { [advantage]: 50, [ids]: 1 } },
    });
    expect(failed).toMatchObject({ udi, replacedBy: 'CV-CNTR-ESXI:VMware-new' });
    expect(failed && instanceAlerts(failed, now)).toEqual(['previous-product-return-pending']);
    expect([license(act.cssm, advantage)?.reserved, license(act.cssm, ids)?.reserved]).toEqual([130, 2]);
    expect(act.events.map(({ kind }) => kind)).toEqual(['licenses-reserved', 'licenses-rehosted']);

    const returned = unwrap(
      removeReservedInstance(act.cssm, failed, { udi, returnCode: returnCodeOf(instance.holding) }, now),
    );
    expect([license(returned.cssm, advantage)?.reserved, license(returned.cssm, ids)?.reserved]).toEqual([80, 1]);
  });
});
