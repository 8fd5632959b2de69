import { expect, test } from 'vitest';
import { day } from '#mocks/codes/epoch.ts';
import { createEmptyPortal } from './empty-account.ts';
import { licensePage, usesOf } from './license-page.ts';
import { unownedLicense } from './licenses.ts';
import { advantage, createReservation, createUpdate, ids, now, udi } from './reservation-fixtures.ts';

const cssm = createEmptyPortal({
  smartAccount: 'Example',
  userName: 'someone',
  virtualAccounts: [
    {
      id: 'first',
      name: 'First',
      description: '',
      isDefault: true,
      tokens: [],
      licenses: [
        {
          ...unownedLicense(advantage),
          terms: [
            { quantity: 3, startsAt: now - 90 * day, endsAt: now },
            { quantity: 5, startsAt: now - day, endsAt: now + day },
            { quantity: 7, startsAt: now - day },
            { quantity: 9, startsAt: now + day },
          ],
          onlineInUse: 4,
          reserved: 2,
        },
      ],
    },
  ],
});

test('returns no page for a licence that the account does not list', () => {
  expect(licensePage(cssm, 'first', ids, now)).toBeUndefined();
  expect(licensePage(cssm, 'second', advantage, now)).toBeUndefined();
});

test('returns the purchased, used, reserved and transferable quantities', () => {
  expect(licensePage(cssm, 'first', advantage, now)).toMatchObject({
    purchased: 12,
    inUse: 6,
    reserved: 2,
    available: 10,
    balance: 6,
    transferable: 6,
    expires: 'multiple-terms',
    virtualAccount: 'First',
  });
});

test('lists expired purchases last', () => {
  const terms = licensePage(cssm, 'first', advantage, now)?.terms;

  expect(terms?.map(({ quantity, status }) => [quantity, status])).toEqual([
    [7, 'active'],
    [9, 'future'],
    [5, 'active'],
    [3, 'expired'],
  ]);
});

test('lists the instances; an update in transit counts with the larger quantity', () => {
  expect(usesOf([createReservation().instance], advantage)).toMatchObject([{ udi, count: 50, reserved: true }]);
  expect(usesOf([createUpdate({ [advantage]: 60, [ids]: 0 }).instance], advantage)).toMatchObject([{ count: 60 }]);
  expect(usesOf([createUpdate({ [advantage]: 60, [ids]: 0 }).instance], ids)).toMatchObject([{ count: 1 }]);
  expect(usesOf([{ ...createReservation().instance, holding: { kind: 'online', inUse: {} } }], advantage)).toEqual([]);
});
