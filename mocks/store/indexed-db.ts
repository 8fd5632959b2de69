import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CssmEvent } from '#mocks/cssm/state.ts';
import { type Changes, type Snapshot, snapshotFormat, type World } from '#mocks/world.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { openDatabase, type Schema, type StoredRecords } from './database.ts';
import { createListeners, type InstancesChanged, type Store, TakenOverError } from './store.ts';

type Name = StoreNames<Schema>;
type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;

const names: Name[] = ['world', 'instances', 'events', 'activity'];
/** The key of the one record of the small state. */
const only = 'world';

/** What can happen to the database of a page besides its own steps. */
export interface DatabaseEvents {
  /** It held a world of an older form, which a fresh one has replaced; `stored` is all that lay there. */
  readonly replaced?: (stored: StoredRecords) => void;
  /** Another page has taken it over for a world of a newer form: nothing is answered from it here any more. */
  readonly takenOver?: () => void;
  /** The browser has cleared it, and it holds a fresh world now. */
  readonly cleared?: () => void;
}

/**
 * The store of the page, shared by its tabs: a read-write transaction on the database is also the lock between them.
 * `fresh` makes the world of a database that holds none; `last` is the one it held, where it was cleared meanwhile.
 * Rejects where the browser has no database for this site (`VersionError`: it holds a world of a newer form).
 */
export async function openIndexedDbStore(
  name: string,
  fresh: (last?: World) => Snapshot,
  events: DatabaseEvents = {},
): Promise<Store> {
  const listeners = createListeners();
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<InstancesChanged>) => listeners.notify(data);
  const changed = (instances: InstancesChanged) => {
    channel.postMessage(instances);
    listeners.notify(instances);
  };
  let last: World | undefined;

  const open = async (): Promise<IDBPDatabase<Schema>> => {
    const opened = await openDatabase(name, {
      replaced: (stored) => events.replaced?.(stored),
      // Deleted by another page, or wanted for a newer form: this connection must not hold it up.
      wanted(isDeleted) {
        opened.close();
        if (isDeleted) return openAgain();
        database = Promise.reject(new TakenOverError('A newer version of the demo has taken the stored world over.'));
        database.catch(() => undefined);
        events.takenOver?.();
      },
      lost: () => openAgain(),
    });
    const transaction = opened.transaction(names, 'readwrite');
    if ((await transaction.objectStore('world').count()) === 0) await fill(transaction, fresh(last));
    await transaction.done;
    return opened;
  };
  let database = open();
  await database;

  const openAgain = () => {
    database = repeatedly(open);
    database.then(
      () => {
        events.cleared?.();
        listeners.notify('all');
      },
      () => events.takenOver?.(),
    );
  };

  /** Begins a transaction. A connection that has been closed before anybody was told is opened again. */
  const begin = async <Mode extends IDBTransactionMode>(mode: Mode): Promise<IDBPTransaction<Schema, Name[], Mode>> => {
    const opened = await database;
    try {
      return opened.transaction(names, mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      if (opened === (await database)) openAgain();
      return (await database).transaction(names, mode);
    }
  };

  /** Runs the work in one read-write transaction. What it throws undoes the transaction and is thrown on. */
  const write = async <Value>(work: (transaction: Writing) => Promise<Value>): Promise<Value> => {
    const transaction = await begin('readwrite');
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
        last = taken.changes?.world ?? world;
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
      let cursor = await (await begin('readonly')).objectStore('activity').openCursor(range, 'prev');
      while (cursor && page.length < limit) {
        page.push(cursor.value);
        cursor = await cursor.continue();
      }
      return page;
    },
    async instances(virtualAccountId) {
      const store = (await begin('readonly')).objectStore('instances');
      return store.index('virtualAccountId').getAll(virtualAccountId);
    },
    async watched(since) {
      const store = (await begin('readonly')).objectStore('instances');
      const [silent, reserved] = await Promise.all([
        store.index('lastContactAt').getAll(IDBKeyRange.upperBound(since, true)),
        store.index('holding.kind').getAll('reserved'),
      ]);
      return [...new Map([...silent, ...reserved].map((instance) => [instance.udi, instance])).values()];
    },
    async events({ virtualAccountId, udi, tag, offset = 0, limit }) {
      const end = limit === undefined ? undefined : offset + limit;
      const store = (await begin('readonly')).objectStore('events');
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
      const transaction = await begin('readonly');
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
      void database.then((opened) => opened.close());
    },
  };
}

/** How often, and how far apart in milliseconds, a connection is tried that the browser closes at once. */
const [tries, pause] = [40, 250];

/** Opens the database, as often as the browser closes it again while it still clears the site's data. */
async function repeatedly<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (let left = tries; ; left -= 1) {
    try {
      return await open();
    } catch (error) {
      if (left === 0 || !(error instanceof DOMException && error.name === 'AbortError')) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
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
