import { describe, expect, test } from 'vitest';
import { day } from '#mocks/codes/epoch.ts';
import { createEmptyPortal } from './empty-account.ts';
import { unownedLicense } from './licenses.ts';
import { advantage, ids, license, now, portal, reserved, udi, unwrap, updated } from './reservation-fixtures.ts';
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

/** The portal with two accounts more, one of them an On-Prem's. */
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

describe('Transfer… of a product instance is refused', () => {
  const cssm = withAccounts(portal);
  test.each([
    ['that is not there', undefined, 'second', 'not-found', 'udi'],
    ['to an account that is not there', online, 'third', 'not-found', 'to'],
    ['to where it is', online, 'first', 'same-account', 'to'],
    ['to the account of an On-Prem', online, 'plant', 'managed-by-on-prem', 'to'],
    ['that an On-Prem told of', { ...online, managedBy: 'Plant' }, 'second', 'managed-by-on-prem', 'udi'],
  ])('%s', (_what, known, to, problem, field) => {
    expect(transferInstance(cssm, known, { udi: 'P:1', to }, now)).toEqual({ ok: false, problem, field });
  });
});

describe('Transfer… of a product instance', () => {
  test('of an online one moves what it uses, and no licence: the new account may be short of them', () => {
    const before = withAccounts(portal);
    const act = unwrap(transferInstance(before, online, { udi: 'P:1', to: 'second' }, now));

    expect(act.instance?.virtualAccountId).toBe('second');
    expect(license(act.cssm, advantage)).toMatchObject({ onlineInUse: 86, terms: license(before, advantage)?.terms });
    expect(ownedIn(act.cssm, 'second', advantage)).toMatchObject({ onlineInUse: 4, terms: [] });
  });

  test('of one that holds a reservation moves the reserved licences with it, and both accounts log it', () => {
    const { cssm, instance } = reserved(withAccounts(portal));
    const act = unwrap(transferInstance(cssm, instance, { udi, to: 'second' }, now));

    expect(license(act.cssm, advantage)).toMatchObject({ reserved: 30 });
    expect(quantitiesOf(license(act.cssm, advantage)?.terms)).toEqual([50]);
    expect(ownedIn(act.cssm, 'second', advantage)).toMatchObject({ reserved: 50, onlineInUse: 0 });
    expect(quantitiesOf(ownedIn(act.cssm, 'second', advantage)?.terms)).toEqual([50]);
    expect(act.events.map(({ kind, virtualAccountId }) => [kind, virtualAccountId])).toEqual([
      ['instance-transferred', 'first'],
      ['instance-transferred', 'second'],
    ]);
  });

  test('while an update is in transit moves the larger of old and new', () => {
    const { cssm, instance } = updated({ [advantage]: 60, [ids]: 0 });
    const act = unwrap(transferInstance(withAccounts(cssm), instance, { udi, to: 'second' }, now));

    expect(quantitiesOf(ownedIn(act.cssm, 'second', advantage)?.terms)).toEqual([60]);
    expect(quantitiesOf(ownedIn(act.cssm, 'second', ids)?.terms)).toEqual([1]);
  });

  test('moves no more than there is left once a term has ended', () => {
    const { cssm, instance } = reserved(withAccounts(portal));
    const ended: Cssm = {
      ...cssm,
      virtualAccounts: cssm.virtualAccounts.map((account) => ({
        ...account,
        licenses: account.licenses.map((each) =>
          each.tag === advantage ? { ...each, terms: [{ quantity: 7, startsAt: now - day }] } : each,
        ),
      })),
    };
    const act = unwrap(transferInstance(ended, instance, { udi, to: 'second' }, now));

    expect(license(act.cssm, advantage)?.terms).toEqual([]);
    expect(ownedIn(act.cssm, 'second', advantage)).toMatchObject({ reserved: 50 });
    expect(quantitiesOf(ownedIn(act.cssm, 'second', advantage)?.terms)).toEqual([7]);
  });
});

describe('licences go to another account', () => {
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
  const transfer = (quantity: number, told: { tag?: string; to?: string; from?: string } = {}) =>
    transferLicenses(cssm, { tag: advantage, to: 'second', quantity, ...told }, now);

  test.each([
    ['none of them', 0, {}, 'invalid-request', 'quantity'],
    ['a part of one', 1.5, {}, 'invalid-request', 'quantity'],
    ['more than are not in use', 16, {}, 'not-enough-licenses', 'quantity'],
    ['of a kind that is not listed', 1, { tag: ids }, 'not-found', 'tag'],
    ['from an account that is not there', 1, { from: 'third' }, 'not-found', 'from'],
    ['to where they are', 1, { to: 'first' }, 'same-account', 'to'],
  ])('but not %s', (_what, quantity, told, problem, field) => {
    expect(transfer(quantity, told)).toEqual({ ok: false, problem, field });
  });

  test('the longest terms first, and no ended one', () => {
    const act = unwrap(transfer(15));

    expect(ownedIn(act.cssm, 'second', advantage)?.terms).toEqual([
      { quantity: 10, startsAt: now - day },
      { quantity: 5, startsAt: now - day, endsAt: now + 30 * day },
    ]);
    expect(quantitiesOf(ownedIn(act.cssm, 'first', advantage)?.terms)).toEqual([5, 10]);
    expect(act.events.map(({ tags }) => tags)).toEqual([[advantage], [advantage]]);
  });
});
