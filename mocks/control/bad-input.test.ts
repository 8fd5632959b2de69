import { test } from 'vitest';
import { invalidNumbers, invalidTexts, invalidXml } from '#e2e/invalid-input.ts';
import { createBackend } from '#mocks/backend.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { sampleOf } from '#mocks/testing/property-runs.ts';
import { callControl, createControl } from './control.ts';

const now = '2026-01-15T09:00:00.000Z';
const wall = () => Date.parse(now);

const newDoor = () =>
  createControl(
    createBackend(createMemoryStore(createMemoryDatabase(createScenarioSnapshot('reserved', { now }, wall()))), wall),
  );

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
  ...Object.values(invalidTexts),
  ...Object.values(invalidNumbers),
  ...Object.values(invalidXml),
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
    for (const value of sampleOf(values, place)) {
      const together = Object.fromEntries(names.map((each) => [each, value]));
      const apart = process.env.FULL ? names.map((each) => ({ udi: 'x', tag: 'x', [each]: value })) : [];
      for (const args of [[value], [together], ...apart.map((one) => [one]), ['evaluation', together], ['*', value]]) {
        const refusal = await callControl(door, name, args).catch((error: unknown) => error);
        if (refusal instanceof RangeError) throw refusal;
      }
    }
    // Product and portal can still answer from it, and it can be carried elsewhere: an import tries both.
    await newDoor()['world.import'](JSON.parse(JSON.stringify(await door['world.export']({ secrets: true }))));
  },
);
