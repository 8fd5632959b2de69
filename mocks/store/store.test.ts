import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { SimulatorSnapshot, SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import { emptyChanges } from '#mocks/transaction.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { openIndexedDbStore } from './indexed-db.ts';
import { createMemoryDatabase, createMemoryStore } from './memory.ts';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

const wall = Date.parse('2026-01-15T09:00:00.000Z');

function instanceOf(udi: string, virtualAccountId = 'default'): ProductInstance {
  return {
    udi,
    virtualAccountId,
    name: udi,
    productType: 'Test',
    productIdentifier: 'TEST',
    serialNumber: udi,
    registeredAt: wall,
    lastContactAt: wall,
    holding: { kind: 'online', inUse: {} },
  };
}

function eventOf(number: number, virtualAccountId = 'default'): CssmEvent {
  return { id: `event-${1000 + number}`, virtualAccountId, at: wall, user: 'a', kind: 'token-created', details: {} };
}

function entryOf(number: number): ActivityEntry {
  const at = '2026-01-15T09:00:00.000Z';
  return { id: `activity-${1000 + number}`, at, actor: { kind: 'agent' }, kind: 'registered', result: 'succeeded' };
}

function fresh(): SimulatorSnapshot {
  const snapshot = createScenarioSnapshot('evaluation', { now: '2026-01-15T09:00:00.000Z' }, wall);
  return { ...snapshot, instances: [instanceOf('kept'), instanceOf('elsewhere', 'branch')], events: [], activity: [] };
}

const nothing = () => [];
const withSeed = (world: SimulatorState, seed: number): StateChanges => emptyChanges({ ...world, seed });
const seedOf = async (store: Store) => (await store.snapshot()).world.seed;

const directories: string[] = [];

function newFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'store-test-'));
  directories.push(directory);
  return join(directory, 'world.sqlite');
}

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

/** Opens stores on one database, each like a tab of its own. */
type Tabs = () => Promise<Store>;

const kinds: readonly { readonly kind: string; readonly here: boolean; readonly database: () => Tabs }[] = [
  {
    kind: 'memory',
    here: true,
    database: () => {
      const shared = createMemoryDatabase(fresh());
      return async () => createMemoryStore(shared);
    },
  },
  {
    kind: 'SQLite',
    here: true,
    // Only one process can open the file. The concurrent requests of its server take the place of tabs.
    database: () => {
      const file = newFile();
      let shared: Store | undefined;
      return async () => {
        const store = shared ?? openSqliteStore({ file, openMode: 'continue', fresh });
        shared = store;
        return {
          ...store,
          close() {
            shared = undefined;
            store.close();
          },
        };
      };
    },
  },
  {
    kind: 'IndexedDB',
    // IndexedDB exists only in browsers. Outside them, the end-to-end test of two tabs replaces this suite.
    here: 'indexedDB' in globalThis,
    database: () => {
      const name = `store-test-${crypto.randomUUID()}`;
      return () => openIndexedDbStore(name, fresh);
    },
  },
];

describe.each(kinds.filter(({ here }) => here))('the $kind store', ({ database }) => {
  test('writes nothing when the transaction throws, and continues to work', async () => {
    const store = await database()();
    const before = await store.snapshot();

    const failing = store.transact(nothing, () => {
      throw new Error('an error of the simulator');
    });

    await expect(failing).rejects.toThrow('an error of the simulator');
    expect(await store.snapshot()).toEqual(before);
    await store.transact(nothing, ({ world }) => ({ value: undefined, changes: withSeed(world, 4711) }));
    expect(await seedOf(store)).toBe(4711);
  });

  test('refuses a record that exists already, and rolls the transaction back', async () => {
    const store = await database()();
    const append = (seed: number) =>
      store.transact(nothing, ({ world }) => ({
        value: undefined,
        changes: { ...withSeed(world, seed), activity: [entryOf(1)] },
      }));
    await append(1);

    await expect(append(2)).rejects.toThrow();

    expect(await store.activity({ limit: 10 })).toHaveLength(1);
    expect(await seedOf(store)).toBe(1);
  });

  test('notifies no listener when a transaction changes nothing', async () => {
    const store = await database()();
    let calls = 0;
    store.subscribe(() => {
      calls += 1;
    });

    expect(await store.transact(nothing, ({ world }) => ({ value: world.scenario }))).toBe('evaluation');

    expect(calls).toBe(0);
  });

  test('provides a transaction with the instances it needs, and no others', async () => {
    const store = await database()();

    const seen = await store.transact(
      () => ['kept', 'unknown'],
      ({ instance }) => ({ value: [instance('kept')?.udi, instance('elsewhere')?.udi, instance('unknown')?.udi] }),
    );

    expect(seen).toEqual(['kept', undefined, undefined]);
  });

  test('stores changes of the small state, instances, events and activity', async () => {
    const store = await database()();

    await store.transact(nothing, ({ world }) => ({
      value: undefined,
      changes: {
        world: { ...world, seed: 7 },
        instances: { put: [instanceOf('new')], removed: ['kept'] },
        events: [eventOf(1)],
        activity: [entryOf(1)],
      },
    }));

    const stored = await store.snapshot();
    expect(stored.world.seed).toBe(7);
    expect(stored.instances.map(({ udi }) => udi)).toEqual(['elsewhere', 'new']);
    expect(stored.events).toEqual([eventOf(1)]);
    expect(stored.activity).toEqual([entryOf(1)]);
  });

  test('lists the activity page by page, newest first', async () => {
    const store = await database()();
    await store.replace({ ...fresh(), activity: [1, 2, 3, 4, 5].map(entryOf) });

    const first = await store.activity({ limit: 2 });
    const second = await store.activity({ limit: 2, before: entryOf(4).id });
    const last = await store.activity({ limit: 2, before: entryOf(2).id });

    expect(first).toEqual([entryOf(5), entryOf(4)]);
    expect(second).toEqual([entryOf(3), entryOf(2)]);
    expect(last).toEqual([entryOf(1)]);
  });

  test('lists the instances and events of one virtual account', async () => {
    const store = await database()();
    await store.replace({ ...fresh(), events: [eventOf(1), eventOf(2, 'branch'), eventOf(3)] });

    expect((await store.instances('branch')).map(({ udi }) => udi)).toEqual(['elsewhere']);
    expect((await store.events({ virtualAccountId: 'default' })).rows.map(({ id }) => id)).toEqual([
      'event-1003',
      'event-1001',
    ]);
  });

  test('returns the snapshot that replaced its state', async () => {
    const store = await database()();
    const given = { ...fresh(), instances: [instanceOf('a'), instanceOf('b')], events: [eventOf(1)] };

    await store.replace(given);

    expect(await store.snapshot()).toEqual(given);
  });

  test('stores the state for the next store that opens the database', async () => {
    const open = database();
    const first = await open();
    await first.transact(nothing, ({ world }) => ({ value: undefined, changes: withSeed(world, 12) }));
    first.close();

    expect(await seedOf(await open())).toBe(12);
  });

  test('loses no update when two tabs write concurrently', async () => {
    const open = database();
    const tabs = [await open(), await open()];
    const increment = (store: Store) =>
      store.transact(nothing, ({ world }) => ({ value: world.seed, changes: withSeed(world, world.seed + 1) }));
    const before = await seedOf(tabs[0] as Store);

    const seeds = await Promise.all(Array.from({ length: 100 }, (_, turn) => increment(tabs[turn % 2] as Store)));

    expect(await seedOf(tabs[1] as Store)).toBe(before + 100);
    expect(new Set(seeds).size).toBe(100);
  });

  test('notifies the other tab of a change until it unsubscribes', async () => {
    const open = database();
    const acting = await open();
    const watching = await open();
    const seed = (value: number) =>
      acting.transact(nothing, ({ world }) => ({ value: undefined, changes: withSeed(world, value) }));
    let calls = 0;
    let stop: () => void = () => undefined;
    const notification = new Promise<void>((resolve) => {
      stop = watching.subscribe(() => {
        calls += 1;
        resolve();
      });
    });

    await seed(1);
    await notification;
    stop();
    await seed(2);

    expect(calls).toBe(1);
  });
});
