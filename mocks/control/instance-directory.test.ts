import { expect, test } from 'vitest';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import type { InstanceChanges, StoreListener } from '#mocks/store/store.ts';
import { createInstanceDirectory } from './instance-directory.ts';

function instanceOf(name: string, virtualAccountId = 'first', udi = name): ProductInstance {
  return {
    udi,
    virtualAccountId,
    name,
    productType: 'Test',
    productIdentifier: 'TEST',
    serialNumber: `Serial ${udi}`,
    registeredAt: 0,
    lastContactAt: 0,
    holding: { kind: 'online', inUse: {} },
  };
}

/** A directory of a store in which changes are made by hand; `reads` counts how often the store was read. */
function setUp(...instances: ProductInstance[]) {
  let [listener, kept, reads]: [StoreListener, ProductInstance[], number] = [() => undefined, instances, 0];
  const directory = createInstanceDirectory({
    instances: async (id) => {
      reads += 1;
      return kept.filter(({ virtualAccountId }) => virtualAccountId === id);
    },
    subscribe: (onChange) => {
      listener = onChange;
      return () => undefined;
    },
  });
  return {
    directory,
    notify: (changed: InstanceChanges, then: ProductInstance[] = kept) => {
      kept = then;
      listener(changed);
    },
    reads: () => reads,
    names: async (id = 'first') => (await directory.of(id)).map(({ name }) => name),
  };
}

test('stands in the order of names, numbers in them by their size', async () => {
  const { names } = setUp(instanceOf('center-10'), instanceOf('center-2'), instanceOf('Alpha'));

  expect(await names()).toEqual(['Alpha', 'center-2', 'center-10']);
});

test('finds by name or serial number, whatever the spaces and letter case, and never across the two', async () => {
  const { directory } = setUp(instanceOf('Plant A', 'first', 'ab 1'), instanceOf('Plant B', 'first', 'cd 2'));
  const search = async (search: string) => (await directory.find('first', search)).map(({ name }) => name);

  expect(await search('plantb')).toEqual(['Plant B']);
  expect(await search('SERIAL AB1')).toEqual(['Plant A']);
  expect(await search('aserial')).toEqual([]);
  expect(await search('')).toEqual(['Plant A', 'Plant B']);
});

test('follows what is put, removed and moved to another account without reading again', async () => {
  const { names, notify, reads } = setUp(instanceOf('a'), instanceOf('c'), instanceOf('x', 'second'));
  expect([await names(), await names('second')]).toEqual([['a', 'c'], ['x']]);

  notify({ put: [instanceOf('b'), instanceOf('c', 'second')], removed: ['a'] });

  expect([await names(), await names('second')]).toEqual([['b'], ['c', 'x']]);
  expect(reads()).toBe(2);
});

test('a change that comes while an account is being read is not lost', async () => {
  const { directory, names, notify } = setUp(instanceOf('a'));
  const reading = directory.of('first');
  notify({ put: [instanceOf('b')], removed: [] });
  await reading;

  expect(await names()).toEqual(['a', 'b']);
});

test('another world is read afresh', async () => {
  const { names, notify } = setUp(instanceOf('a'));
  await names();

  notify('all', [instanceOf('other')]);

  expect(await names()).toEqual(['other']);
});
