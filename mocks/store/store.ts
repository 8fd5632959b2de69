import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import type { SimulatorSnapshot, SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import type { StateView } from '#mocks/transaction.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';

/** Another page has upgraded the store's database to a newer format. */
export class TakenOverError extends Error {
  override readonly name = 'TakenOverError';

  constructor() {
    super('A newer version of the demo has taken over the stored world.');
  }
}

/** Nothing of a transaction was written, because the disk is full. */
export class StorageFullError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(`The disk is full: nothing more can be written to ${file}.`, options);
  }
}

/** The result of a transaction: a value, and the changes to write, if any. */
export interface TransactionResult<Value> {
  readonly value: Value;
  readonly changes?: StateChanges;
}

/** A page of the activity: at most `limit` entries, older than the entry `before` if given. */
export interface ActivityPage {
  readonly limit: number;
  readonly before?: string;
}

/**
 * Stores the simulator state (architecture.md §4.3). Opening an empty store creates a fresh state, so a store is never
 * empty.
 */
export interface Store {
  /**
   * Reads the small state and the product instances it `needs`, runs the step and writes its changes, in one
   * transaction that is isolated from those of all tabs. The step is synchronous, because an IndexedDB transaction
   * closes when another promise is awaited. If the step throws, nothing is written.
   */
  transact<Value>(
    needs: (world: SimulatorState) => readonly string[],
    step: (view: StateView) => TransactionResult<Value>,
  ): Promise<Value>;
  /** The activity, newest entry first. */
  activity(page: ActivityPage): Promise<readonly ActivityEntry[]>;
  /** All product instances of one virtual account, in the order of their UDIs. */
  instances(virtualAccountId: string): Promise<readonly ProductInstance[]>;
  /**
   * The instances of all virtual accounts with a reservation, or without contact since this time: candidates for
   * alerts.
   */
  alertCandidates(since: EpochMs): Promise<readonly ProductInstance[]>;
  /** Events of one virtual account, newest first; with `udi` or `tag` only those of one product instance or licence. */
  events(query: EventQuery): Promise<EventPage>;
  snapshot(): Promise<SimulatorSnapshot>;
  replace(snapshot: SimulatorSnapshot): Promise<void>;
  /** Calls the listener after each change in this or another tab. Returns the function to unsubscribe. */
  subscribe(listener: StoreListener): () => void;
  close(): void;
}

/** A selection of events: all that match, or `limit` of them after the first `offset`. */
export interface EventQuery {
  readonly virtualAccountId: string;
  readonly udi?: string;
  readonly tag?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** A page of events, and the number of all matching ones. */
export interface EventPage {
  readonly total: number;
  readonly rows: readonly CssmEvent[];
}

/** The instances that a change put or removed; `all` after the whole state was replaced. */
export type InstanceChanges = StateChanges['instances'] | 'all';

/** Listens to changes. */
export type StoreListener = (instances: InstanceChanges) => void;

/** The listeners of one store. */
export interface StoreListeners {
  readonly subscribe: Store['subscribe'];
  readonly notify: StoreListener;
}

/** Creates an empty set of listeners. */
export function createListeners(): StoreListeners {
  const listeners = new Set<StoreListener>();
  return {
    subscribe(listener) {
      // A wrapper, so that the same listener can subscribe twice and unsubscribe each time separately.
      const own: StoreListener = (changed) => listener(changed);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    notify: (changed) => {
      for (const listener of listeners) listener(changed);
    },
  };
}
