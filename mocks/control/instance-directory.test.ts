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

/** Creates a directory over a store that the test changes; `reads` counts the reads of the store. */
function setUp(...instances: ProductInstance[]) {
  let [listener, stored, reads]: [StoreListener, ProductInstance[], number] = [() => undefined, instances, 0];
  const directory = createInstanceDirectory({
    instances: async (id) => {
      reads += 1;
      return stored.filter(({ virtualAccountId }) => virtualAccountId === id);
    },
    subscribe: (onChange) => {
      listener = onChange;
      return () => undefined;
    },
  });
  return {
    directory,
    notify: (changed: InstanceChanges, then: ProductInstance[] = stored) => {
      stored = then;
      listener(changed);
    },
    reads: () => reads,
    names: async (id = 'first') => (await directory.of(id)).map(({ name }) => name),
  };
}

test('sorts instances by name, with numbers in names by value', async () => {
  const { names } = setUp(instanceOf('center-10'), instanceOf('center-2'), instanceOf('Alpha'));

  expect(await names()).toEqual(['Alpha', 'center-2', 'center-10']);
});

test('finds instances by name or serial number, ignoring spaces and letter case', async () => {
  const { directory } = setUp(instanceOf('Plant A', 'first', 'ab 1'), instanceOf('Plant B', 'first', 'cd 2'));
  const search = async (search: string) => (await directory.find('first', search)).map(({ name }) => name);

  expect(await search('plantb')).toEqual(['Plant B']);
  expect(await search('SERIAL AB1')).toEqual(['Plant A']);
  expect(await search('aserial')).toEqual([]);
  expect(await search('')).toEqual(['Plant A', 'Plant B']);
});

test('applies added, removed and transferred instances without reading the store again', async () => {
  const { names, notify, reads } = setUp(instanceOf('a'), instanceOf('c'), instanceOf('x', 'second'));
  expect([await names(), await names('second')]).toEqual([['a', 'c'], ['x']]);

  notify({ put: [instanceOf('b'), instanceOf('c', 'second')], removed: ['a'] });

  expect([await names(), await names('second')]).toEqual([['b'], ['c', 'x']]);
  expect(reads()).toBe(2);
});

test('applies a change that occurs while an account is being read', async () => {
  const { directory, names, notify } = setUp(instanceOf('a'));
  const reading = directory.of('first');
  notify({ put: [instanceOf('b')], removed: [] });
  await reading;

  expect(await names()).toEqual(['a', 'b']);
});

test('reads the store again after the whole state was replaced', async () => {
  const { names, notify } = setUp(instanceOf('a'));
  await names();

  notify('all', [instanceOf('other')]);

  expect(await names()).toEqual(['other']);
});
