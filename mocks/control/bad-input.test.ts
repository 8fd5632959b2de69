import { test } from 'vitest';
import { invalidNumbers, invalidTexts, invalidXml } from '#e2e/invalid-input.ts';
import { createBackend } from '#mocks/backend.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { sampleOf } from '#mocks/testing/property-runs.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { callControl, createControl } from './control.ts';

const now = '2026-01-15T09:00:00.000Z';
const wall = () => Date.parse(now);

const newControl = () =>
  createControl(createBackend(createMemoryStore(createMemoryDatabase(snapshotOf('reserved', { now }))), wall));

/** The names of properties in any control API method's arguments. */
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

/** Excludes methods that end a session, take no input of interest, or let much time pass. */
const methods = Object.keys(newControl()).filter(
  (name) => !/^(session\.end|world\.export|requests|fastForward)$/.test(name),
);

test.each(methods.map((name, place) => [name, place] as const))(
  'the control method %s accepts or rejects any input and keeps the state consistent',
  async (name, place) => {
    const control = newControl();
    for (const value of sampleOf(values, place)) {
      const together = Object.fromEntries(names.map((each) => [each, value]));
      const apart = process.env.FULL ? names.map((each) => ({ udi: 'x', tag: 'x', [each]: value })) : [];
      for (const args of [[value], [together], ...apart.map((one) => [one]), ['evaluation', together], ['*', value]]) {
        const refusal = await callControl(control, name, args).catch((error: unknown) => error);
        if (refusal instanceof RangeError) throw refusal;
      }
    }
    // An import checks that product and portal can still respond from the exported state.
    await newControl()['world.import'](JSON.parse(JSON.stringify(await control['world.export']({ secrets: true }))));
  },
);
