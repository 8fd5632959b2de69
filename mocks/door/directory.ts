import type { ProductInstance } from '#mocks/cssm/state.ts';
import type { InstancesChanged, Store } from '#mocks/store/store.ts';

/** A product instance as it is looked for. */
interface Entry {
  readonly instance: ProductInstance;
  /** Name and serial number as the portal searches them. */
  readonly sought: string;
}

/**
 * The product instances of virtual accounts in the order of their names, kept in memory once they were asked for and followed
 * from then on: reading 20,000 of them afresh for every letter of a search would take seconds.
 */
export interface Directory {
  /** All of an account, by name. */
  of(virtualAccountId: string): Promise<readonly ProductInstance[]>;
  /** Those whose name or serial number contains the text; spaces and letter case do not matter (screens.md §4). */
  find(virtualAccountId: string, search: string): Promise<readonly ProductInstance[]>;
}

const names = new Intl.Collator('en', { numeric: true });

/** In the order of names; of two of one name, of UDIs. */
export function byName(one: ProductInstance, other: ProductInstance): number {
  return names.compare(one.name, other.name) || (one.udi < other.udi ? -1 : 1);
}

/** Those of them that contain the text, spaces and letter case aside. */
export function matching(instances: readonly ProductInstance[], search: string): readonly ProductInstance[] {
  return instances.filter((instance) => soughtIn(instance).includes(searchable(search)));
}

/** A directory of what is in this store. */
export function createDirectory(store: Pick<Store, 'instances' | 'subscribe'>): Directory {
  const accounts = new Map<string, Promise<readonly Entry[]>>();
  const load = async (id: string) => (await store.instances(id)).toSorted(byName).map(entryOf);
  const entries = (id: string): Promise<readonly Entry[]> => {
    const known = accounts.get(id) ?? load(id);
    accounts.set(id, known);
    return known;
  };
  const follow = (changed: InstancesChanged) => {
    if (changed === 'all') return accounts.clear();
    if (changed.put.length + changed.removed.length === 0) return;
    // What is being read is changed once it is there.
    for (const [id, known] of accounts)
      accounts.set(
        id,
        known.then((list) => followed(list, id, changed)),
      );
  };
  store.subscribe(follow);
  return {
    of: async (id) => (await entries(id)).map(({ instance }) => instance),
    async find(id, search) {
      const wanted = searchable(search);
      return (await entries(id)).filter(({ sought }) => sought.includes(wanted)).map(({ instance }) => instance);
    },
  };
}

function followed(
  list: readonly Entry[],
  accountId: string,
  { put, removed }: Exclude<InstancesChanged, 'all'>,
): readonly Entry[] {
  const gone = new Set([...removed, ...put.map(({ udi }) => udi)]);
  const kept = list.filter(({ instance }) => !gone.has(instance.udi));
  for (const instance of put)
    if (instance.virtualAccountId === accountId) kept.splice(placeOf(kept, instance), 0, entryOf(instance));
  return kept;
}

/** Where in the order of names it stands: the list is halved until it is found. */
function placeOf(list: readonly Entry[], instance: ProductInstance): number {
  let [first, end] = [0, list.length];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    const entry = list[middle];
    if (entry && byName(entry.instance, instance) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}

function entryOf(instance: ProductInstance): Entry {
  return { instance, sought: soughtIn(instance) };
}

function soughtIn({ name, serialNumber }: ProductInstance): string {
  return `${searchable(name)} ${searchable(serialNumber)}`;
}

function searchable(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
