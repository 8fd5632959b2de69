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

/** Smart Software Manager with the On-Prem “Plant”, which was answered under number 4 and told of these. */
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

function synchronized({ cssm, find }: ReturnType<typeof withPlant>, asked: ReturnType<typeof request>) {
  const done = applySync(cssm, find, asked, 'network', now);
  if (!done.ok) throw new Error(done.problem);
  return done;
}

const inUse = (cssm: Cssm) =>
  cssm.virtualAccounts.map(({ licenses }) => licenses.find((license) => license.tag === tag)?.onlineInUse ?? 0);

describe('a request is refused', () => {
  test('of an On-Prem that is not registered here', () => {
    const { cssm, find } = withPlant();
    const asked = { ...request(5), onPrem: 'Another plant' };
    expect(applySync(cssm, find, asked, 'file', now)).toEqual({
      ok: false,
      problem: 'file-of-another-on-prem',
      field: 'request',
    });
  });

  test('that is older than the one answered last', () => {
    const { cssm, find } = withPlant();
    expect(applySync(cssm, find, request(3), 'file', now)).toMatchObject({ problem: 'file-superseded' });
  });

  test('that was answered before the On-Prem was removed: what it tells is of that time', () => {
    const { cssm, find } = withPlant();
    const [known] = cssm.onPremAccounts;
    const onPremAccounts = known ? [{ ...known, removedAt: 1 }] : [];
    expect(applySync({ ...cssm, onPremAccounts }, find, request(4), 'file', now)).toMatchObject({
      problem: 'file-superseded',
    });
  });
});

describe('a request is answered', () => {
  test('with what the account owns, and nothing else', () => {
    expect(synchronized(withPlant(), request(5)).value).toEqual({
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

  test('again when it comes again, and nothing changes', () => {
    const before = withPlant(product('a', 5, ofPlant));
    const done = synchronized(before, request(4, product('a', 5000), product('b', 1)));
    expect(done.cssm).toBe(before.cssm);
    expect([done.instances, done.events]).toEqual([{ put: [], removed: [] }, []]);
    expect(done.value).toMatchObject({ sequence: 4, licenses: [{ tag }] });
  });

  test('and its products are product instances of the account, each as it was told', () => {
    const done = synchronized(withPlant(product('a', 5, ofPlant)), request(5, product('a', 7), product('b', 30)));
    expect(done.instances).toEqual({ put: [product('a', 7, ofPlant), product('b', 30, ofPlant)], removed: [] });
    expect(inUse(done.cssm)).toEqual([0, 37]);
    expect(done.cssm.onPremAccounts).toEqual([
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

  test('and those it tells of no longer are dropped', () => {
    const done = synchronized(
      withPlant(product('a', 5, ofPlant), product('b', 6, ofPlant)),
      request(6, product('b', 6)),
    );
    expect(done.instances).toMatchObject({ removed: ['CV:a'] });
    expect(inUse(done.cssm)).toEqual([0, 6]);
  });

  test('and one that is a product instance elsewhere is left alone and named a duplicate', () => {
    const elsewhere = product('a', 5, { virtualAccountId: 'first' });
    const done = synchronized(withPlant(elsewhere), request(5, product('a', 9), product('b', 1)));
    expect(done.instances.put.map(({ udi }) => udi)).toEqual(['CV:b']);
    expect(inUse(done.cssm)).toEqual([5, 1]);
    expect(done.cssm.onPremAccounts).toMatchObject([{ told: ['CV:b'], duplicates: ['CV:a'] }]);
  });

  test('and one it told of before that has since been registered elsewhere is not taken away from there', () => {
    const before = withPlant(product('a', 5, ofPlant));
    const moved = product('a', 5, { virtualAccountId: 'first' });
    const cssm = moveTotals(before.cssm, product('a', 5, ofPlant), moved);
    const done = synchronized({ cssm, find: () => moved }, request(5));
    expect(done.instances).toEqual({ put: [], removed: [] });
    expect(inUse(done.cssm)).toEqual([5, 0]);
  });

  test('and a product that is named twice counts once', () => {
    const done = synchronized(withPlant(), request(5, product('a', 9), product('a', 9)));
    expect([inUse(done.cssm), done.instances.put.length]).toEqual([[0, 9], 1]);
  });

  test.each([
    ['network', 'on-prem-synchronized', 'Plant'],
    ['file', 'on-prem-synchronized-by-file', 'anna'],
  ] as const)('and by %s that is noted', (by, kind, user) => {
    const { cssm, find } = withPlant();
    const done = applySync(cssm, find, request(5), by, now);
    expect(done).toMatchObject({ events: [{ virtualAccountId: 'plant', kind, user, details: { onPrem: 'Plant' } }] });
  });
});

describe('an On-Prem that is removed', () => {
  function removed() {
    const before = withPlant(product('a', 5, ofPlant), product('b', 6, { virtualAccountId: 'first' }));
    const [known] = before.cssm.onPremAccounts;
    if (!known) throw new Error('There is none.');
    // It was told of once, and has moved since.
    const done = removeOnPrem(before.cssm, before.find, { ...known, told: ['CV:a', 'CV:b', 'CV:gone'] }, now);
    if (!done.ok) throw new Error(done.problem);
    return done;
  }

  test('takes its product instances along and frees what they used; what is owned stays', () => {
    const { instances, cssm } = removed();
    expect(instances).toEqual({ put: [], removed: ['CV:a'] });
    expect(inUse(cssm)).toEqual([6, 0]);
    expect(cssm.virtualAccounts[1]?.licenses[0]?.terms).toEqual([{ quantity: 100, startsAt: 0 }]);
    expect(cssm.onPremAccounts).toMatchObject([{ told: [], duplicates: [], removedAt: now, sequence: 4 }]);
  });

  test('is noted, and people are told', () => {
    const { events, cssm } = removed();
    expect(events).toMatchObject([{ kind: 'on-prem-removed', virtualAccountId: 'plant' }]);
    expect(cssm.notices).toMatchObject([{ kind: 'on-prem-removed', details: { onPrem: 'Plant' } }]);
  });

  test('is registered again by the next request', () => {
    const done = synchronized({ cssm: removed().cssm, find: () => undefined }, request(5, product('a', 5)));
    expect(done.events.map(({ kind }) => kind)).toEqual(['on-prem-registered', 'on-prem-synchronized']);
    expect(done.cssm.onPremAccounts[0]).not.toHaveProperty('removedAt');
    expect(inUse(done.cssm)).toEqual([6, 5]);
  });
});
