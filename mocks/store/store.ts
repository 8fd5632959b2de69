import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import type { SimulatorSnapshot, SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import type { StateView } from '#mocks/transaction.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';

/** The error of a store whose database another page has taken over for a world of a newer form. */
export class TakenOverError extends Error {
  override readonly name = 'TakenOverError';

  constructor() {
    super('A newer version of the demo has taken the stored world over.');
  }
}

/** Nothing of a step was written, because the disk is full. */
export class StorageFullError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(`The disk is full: nothing more can be written to ${file}.`, options);
  }
}

/** What a transaction comes to: an answer, and what is to be written. Without changes nothing is. */
export interface TransactionResult<Value> {
  readonly value: Value;
  readonly changes?: StateChanges;
}

/** A page of the activity list: at most `limit` entries, older than the entry `before` if one is named. */
export interface ActivityPage {
  readonly limit: number;
  readonly before?: string;
}

/**
 * Stores the simulated world (architecture.md §4.3). Opening an empty store puts a fresh world there, so it always has
 * one.
 */
export interface Store {
  /**
   * Reads the small state and the product instances it `needs`, takes the step, writes what it changed: one transaction,
   * which no other can come between, in this tab or another. The step is synchronous, since an IndexedDB
   * transaction closes when anything else is awaited. If it throws, nothing has been written.
   */
  transact<Value>(
    needs: (world: SimulatorState) => readonly string[],
    step: (view: StateView) => TransactionResult<Value>,
  ): Promise<Value>;
  /** Newest first. */
  activity(page: ActivityPage): Promise<readonly ActivityEntry[]>;
  /** All of one virtual account, by UDI. */
  instances(virtualAccountId: string): Promise<readonly ProductInstance[]>;
  /** Those of all virtual accounts that were not heard of since this moment, or hold a reservation: who may be warned of. */
  alertCandidates(since: EpochMs): Promise<readonly ProductInstance[]>;
  /** Those of one virtual account, newest first; of one product instance or one licence alone where one is named. */
  events(query: EventQuery): Promise<EventPage>;
  snapshot(): Promise<SimulatorSnapshot>;
  replace(snapshot: SimulatorSnapshot): Promise<void>;
  /** Calls the listener after each change, made here or in another tab, with what it did to instances; answers how to stop. */
  subscribe(listener: StoreListener): () => void;
  close(): void;
}

/** Which events are asked for: all of these, or `limit` of them after the first `offset`. */
export interface EventQuery {
  readonly virtualAccountId: string;
  readonly udi?: string;
  readonly tag?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** A part of the events there are, and how many those are. */
export interface EventPage {
  readonly total: number;
  readonly rows: readonly CssmEvent[];
}

/** What a change did to product instances: these were put and removed, or everything is another. */
export type InstanceChanges = StateChanges['instances'] | 'all';

/** Whoever wants to know of changes. */
export type StoreListener = (instances: InstanceChanges) => void;

/** Listeners of one store. */
export interface StoreListeners {
  readonly subscribe: Store['subscribe'];
  readonly notify: StoreListener;
}

/** No listeners yet. */
export function createListeners(): StoreListeners {
  const listeners = new Set<StoreListener>();
  return {
    subscribe(listener) {
      // A function of its own, so that the same listener may be there twice and each is stopped by itself.
      const own: StoreListener = (changed) => listener(changed);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    notify: (changed) => {
      for (const listener of listeners) listener(changed);
    },
  };
}
