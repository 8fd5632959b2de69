import { describe, expect, test } from 'vitest';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { applySync, removeOnPrem } from './apply-sync.ts';
import { createEmptyPortal } from './empty-account.ts';
import { moveTotals, unownedLicense } from './licenses.ts';
import type { Cssm, ProductInstance } from './state.ts';

const now = Date.UTC(2026, 0, 15, 9);
const { tag } = catalogue.advantage;
const account = { description: '', isDefault: false, tokens: [] };

function product(name: string, count: number, change: Partial<ProductInstance> = {}): ProductInstance {
  return {
    udi: `CV:${name}`,
    virtualAccountId: 'local',
    name,
    productType: 'CCV',
    productIdentifier: 'CV',
    serialNumber: name,
    registeredAt: 0,
    lastContactAt: 0,
    holding: { kind: 'online', inUse: { [tag]: count } },
    ...change,
  };
}

const ofPlant = { virtualAccountId: 'plant', managedBy: 'Plant' };

/** Smart Software Manager with the On-Prem “Plant”: its request 4 was answered, and these product instances exist. */
function withPlant(...listed: readonly ProductInstance[]) {
  const told = listed.filter(({ managedBy }) => managedBy === 'Plant').map(({ udi }) => udi);
  const terms = [{ quantity: 100, startsAt: 0 }];
  const licenses = [{ ...unownedLicense(tag), terms }, unownedLicense(catalogue.essentials.tag)];
  const empty = createEmptyPortal({
    smartAccount: 'Example',
    userName: 'anna',
    virtualAccounts: [
      { ...account, id: 'first', name: 'First', licenses: [] },
      { ...account, id: 'plant', name: 'Plant', licenses },
    ],
    onPremAccounts: [
      { name: 'Plant', virtualAccountId: 'plant', synchronizedAt: 0, sequence: 4, told, duplicates: [] },
    ],
  });
  const cssm = listed.reduce<Cssm>((so, instance) => moveTotals(so, undefined, instance), empty);
  return { cssm, find: (udi: string) => listed.find((each) => each.udi === udi) };
}

const request = (sequence: number, ...instances: readonly ProductInstance[]) => ({
  onPrem: 'Plant',
  sequence,
  madeAt: now,
  instances,
});

function synchronize({ cssm, find }: ReturnType<typeof withPlant>, syncRequest: ReturnType<typeof request>) {
  const result = applySync(cssm, find, syncRequest, 'network', now);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const inUse = (cssm: Cssm) =>
  cssm.virtualAccounts.map(({ licenses }) => licenses.find((license) => license.tag === tag)?.onlineInUse ?? 0);

describe('refused requests', () => {
  test('rejects the request of an On-Prem that is not registered', () => {
    const { cssm, find } = withPlant();
    const syncRequest = { ...request(5), onPrem: 'Another plant' };
    expect(applySync(cssm, find, syncRequest, 'file', now)).toEqual({
      ok: false,
      problem: 'file-of-another-on-prem',
      field: 'request',
    });
  });

  test('rejects a request older than the last answered one', () => {
    const { cssm, find } = withPlant();
    expect(applySync(cssm, find, request(3), 'file', now)).toMatchObject({ problem: 'file-superseded' });
  });

  test('rejects the last answered request after the On-Prem was removed', () => {
    const { cssm, find } = withPlant();
    const [plant] = cssm.onPremAccounts;
    const onPremAccounts = plant ? [{ ...plant, removedAt: 1 }] : [];
    expect(applySync({ ...cssm, onPremAccounts }, find, request(4), 'file', now)).toMatchObject({
      problem: 'file-superseded',
    });
  });
});

describe('answered requests', () => {
  test('returns only the licences that the account owns', () => {
    expect(synchronize(withPlant(), request(5)).value).toEqual({
      onPrem: 'Plant',
      sequence: 5,
      madeAt: now,
      licenses: [
        {
          tag,
          name: catalogue.advantage.name,
          description: catalogue.advantage.description,
          terms: [{ quantity: 100, startsAt: 0 }],
        },
      ],
    });
  });

  test('answers a repeated request again without changes', () => {
    const before = withPlant(product('a', 5, ofPlant));
    const result = synchronize(before, request(4, product('a', 5000), product('b', 1)));
    expect(result.cssm).toBe(before.cssm);
    expect([result.instances, result.events]).toEqual([{ put: [], removed: [] }, []]);
    expect(result.value).toMatchObject({ sequence: 4, licenses: [{ tag }] });
  });

  test('stores the reported products as product instances of the account', () => {
    const result = synchronize(withPlant(product('a', 5, ofPlant)), request(5, product('a', 7), product('b', 30)));
    expect(result.instances).toEqual({ put: [product('a', 7, ofPlant), product('b', 30, ofPlant)], removed: [] });
    expect(inUse(result.cssm)).toEqual([0, 37]);
    expect(result.cssm.onPremAccounts).toEqual([
      {
        name: 'Plant',
        virtualAccountId: 'plant',
        synchronizedAt: now,
        sequence: 5,
        told: ['CV:a', 'CV:b'],
        duplicates: [],
      },
    ]);
  });

  test('removes products that are missing from the request', () => {
    const result = synchronize(
      withPlant(product('a', 5, ofPlant), product('b', 6, ofPlant)),
      request(6, product('b', 6)),
    );
    expect(result.instances).toMatchObject({ removed: ['CV:a'] });
    expect(inUse(result.cssm)).toEqual([0, 6]);
  });

  test('leaves an instance of another account alone and records a duplicate', () => {
    const elsewhere = product('a', 5, { virtualAccountId: 'first' });
    const result = synchronize(withPlant(elsewhere), request(5, product('a', 9), product('b', 1)));
    expect(result.instances.put.map(({ udi }) => udi)).toEqual(['CV:b']);
    expect(inUse(result.cssm)).toEqual([5, 1]);
    expect(result.cssm.onPremAccounts).toMatchObject([{ told: ['CV:b'], duplicates: ['CV:a'] }]);
  });

  test('keeps a previously reported product that has since moved to another account', () => {
    const before = withPlant(product('a', 5, ofPlant));
    const moved = product('a', 5, { virtualAccountId: 'first' });
    const cssm = moveTotals(before.cssm, product('a', 5, ofPlant), moved);
    const result = synchronize({ cssm, find: () => moved }, request(5));
    expect(result.instances).toEqual({ put: [], removed: [] });
    expect(inUse(result.cssm)).toEqual([5, 0]);
  });

  test('counts a product once if the request contains it twice', () => {
    const result = synchronize(withPlant(), request(5, product('a', 9), product('a', 9)));
    expect([inUse(result.cssm), result.instances.put.length]).toEqual([[0, 9], 1]);
  });

  test.each([
    ['network', 'on-prem-synchronized', 'Plant'],
    ['file', 'on-prem-synchronized-by-file', 'anna'],
  ] as const)('logs a synchronization by %s', (by, kind, user) => {
    const { cssm, find } = withPlant();
    const result = applySync(cssm, find, request(5), by, now);
    expect(result).toMatchObject({ events: [{ virtualAccountId: 'plant', kind, user, details: { onPrem: 'Plant' } }] });
  });
});

describe('a removed On-Prem', () => {
  function removePlant() {
    const before = withPlant(product('a', 5, ofPlant), product('b', 6, { virtualAccountId: 'first' }));
    const [plant] = before.cssm.onPremAccounts;
    if (!plant) throw new Error('The On-Prem is missing.');
    // `CV:b` was reported once and has moved since.
    const result = removeOnPrem(before.cssm, before.find, { ...plant, told: ['CV:a', 'CV:b', 'CV:gone'] }, now);
    if (!result.ok) throw new Error(result.problem);
    return result;
  }

  test('loses its instances and frees their licences; its purchases stay', () => {
    const { instances, cssm } = removePlant();
    expect(instances).toEqual({ put: [], removed: ['CV:a'] });
    expect(inUse(cssm)).toEqual([6, 0]);
    expect(cssm.virtualAccounts[1]?.licenses[0]?.terms).toEqual([{ quantity: 100, startsAt: 0 }]);
    expect(cssm.onPremAccounts).toMatchObject([{ told: [], duplicates: [], removedAt: now, sequence: 4 }]);
  });

  test('logs the removal and adds a notice', () => {
    const { events, cssm } = removePlant();
    expect(events).toMatchObject([{ kind: 'on-prem-removed', virtualAccountId: 'plant' }]);
    expect(cssm.notices).toMatchObject([{ kind: 'on-prem-removed', details: { onPrem: 'Plant' } }]);
  });

  test('registers again with its next request', () => {
    const result = synchronize({ cssm: removePlant().cssm, find: () => undefined }, request(5, product('a', 5)));
    expect(result.events.map(({ kind }) => kind)).toEqual(['on-prem-registered', 'on-prem-synchronized']);
    expect(result.cssm.onPremAccounts[0]).not.toHaveProperty('removedAt');
    expect(inUse(result.cssm)).toEqual([6, 5]);
  });
});
