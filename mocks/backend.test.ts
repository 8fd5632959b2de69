import { describe, expect, test } from 'vitest';
import { type Backend, createBackend } from './backend.ts';
import { day } from './codes/epoch.ts';
import { createScenarioSnapshot } from './scenarios/create-snapshot.ts';
import { createMemoryDatabase, createMemoryStore } from './store/memory.ts';
import { emptyChanges } from './transaction.ts';

const start = Date.parse('2026-01-15T09:00:00.000Z');

/** Creates a backend whose evaluation runs for 81 more days, with a wall clock that the test moves. */
function setUpEvaluation() {
  const clock = { wall: start };
  const store = createMemoryStore(createMemoryDatabase(createScenarioSnapshot('evaluation', {}, start)));
  let writes = 0;
  store.subscribe(() => {
    writes += 1;
  });
  const backend = createBackend(store, () => clock.wall);
  return { backend, clock, writes: () => writes };
}

/** The activity of an evaluation that runs to its end, newest first. */
const expectedKinds = ['evaluation-expired', 'evaluation-ending', 'evaluation-ending', 'evaluation-ending'];

/** Returns the kinds of the activity since the start, newest first. */
async function activityKinds({ store }: Backend) {
  const entries = await store.activity({ limit: 10 });
  return entries.filter(({ at }) => Date.parse(at) > start).map(({ kind }) => kind);
}

describe('a transaction', () => {
  test('stores nothing, not even due timers, when its command throws', async () => {
    const { backend, clock, writes } = setUpEvaluation();
    clock.wall += 90 * day;

    const failing = backend.run(() => {
      throw new Error('a fault of the simulator');
    });

    await expect(failing).rejects.toThrow('a fault of the simulator');
    expect(writes()).toBe(0);
  });

  test('writes nothing for a read command while no timer is due', async () => {
    const { backend, clock, writes } = setUpEvaluation();
    clock.wall += day;

    const now = await backend.run((_view, time) => ({ value: time }));

    expect(now).toBe(start + day);
    expect(writes()).toBe(0);
  });

  test('fires and stores due timers before a read command', async () => {
    const { backend, clock, writes } = setUpEvaluation();
    clock.wall += 90 * day;
    const read = () => backend.run(({ world }) => ({ value: world.agent.evaluation.clock }));

    expect(await read()).toBe('expired');
    expect(await read()).toBe('expired');

    expect(writes()).toBe(1);
    expect(await activityKinds(backend)).toEqual(expectedKinds);
  });

  test('stores a command’s changes together with those of due timers', async () => {
    const { backend, clock, writes } = setUpEvaluation();
    clock.wall += 90 * day;

    await backend.run(({ world }) => ({ value: undefined, changes: emptyChanges({ ...world, seed: 4711 }) }));

    const { world } = await backend.store.snapshot();
    expect(world.seed).toBe(4711);
    expect(world.time.settledAt).toBe(start + 90 * day);
    expect(await activityKinds(backend)).toEqual(expectedKinds);
    expect(writes()).toBe(1);
  });

  test('gives the command the product’s own instance and the named ones', async () => {
    const store = createMemoryStore(createMemoryDatabase(createScenarioSnapshot('registered', {}, start)));
    const backend = createBackend(store, () => start);
    const otherInstance = (await store.snapshot()).instances.find(({ name }) => name === 'center-2');

    const names = await backend.run(({ world, instance }) => {
      const { productIdentifier, serialNumber, hostName } = world.agent.identity;
      const own = instance(`${productIdentifier}:${serialNumber}`);
      return { value: [own?.name === hostName, instance(otherInstance?.udi ?? '')?.name] };
    }, otherInstance?.udi ?? '');

    expect(names).toEqual([true, 'center-2']);
  });
});
