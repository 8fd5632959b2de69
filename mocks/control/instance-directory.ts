import type { ProductInstance } from '#mocks/cssm/state.ts';
import type { InstanceChanges, Store } from '#mocks/store/store.ts';

/** A product instance with its search text. */
interface DirectoryEntry {
  readonly instance: ProductInstance;
  /** The normalized name and serial number. */
  readonly searchText: string;
}

/**
 * A cache of the product instances of virtual accounts, sorted by name and updated with every change. Without it each
 * typed letter of a search would read up to 20,000 instances from the store, which takes seconds.
 */
export interface InstanceDirectory {
  /** Returns all instances of a virtual account, by name. */
  of(virtualAccountId: string): Promise<readonly ProductInstance[]>;
  /** Returns those whose name or serial number contains the text, ignoring spaces and letter case (screens.md §4). */
  find(virtualAccountId: string, search: string): Promise<readonly ProductInstance[]>;
}

const names = new Intl.Collator('en', { numeric: true });

/** Compares by name, then by UDI. */
export function compareByName(left: ProductInstance, right: ProductInstance): number {
  return names.compare(left.name, right.name) || (left.udi < right.udi ? -1 : 1);
}

/** Returns the instances whose name or serial number contains the text, ignoring spaces and letter case. */
export function filterBySearch(instances: readonly ProductInstance[], search: string): readonly ProductInstance[] {
  return instances.filter((instance) => searchTextOf(instance).includes(normalizeSearch(search)));
}

/** Creates a directory over this store. */
export function createInstanceDirectory(store: Pick<Store, 'instances' | 'subscribe'>): InstanceDirectory {
  const accounts = new Map<string, Promise<readonly DirectoryEntry[]>>();
  const load = async (id: string) => (await store.instances(id)).toSorted(compareByName).map(entryOf);
  const entries = (id: string): Promise<readonly DirectoryEntry[]> => {
    const cached = accounts.get(id) ?? load(id);
    accounts.set(id, cached);
    return cached;
  };
  const handleChange = (changed: InstanceChanges) => {
    if (changed === 'all') return accounts.clear();
    if (changed.put.length + changed.removed.length === 0) return;
    // A list that is still loading is updated after it has loaded.
    for (const [id, cached] of accounts)
      accounts.set(
        id,
        cached.then((list) => applyInstanceChanges(list, id, changed)),
      );
  };
  store.subscribe(handleChange);
  return {
    of: async (id) => (await entries(id)).map(({ instance }) => instance),
    async find(id, search) {
      const query = normalizeSearch(search);
      return (await entries(id)).filter(({ searchText }) => searchText.includes(query)).map(({ instance }) => instance);
    },
  };
}

function applyInstanceChanges(
  list: readonly DirectoryEntry[],
  accountId: string,
  { put, removed }: Exclude<InstanceChanges, 'all'>,
): readonly DirectoryEntry[] {
  const changedUdis = new Set([...removed, ...put.map(({ udi }) => udi)]);
  const next = list.filter(({ instance }) => !changedUdis.has(instance.udi));
  for (const instance of put)
    if (instance.virtualAccountId === accountId) next.splice(insertionIndex(next, instance), 0, entryOf(instance));
  return next;
}

/** Returns the instance's index in the sorted list, by binary search. */
function insertionIndex(list: readonly DirectoryEntry[], instance: ProductInstance): number {
  let [first, end] = [0, list.length];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    const entry = list[middle];
    if (entry && compareByName(entry.instance, instance) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}

function entryOf(instance: ProductInstance): DirectoryEntry {
  return { instance, searchText: searchTextOf(instance) };
}

function searchTextOf({ name, serialNumber }: ProductInstance): string {
  return `${normalizeSearch(name)} ${normalizeSearch(serialNumber)}`;
}

function normalizeSearch(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
