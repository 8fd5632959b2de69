import { test } from 'vitest';
import { badNumbers, badTexts, badXml } from '#e2e/bad-input.ts';
import { createBackend } from '#mocks/backend.ts';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { some } from '#mocks/testing/runs.ts';
import { callDoor, createDoor } from './door.ts';

const now = '2026-01-15T09:00:00.000Z';
const wall = () => Date.parse(now);

const newDoor = () =>
  createDoor(createBackend(createMemoryStore(createMemoryDatabase(worldOf('reserved', { now }, wall()))), wall));

/** What any method of the door may be told by name. */
const names = [
  ...[
    'udi',
    'tag',
    'id',
    'name',
    'virtualAccountId',
    'from',
    'to',
    'search',
    'offset',
    'limit',
    'quantity',
    'lastsDays',
  ],
  ...['description', 'expiresAfterDays', 'maximumUses', 'exportControlled', 'requestCode', 'returnCode', 'choice'],
  ...[
    'authorizationCode',
    'confirmationCode',
    'quantities',
    'connection',
    'schedule',
    'userName',
    'role',
    'kind',
    'status',
  ],
  ...['components', 'sensors', 'subscriberRules', 'milliseconds', 'scenario', 'now', 'product', 'secrets'],
];
const values: readonly unknown[] = [
  ...Object.values(badTexts),
  ...Object.values(badNumbers),
  ...Object.values(badXml),
  ...[-1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, true, null, [], {}, [[]], 'x'.repeat(300_000)],
  JSON.parse('{"__proto__": 5, "constructor": 5, "toString": -1}'),
];

/** What ends a session or a world on purpose says nothing of bad input; what lets time pass takes long. */
const methods = Object.keys(newDoor()).filter(
  (name) => !/^(session\.end|world\.export|requests|fastForward)$/.test(name),
);

test.each(methods.map((name, place) => [name, place] as const))(
  '%s takes or refuses whatever it is told, and the world stays whole',
  async (name, place) => {
    const door = newDoor();
    for (const value of some(values, place)) {
      const together = Object.fromEntries(names.map((each) => [each, value]));
      const apart = process.env.FULL ? names.map((each) => ({ udi: 'x', tag: 'x', [each]: value })) : [];
      for (const args of [[value], [together], ...apart.map((one) => [one]), ['evaluation', together], ['*', value]]) {
        const refusal = await callDoor(door, name, args).catch((error: unknown) => error);
        if (refusal instanceof RangeError) throw refusal;
      }
    }
    // Product and portal can still answer from it, and it can be carried elsewhere: an import tries both.
    await newDoor()['world.import'](JSON.parse(JSON.stringify(await door['world.export']({ secrets: true }))));
  },
);
