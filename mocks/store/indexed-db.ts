import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { CssmEvent } from '#mocks/cssm/state.ts';
import {
  type SimulatorSnapshot,
  type SimulatorState,
  type StateChanges,
  snapshotFormat,
} from '#mocks/simulator-state.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import {
  abort,
  canRepeat,
  type DatabaseEvents,
  type DatabaseSchema,
  openDatabase,
  retryWhileClearing,
  type StoreName,
  stateKey,
  storeNames,
  withTimeout,
  writeChanges,
  writeSnapshot,
} from './database.ts';
import { createListeners, type InstanceChanges, type Store, TakenOverError } from './store.ts';

/** A page's store, which can be paused while the page is hidden. */
export interface PageStore extends Store {
  /**
   * Rolls back running transactions and closes the connection at once. Call it on `pagehide`: WebKit keeps a
   * transaction that was running then, and no other page could use the database any more. Transactions wait until
   * `resume`.
   */
  pause(): void;
  /** Opens the connection again, and runs the transactions that were rolled back or that wait. */
  resume(): void;
}

/**
 * The store of the page, shared by its tabs: a read-write transaction on the database is also the lock between them.
 * `fresh` creates the state of an empty database; `last` is the previous state if the database was cleared. Rejects if
 * the browser has no database for this site (`VersionError`: it holds a newer format; `DatabaseLockedError`: another
 * page locks it).
 */
export async function openIndexedDbStore(
  name: string,
  fresh: (last?: SimulatorState) => SimulatorSnapshot,
  events: DatabaseEvents = {},
): Promise<PageStore> {
  const listeners = createListeners();
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<InstanceChanges>) => listeners.notify(data);
  const notifyChange = (instances: InstanceChanges) => {
    channel.postMessage(instances);
    listeners.notify(instances);
  };
  let last: SimulatorState | undefined;
  /** Number of times this page has put a fresh state into an empty database. */
  let filled = 0;
  let connection: IDBPDatabase<DatabaseSchema> | undefined;
  const running = new Set<{ abort(): void }>();
  /** Transactions that were rolled back because the page was hidden. */
  const abortedTransactions = new WeakSet<object>();
  /** Set while the page is hidden. Resolves when the page returns. */
  let paused: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  /** Records a transaction as running until it ends. */
  const track = <Mode extends IDBTransactionMode>(transaction: IDBPTransaction<DatabaseSchema, StoreName[], Mode>) => {
    running.add(transaction);
    const end = () => void running.delete(transaction);
    transaction.done.then(end, end);
  };

  const openConnection = async (): Promise<IDBPDatabase<DatabaseSchema>> => {
    const opened = await openDatabase(name, {
      replaced: (stored) => events.replaced?.(stored),
      // Another page waits to delete or upgrade the database, so this connection must close.
      closeRequested(isDeleted) {
        opened.close();
        if (isDeleted) return reopenInBackground();
        database = Promise.reject(new TakenOverError());
        database.catch(() => undefined);
        events.takenOver?.();
      },
      lost: () => reopenInBackground(),
    });
    connection = opened;
    const transaction = opened.transaction(storeNames, 'readwrite');
    track(transaction);
    try {
      const isEmpty = (await withTimeout(transaction.objectStore('world').count())) === 0;
      if (isEmpty) await writeSnapshot(transaction, fresh(last));
      await transaction.done;
      if (isEmpty) filled += 1;
    } catch (error) {
      abort(transaction);
      opened.close();
      throw error;
    }
    return opened;
  };
  let database = openConnection();
  await database;

  /** Opens the connection again and reports a takeover or a failure. */
  const reopen = async (): Promise<IDBPDatabase<DatabaseSchema>> => {
    try {
      return await retryWhileClearing(openConnection);
    } catch (error) {
      const isTakenOver = error instanceof DOMException && error.name === 'VersionError';
      if (isTakenOver) events.takenOver?.();
      else events.failed?.();
      throw isTakenOver ? new TakenOverError() : error;
    }
  };

  const reopenInBackground = () => {
    database = reopen();
    database.then(
      () => {
        events.cleared?.();
        listeners.notify('all');
      },
      () => undefined,
    );
  };

  /** Begins a transaction. Reopens a connection that the browser has closed without an event. */
  const beginTransaction = async <Mode extends IDBTransactionMode>(
    mode: Mode,
  ): Promise<IDBPTransaction<DatabaseSchema, StoreName[], Mode>> => {
    const opened = await database;
    if (paused) {
      await paused.promise;
      return beginTransaction(mode);
    }
    try {
      return opened.transaction(storeNames, mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      if (opened === (await database)) reopenInBackground();
      return (await database).transaction(storeNames, mode);
    }
  };

  /**
   * Runs the work in one transaction. An error rolls the transaction back and is rethrown. If the transaction was
   * rolled back because the page was hidden, the work runs again when the page returns; if the browser rolled it back
   * because it clears the site's data, in the new database.
   */
  const runTransaction = async <Value, Mode extends IDBTransactionMode>(
    mode: Mode,
    work: (transaction: IDBPTransaction<DatabaseSchema, StoreName[], Mode>) => Promise<Value>,
  ): Promise<Value> => {
    for (let attempt = 1; ; attempt += 1) {
      const transaction = await beginTransaction(mode);
      track(transaction);
      // Attached at once, so that the rejection of a rolled-back transaction is handled.
      const ended = transaction.done.catch(() => undefined);
      try {
        await withTimeout(transaction.objectStore('world').count());
        const value = await work(transaction);
        await transaction.done;
        return value;
      } catch (error) {
        const wasAborted = abortedTransactions.has(transaction);
        abort(transaction);
        await ended;
        if (!wasAborted && !(await canRepeat(error, transaction, attempt))) throw error;
      }
    }
  };

  return {
    async transact(needs, step) {
      let writtenChanges: StateChanges | undefined;
      const value = await runTransaction('readwrite', async (transaction) => {
        const world = await transaction.objectStore('world').get(stateKey);
        if (!world) throw new Error(`The database ${name} holds no simulator state.`);
        const neededUdis = [...new Set(needs(world))];
        const matches = await Promise.all(neededUdis.map((udi) => transaction.objectStore('instances').get(udi)));
        const needed = new Map(neededUdis.map((udi, position) => [udi, matches[position]]));
        const result = step({ world, instance: (udi) => needed.get(udi) });
        last = result.changes?.world ?? world;
        if (result.changes) {
          writtenChanges = result.changes;
          await writeChanges(transaction, result.changes);
        }
        return result.value;
      });
      if (writtenChanges) notifyChange(writtenChanges.instances);
      return value;
    },
    async activity({ limit, before }) {
      const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
      return runTransaction('readonly', async (transaction) => {
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
      runTransaction('readonly', (transaction) =>
        transaction.objectStore('instances').index('virtualAccountId').getAll(virtualAccountId),
      ),
    async alertCandidates(since) {
      const [silent, reserved] = await runTransaction('readonly', (transaction) => {
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
      return runTransaction('readonly', async (transaction) => {
        const store = transaction.objectStore('events');
        if (udi !== undefined || tag !== undefined) {
          const about = udi === undefined ? store.index('tags').getAll(tag) : store.index('udi').getAll(udi);
          const matches = (await about).filter(
            (event) =>
              event.virtualAccountId === virtualAccountId && (tag === undefined || event.tags?.includes(tag) === true),
          );
          // The index returns them in the order of the tags.
          const newestFirst = matches.sort((left, right) => (left.id < right.id ? 1 : -1));
          return { total: matches.length, rows: newestFirst.slice(offset, end) };
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
      runTransaction('readonly', async (transaction) => {
        const [world, instances, events, activity] = await Promise.all([
          transaction.objectStore('world').get(stateKey),
          transaction.objectStore('instances').getAll(),
          transaction.objectStore('events').getAll(),
          transaction.objectStore('activity').getAll(),
        ]);
        if (!world) throw new Error(`The database ${name} holds no simulator state.`);
        return { format: snapshotFormat, world, instances, events, activity };
      }),
    async replace(snapshot) {
      await runTransaction('readwrite', (transaction) => writeSnapshot(transaction, snapshot));
      notifyChange('all');
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
        abortedTransactions.add(transaction);
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
          // A paused page does not receive the changes of other pages.
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
