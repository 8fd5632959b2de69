import type { ProductInstance } from '#mocks/cssm/state.ts';
import type { InstanceChanges, Store } from '#mocks/store/store.ts';

/** A product instance as it is looked for. */
interface DirectoryEntry {
  readonly instance: ProductInstance;
  /** Name and serial number as the portal searches them. */
  readonly searchText: string;
}

/**
 * The product instances of virtual accounts in the order of their names, kept in memory once they were asked for and followed
 * from then on: reading 20,000 of them afresh for every letter of a search would take seconds.
 */
export interface InstanceDirectory {
  /** All of an account, by name. */
  of(virtualAccountId: string): Promise<readonly ProductInstance[]>;
  /** Those whose name or serial number contains the text; spaces and letter case do not matter (screens.md §4). */
  find(virtualAccountId: string, search: string): Promise<readonly ProductInstance[]>;
}

const names = new Intl.Collator('en', { numeric: true });

/** In the order of names; of two of one name, of UDIs. */
export function compareByName(left: ProductInstance, right: ProductInstance): number {
  return names.compare(left.name, right.name) || (left.udi < right.udi ? -1 : 1);
}

/** Those of them that contain the text, spaces and letter case aside. */
export function filterBySearch(instances: readonly ProductInstance[], search: string): readonly ProductInstance[] {
  return instances.filter((instance) => searchTextOf(instance).includes(normalizeSearch(search)));
}

/** A directory of what is in this store. */
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
    // What is being read is changed once it is there.
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

/** Where in the order of names it stands: the list is halved until it is found. */
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
