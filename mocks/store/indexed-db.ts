import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CssmEvent } from '#mocks/cssm/state.ts';
import { type Changes, type Snapshot, snapshotFormat, type World } from '#mocks/world.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { abort, inTime, openDatabase, repeatedly, type Schema, type StoredRecords } from './database.ts';
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
  /** It could not be opened again, for another reason than a newer form: nothing is answered from it here any more. */
  readonly failed?: () => void;
}

/** The store of a page that can be left, and come back to. */
export interface PageStore extends Store {
  /**
   * Undoes what runs and closes the connection, at once: to be called when the page is left. WebKit keeps a transaction
   * that was running then, and no other page could use the database any more. Steps wait until `resume`.
   */
  pause(): void;
  /** Opens the connection again and takes up the steps that were undone or that wait. */
  resume(): void;
}

/**
 * The store of the page, shared by its tabs: a read-write transaction on the database is also the lock between them.
 * `fresh` makes the world of a database that holds none; `last` is the one it held, where it was cleared meanwhile.
 * Rejects where the browser has no database for this site (`VersionError`: it holds a world of a newer form;
 * `DatabaseLockedError`: another page locks it).
 */
export async function openIndexedDbStore(
  name: string,
  fresh: (last?: World) => Snapshot,
  events: DatabaseEvents = {},
): Promise<PageStore> {
  const listeners = createListeners();
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<InstancesChanged>) => listeners.notify(data);
  const changed = (instances: InstancesChanged) => {
    channel.postMessage(instances);
    listeners.notify(instances);
  };
  let last: World | undefined;
  /** How often this page has put a fresh world into an empty database. */
  let filled = 0;
  let connection: IDBPDatabase<Schema> | undefined;
  const running = new Set<{ abort(): void }>();
  /** The transactions that were undone because the page was left. */
  const undone = new WeakSet<object>();
  /** While the page has been left: resolves when it is back. */
  let paused: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  /** Knows a transaction as running until it ends. */
  const follow = <Mode extends IDBTransactionMode>(transaction: IDBPTransaction<Schema, Name[], Mode>) => {
    running.add(transaction);
    const end = () => void running.delete(transaction);
    transaction.done.then(end, end);
  };

  const open = async (): Promise<IDBPDatabase<Schema>> => {
    const opened = await openDatabase(name, {
      replaced: (stored) => events.replaced?.(stored),
      // Deleted by another page, or wanted for a newer form: this connection must not hold it up.
      wanted(isDeleted) {
        opened.close();
        if (isDeleted) return openAgain();
        database = Promise.reject(new TakenOverError());
        database.catch(() => undefined);
        events.takenOver?.();
      },
      lost: () => openAgain(),
    });
    connection = opened;
    const transaction = opened.transaction(names, 'readwrite');
    follow(transaction);
    try {
      const isEmpty = (await inTime(transaction.objectStore('world').count())) === 0;
      if (isEmpty) await fill(transaction, fresh(last));
      await transaction.done;
      if (isEmpty) filled += 1;
    } catch (error) {
      abort(transaction);
      opened.close();
      throw error;
    }
    return opened;
  };
  let database = open();
  await database;

  /** Opens the connection again and reports what has become of the database meanwhile. */
  const reopen = async (): Promise<IDBPDatabase<Schema>> => {
    try {
      return await repeatedly(open);
    } catch (error) {
      const isTakenOver = error instanceof DOMException && error.name === 'VersionError';
      if (isTakenOver) events.takenOver?.();
      else events.failed?.();
      throw isTakenOver ? new TakenOverError() : error;
    }
  };

  const openAgain = () => {
    database = reopen();
    database.then(
      () => {
        events.cleared?.();
        listeners.notify('all');
      },
      () => undefined,
    );
  };

  /** Begins a transaction. A connection that has been closed before anybody was told is opened again. */
  const begin = async <Mode extends IDBTransactionMode>(mode: Mode): Promise<IDBPTransaction<Schema, Name[], Mode>> => {
    const opened = await database;
    if (paused) {
      await paused.promise;
      return begin(mode);
    }
    try {
      return opened.transaction(names, mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      if (opened === (await database)) openAgain();
      return (await database).transaction(names, mode);
    }
  };

  /**
   * Runs the work in one transaction. What it throws undoes the transaction and is thrown on. Where it was undone because
   * the page was left, the work is done anew when the page is back.
   */
  const run = async <Value, Mode extends IDBTransactionMode>(
    mode: Mode,
    work: (transaction: IDBPTransaction<Schema, Name[], Mode>) => Promise<Value>,
  ): Promise<Value> => {
    for (;;) {
      const transaction = await begin(mode);
      follow(transaction);
      // Listened to from the start: a rejection of an undone transaction would otherwise be nobody's.
      const ended = transaction.done.catch(() => undefined);
      try {
        await inTime(transaction.objectStore('world').count());
        const value = await work(transaction);
        await transaction.done;
        return value;
      } catch (error) {
        const isUndone = undone.has(transaction);
        abort(transaction);
        await ended;
        if (!isUndone) throw error;
      }
    }
  };

  return {
    async transact(needs, step) {
      let wrote: Changes | undefined;
      const value = await run('readwrite', async (transaction) => {
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
      return run('readonly', async (transaction) => {
        const page: ActivityEntry[] = [];
        let cursor = await transaction.objectStore('activity').openCursor(range, 'prev');
        while (cursor && page.length < limit) {
          page.push(cursor.value);
          cursor = await cursor.continue();
        }
        return page;
      });
    },
    instances: (virtualAccountId) =>
      run('readonly', (transaction) =>
        transaction.objectStore('instances').index('virtualAccountId').getAll(virtualAccountId),
      ),
    async watched(since) {
      const [silent, reserved] = await run('readonly', (transaction) => {
        const store = transaction.objectStore('instances');
        return Promise.all([
          store.index('lastContactAt').getAll(IDBKeyRange.upperBound(since, true)),
          store.index('holding.kind').getAll('reserved'),
        ]);
      });
      return [...new Map([...silent, ...reserved].map((instance) => [instance.udi, instance])).values()];
    },
    async events({ virtualAccountId, udi, tag, offset = 0, limit }) {
      const end = limit === undefined ? undefined : offset + limit;
      return run('readonly', async (transaction) => {
        const store = transaction.objectStore('events');
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
      });
    },
    snapshot: () =>
      run('readonly', async (transaction) => {
        const [world, instances, events, activity] = await Promise.all([
          transaction.objectStore('world').get(only),
          transaction.objectStore('instances').getAll(),
          transaction.objectStore('events').getAll(),
          transaction.objectStore('activity').getAll(),
        ]);
        if (!world) throw new Error(`The database ${name} holds no world.`);
        return { format: snapshotFormat, world, instances, events, activity };
      }),
    async replace(snapshot) {
      await run('readwrite', (transaction) => fill(transaction, snapshot));
      changed('all');
    },
    subscribe: listeners.subscribe,
    pause() {
      if (paused) return;
      let resolve: () => void = () => undefined;
      const promise = new Promise<void>((back) => {
        resolve = back;
      });
      paused = { promise, resolve };
      for (const transaction of running) {
        undone.add(transaction);
        abort(transaction);
      }
      connection?.close();
    },
    resume() {
      if (!paused) return;
      database = reopen();
      const before = filled;
      database.then(
        () => {
          if (filled > before) events.cleared?.();
          // What other pages changed meanwhile was not reported to a page that had been put away.
          listeners.notify('all');
        },
        () => undefined,
      );
      paused.resolve();
      paused = undefined;
    },
    close() {
      channel.close();
      void database.then((opened) => opened.close());
    },
  };
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
