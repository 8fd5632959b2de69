import { describe, expect, test } from 'vitest';
import { day } from '#mocks/codes/epoch.ts';
import { createEmptyPortal } from './empty-account.ts';
import { unownedLicense } from './licenses.ts';
import {
  advantage,
  createReservation,
  createUpdate,
  ids,
  license,
  now,
  portal,
  udi,
  unwrap,
} from './reservation-fixtures.ts';
import type { Cssm, ProductInstance, PurchasedTerm, VirtualAccount } from './state.ts';
import { transferInstance, transferLicenses } from './transfers.ts';

const second: VirtualAccount = {
  id: 'second',
  name: 'Second',
  description: '',
  isDefault: false,
  tokens: [],
  licenses: [],
};
const onPremAccount = {
  name: 'Plant',
  virtualAccountId: 'plant',
  synchronizedAt: now,
  sequence: 1,
  told: [],
  duplicates: [],
};

/** The portal with two more accounts, one of them owned by an On-Prem. */
function withAccounts(cssm: Cssm): Cssm {
  const plant = { ...second, id: 'plant', name: 'Plant' };
  return { ...cssm, virtualAccounts: [...cssm.virtualAccounts, second, plant], onPremAccounts: [onPremAccount] };
}
function ownedIn(cssm: Cssm, accountId: string, tag: string) {
  return cssm.virtualAccounts.find(({ id }) => id === accountId)?.licenses.find((each) => each.tag === tag);
}
const quantitiesOf = (terms: readonly PurchasedTerm[] | undefined) => terms?.map(({ quantity }) => quantity);

const online: ProductInstance = {
  udi: 'P:1',
  virtualAccountId: 'first',
  name: 'center',
  productType: 'CCV',
  productIdentifier: 'P',
  serialNumber: '1',
  registeredAt: now,
  lastContactAt: now,
  holding: { kind: 'online', inUse: { [advantage]: 4 } },
};

describe('refused transfers of a product instance', () => {
  const cssm = withAccounts(portal);
  test.each([
    ['an unknown instance', undefined, 'second', 'not-found', 'udi'],
    ['an instance to an unknown account', online, 'third', 'not-found', 'to'],
    ['an instance to its own account', online, 'first', 'same-account', 'to'],
    ['an instance to the account of an On-Prem', online, 'plant', 'managed-by-on-prem', 'to'],
    ['an instance of an On-Prem', { ...online, managedBy: 'Plant' }, 'second', 'managed-by-on-prem', 'udi'],
  ])('rejects the transfer of %s', (_what, existing, to, problem, field) => {
    expect(transferInstance(cssm, existing, { udi: 'P:1', to }, now)).toEqual({ ok: false, problem, field });
  });
});

describe('transfers of a product instance', () => {
  test('transfers the use of an online instance without licences', () => {
    const before = withAccounts(portal);
    const result = unwrap(transferInstance(before, online, { udi: 'P:1', to: 'second' }, now));

    expect(result.instance?.virtualAccountId).toBe('second');
    expect(license(result.cssm, advantage)).toMatchObject({
      onlineInUse: 86,
      terms: license(before, advantage)?.terms,
    });
    expect(ownedIn(result.cssm, 'second', advantage)).toMatchObject({ onlineInUse: 4, terms: [] });
  });

  test('transfers reserved licences with their instance and logs it in both accounts', () => {
    const { cssm, instance } = createReservation(withAccounts(portal));
    const result = unwrap(transferInstance(cssm, instance, { udi, to: 'second' }, now));

    expect(license(result.cssm, advantage)).toMatchObject({ reserved: 30 });
    expect(quantitiesOf(license(result.cssm, advantage)?.terms)).toEqual([50]);
    expect(ownedIn(result.cssm, 'second', advantage)).toMatchObject({ reserved: 50, onlineInUse: 0 });
    expect(quantitiesOf(ownedIn(result.cssm, 'second', advantage)?.terms)).toEqual([50]);
    expect(result.events.map(({ kind, virtualAccountId }) => [kind, virtualAccountId])).toEqual([
      ['instance-transferred', 'first'],
      ['instance-transferred', 'second'],
    ]);
  });

  test('transfers the larger quantity while an update is in transit', () => {
    const { cssm, instance } = createUpdate({ [advantage]: 60, [ids]: 0 });
    const result = unwrap(transferInstance(withAccounts(cssm), instance, { udi, to: 'second' }, now));

    expect(quantitiesOf(ownedIn(result.cssm, 'second', advantage)?.terms)).toEqual([60]);
    expect(quantitiesOf(ownedIn(result.cssm, 'second', ids)?.terms)).toEqual([1]);
  });

  test('transfers only the remaining licences once a term has ended', () => {
    const { cssm, instance } = createReservation(withAccounts(portal));
    const ended: Cssm = {
      ...cssm,
      virtualAccounts: cssm.virtualAccounts.map((account) => ({
        ...account,
        licenses: account.licenses.map((each) =>
          each.tag === advantage ? { ...each, terms: [{ quantity: 7, startsAt: now - day }] } : each,
        ),
      })),
    };
    const result = unwrap(transferInstance(ended, instance, { udi, to: 'second' }, now));

    expect(license(result.cssm, advantage)?.terms).toEqual([]);
    expect(ownedIn(result.cssm, 'second', advantage)).toMatchObject({ reserved: 50 });
    expect(quantitiesOf(ownedIn(result.cssm, 'second', advantage)?.terms)).toEqual([7]);
  });
});

describe('transfers of licences', () => {
  const terms: readonly PurchasedTerm[] = [
    { quantity: 10, startsAt: now - day, endsAt: now + 30 * day },
    { quantity: 10, startsAt: now - day },
    { quantity: 10, startsAt: now - 90 * day, endsAt: now - day },
  ];
  const cssm = createEmptyPortal({
    smartAccount: 'Example',
    userName: 'someone@example.com',
    virtualAccounts: [
      { ...second, id: 'first', licenses: [{ ...unownedLicense(advantage), terms, onlineInUse: 3, reserved: 2 }] },
      second,
    ],
  });
  const transfer = (quantity: number, overrides: { tag?: string; to?: string; from?: string } = {}) =>
    transferLicenses(cssm, { tag: advantage, to: 'second', quantity, ...overrides }, now);

  test.each([
    ['no licences', 0, {}, 'invalid-request', 'quantity'],
    ['a fraction of a licence', 1.5, {}, 'invalid-request', 'quantity'],
    ['licences in use', 16, {}, 'not-enough-licenses', 'quantity'],
    ['an unlisted licence', 1, { tag: ids }, 'not-found', 'tag'],
    ['licences of an unknown account', 1, { from: 'third' }, 'not-found', 'from'],
    ['licences to their own account', 1, { to: 'first' }, 'same-account', 'to'],
  ])('rejects the transfer of %s', (_what, quantity, overrides, problem, field) => {
    expect(transfer(quantity, overrides)).toEqual({ ok: false, problem, field });
  });

  test('transfers the longest terms first and no ended terms', () => {
    const result = unwrap(transfer(15));

    expect(ownedIn(result.cssm, 'second', advantage)?.terms).toEqual([
      { quantity: 10, startsAt: now - day },
      { quantity: 5, startsAt: now - day, endsAt: now + 30 * day },
    ]);
    expect(quantitiesOf(ownedIn(result.cssm, 'first', advantage)?.terms)).toEqual([5, 10]);
    expect(result.events.map(({ tags }) => tags)).toEqual([[advantage], [advantage]]);
  });
});
