import { useSyncExternalStore } from 'react';

/** A choice of one value of a list, which the browser stores for all tabs and later visits. */
export interface StoredChoice<Value extends string> {
  /** Returns the chosen value; undefined without a choice, or if the stored text is no value of the list. */
  readonly get: () => Value | undefined;
  /** Chooses a value. If the browser refuses to store it, the choice lasts while the page is open. */
  readonly choose: (value: Value) => void;
  /** Calls the listener after every choice, also in another tab. Returns a function that ends this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Creates the choice of one of these values, which local storage has under the key. */
export function createStoredChoice<Value extends string>(key: string, values: readonly Value[]): StoredChoice<Value> {
  return createStored(key, (text) => values.find((value) => value === text));
}

/** Creates a stored text of any content, which local storage has under the key. Its reader has to tolerate anything. */
export function createStoredText(key: string): StoredChoice<string> {
  return createStored(key, (text) => text ?? undefined);
}

function createStored<Value extends string>(
  key: string,
  read: (text: string | null) => Value | undefined,
): StoredChoice<Value> {
  const listeners = new Set<() => void>();
  /** The choice that the browser refused to store. */
  let unstored: Value | undefined;
  return {
    get() {
      if (unstored !== undefined) return unstored;
      try {
        return read(localStorage.getItem(key));
      } catch {
        return undefined;
      }
    },
    choose(value) {
      try {
        localStorage.setItem(key, value);
        unstored = undefined;
      } catch {
        unstored = value;
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      const handleStorage = ({ key: changedKey }: StorageEvent) => {
        // The key is null after another tab has cleared the storage.
        if (changedKey !== key && changedKey !== null) return;
        unstored = undefined;
        listener();
      };
      listeners.add(listener);
      addEventListener('storage', handleStorage);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', handleStorage);
      };
    },
  };
}

/** Returns the chosen value, or undefined without a choice. The component renders again after another choice. */
export function useStoredChoice<Value extends string>({ subscribe, get }: StoredChoice<Value>): Value | undefined {
  return useSyncExternalStore(subscribe, get);
}
