import { type DBSchema, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import { type Changes, type Snapshot, snapshotFormat, type World } from '#mocks/world.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { createListeners, type InstancesChanged, type Store } from './store.ts';

interface Schema extends DBSchema {
  world: { key: string; value: World };
  instances: {
    key: string;
    value: ProductInstance;
    indexes: { virtualAccountId: string; lastContactAt: number; 'holding.kind': string };
  };
  events: { key: string; value: CssmEvent; indexes: { virtualAccountId: string; udi: string; tags: string } };
  activity: { key: string; value: ActivityEntry };
}

type Name = StoreNames<Schema>;
type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;

const names: Name[] = ['world', 'instances', 'events', 'activity'];
/** The key of the one record of the small state. */
const only = 'world';

/**
 * The store of the page, shared by its tabs: a read-write transaction on the database is also the lock between them.
 * `fresh` makes the world of a database that holds none.
 */
export async function openIndexedDbStore(name: string, fresh: () => Snapshot): Promise<Store> {
  const database = await openDB<Schema>(name, snapshotFormat, {
    // A world of another form is dropped, and a fresh one put in its place.
    upgrade(upgraded) {
      for (const old of [...upgraded.objectStoreNames]) upgraded.deleteObjectStore(old);
      upgraded.createObjectStore('world');
      const instances = upgraded.createObjectStore('instances', { keyPath: 'udi' });
      instances.createIndex('virtualAccountId', 'virtualAccountId');
      instances.createIndex('lastContactAt', 'lastContactAt');
      instances.createIndex('holding.kind', 'holding.kind');
      const events = upgraded.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('virtualAccountId', 'virtualAccountId');
      events.createIndex('udi', 'udi');
      events.createIndex('tags', 'tags', { multiEntry: true });
      upgraded.createObjectStore('activity', { keyPath: 'id' });
    },
    // A newer page in another tab wants to upgrade: this connection must not hold it up.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const listeners = createListeners();
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<InstancesChanged>) => listeners.notify(data);
  const changed = (instances: InstancesChanged) => {
    channel.postMessage(instances);
    listeners.notify(instances);
  };

  /** Runs the work in one read-write transaction. What it throws undoes the transaction and is thrown on. */
  const write = async <Value>(work: (transaction: Writing) => Promise<Value>): Promise<Value> => {
    const transaction = database.transaction(names, 'readwrite');
    // Listened to from the start: a rejection of an undone transaction would otherwise be nobody's.
    const ended = transaction.done.catch(() => undefined);
    try {
      const value = await work(transaction);
      await transaction.done;
      return value;
    } catch (error) {
      abort(transaction);
      await ended;
      throw error;
    }
  };

  await write(async (transaction) => {
    if ((await transaction.objectStore('world').count()) === 0) await fill(transaction, fresh());
  });

  return {
    async transact(needs, step) {
      let wrote: Changes | undefined;
      const value = await write(async (transaction) => {
        const world = await transaction.objectStore('world').get(only);
        if (!world) throw new Error(`The database ${name} holds no world.`);
        const wanted = [...new Set(needs(world))];
        const found = await Promise.all(wanted.map((udi) => transaction.objectStore('instances').get(udi)));
        const needed = new Map(wanted.map((udi, position) => [udi, found[position]]));
        const taken = step({ world, instance: (udi) => needed.get(udi) });
        if (taken.changes) {
          wrote = taken.changes;
          await record(transaction, taken.changes);
        }
        return taken.value;
      });
      if (wrote) changed(wrote.instances);
      return value;
    },
    async activity({ limit, before }) {
      const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
      const page: ActivityEntry[] = [];
      let cursor = await database.transaction('activity').store.openCursor(range, 'prev');
      while (cursor && page.length < limit) {
        page.push(cursor.value);
        cursor = await cursor.continue();
      }
      return page;
    },
    instances: (virtualAccountId) => database.getAllFromIndex('instances', 'virtualAccountId', virtualAccountId),
    async watched(since) {
      const { store } = database.transaction('instances');
      const [silent, reserved] = await Promise.all([
        store.index('lastContactAt').getAll(IDBKeyRange.upperBound(since, true)),
        store.index('holding.kind').getAll('reserved'),
      ]);
      return [...new Map([...silent, ...reserved].map((instance) => [instance.udi, instance])).values()];
    },
    async events({ virtualAccountId, udi, tag, offset = 0, limit }) {
      const end = limit === undefined ? undefined : offset + limit;
      const { store } = database.transaction('events');
      if (udi !== undefined || tag !== undefined) {
        const about = udi === undefined ? store.index('tags').getAll(tag) : store.index('udi').getAll(udi);
        const found = (await about).filter(
          (event) =>
            event.virtualAccountId === virtualAccountId && (tag === undefined || event.tags?.includes(tag) === true),
        );
        // By tag they come in the order of the tags.
        const newestFirst = found.sort((one, other) => (one.id < other.id ? 1 : -1));
        return { total: found.length, rows: newestFirst.slice(offset, end) };
      }
      const index = store.index('virtualAccountId');
      const total = await index.count(virtualAccountId);
      if (limit === undefined) return { total, rows: (await index.getAll(virtualAccountId)).reverse().slice(offset) };
      const rows: CssmEvent[] = [];
      let cursor = await index.openCursor(virtualAccountId, 'prev');
      if (cursor && offset > 0) cursor = await cursor.advance(offset);
      while (cursor && rows.length < limit) {
        rows.push(cursor.value);
        cursor = await cursor.continue();
      }
      return { total, rows };
    },
    async snapshot() {
      const transaction = database.transaction(names);
      const [world, instances, events, activity] = await Promise.all([
        transaction.objectStore('world').get(only),
        transaction.objectStore('instances').getAll(),
        transaction.objectStore('events').getAll(),
        transaction.objectStore('activity').getAll(),
      ]);
      if (!world) throw new Error(`The database ${name} holds no world.`);
      return { format: snapshotFormat, world, instances, events, activity };
    },
    async replace(snapshot) {
      await write((transaction) => fill(transaction, snapshot));
      changed('all');
    },
    subscribe: listeners.subscribe,
    close() {
      channel.close();
      database.close();
    },
  };
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already: there is nothing left to undo.
  }
}

async function record(transaction: Writing, changes: Changes): Promise<void> {
  const instances = transaction.objectStore('instances');
  await Promise.all([
    transaction.objectStore('world').put(changes.world, only),
    ...changes.instances.removed.map((udi) => instances.delete(udi)),
    ...changes.instances.put.map((instance) => instances.put(instance)),
    ...changes.events.map((event) => transaction.objectStore('events').add(event)),
    ...changes.activity.map((entry) => transaction.objectStore('activity').add(entry)),
  ]);
}

async function fill(transaction: Writing, snapshot: Snapshot): Promise<void> {
  await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
  await record(transaction, { ...snapshot, instances: { put: snapshot.instances, removed: [] } });
}
