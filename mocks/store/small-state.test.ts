import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import { anyCommand, anyPortalCommand } from '#mocks/testing/command-arbitraries.ts';
import { SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { assembleState, diffParts } from './small-state.ts';

const evaluation = () => createScenarioSnapshot('evaluation', { now: '2026-01-15T09:00:00.000Z' }, 0).world;

/** Stores parts by their paths, like a table. */
class StoredState {
  readonly #bodies = new Map<string, string>();
  #world: SimulatorState | undefined;

  store(world: SimulatorState): readonly string[] {
    const { put, removed } = diffParts(this.#world, world);
    for (const path of removed) this.#bodies.delete(path);
    for (const { path, body } of put) this.#bodies.set(path, body);
    this.#world = world;
    return put.map(({ path }) => path);
  }
  world(): SimulatorState | undefined {
    return assembleState([...this.#bodies].map(([path, body]) => ({ path, body })));
  }
}

test('returns undefined when there are no parts', () => {
  expect(new StoredState().world()).toBeUndefined();
});

test('reassembles the state from the changed parts after any sequence of commands', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyCommand, anyPortalCommand), { maxLength: 20 }), (commands) => {
      const stored = new StoredState();
      const harness = new SimulatorHarness('evaluation');
      stored.store(harness.snapshot.world);
      for (const command of commands) {
        command(harness);
        stored.store(harness.snapshot.world);
        expect(stored.world()).toEqual(harness.snapshot.world);
      }
    }),
    { numRuns: 20 },
  );
});

test('writes only the parts that changed', () => {
  const stored = new StoredState();
  const world = evaluation();
  stored.store(world);
  const [first, ...others] = world.cssm.virtualAccounts;
  if (!first) throw new Error('The Smart Account has no virtual account.');
  const [license, ...rest] = first.licenses;
  if (!license) throw new Error('The virtual account has no licences.');
  const licenses = [{ ...license, reserved: 7 }, ...rest];
  const cssm = { ...world.cssm, virtualAccounts: [{ ...first, licenses }, ...others] };

  expect(stored.store({ ...world, seed: 99, cssm })).toEqual(['seed', 'cssm/virtualAccounts/0/licenses/0']);
});

test('removes the parts of list items and members that no longer exist', () => {
  const stored = new StoredState();
  const world = { ...evaluation(), people: [] };
  stored.store(world);
  const { people: _people, ...rest } = world;
  const virtualAccounts = rest.cssm.virtualAccounts.slice(0, 1).map((account) => ({ ...account, licenses: [] }));
  const smaller = { ...rest, cssm: { ...rest.cssm, virtualAccounts } };
  stored.store(smaller);

  expect(stored.world()).toEqual(smaller);
});

test('writes and removes single replies of Idempotency-Keys, not all that are kept', () => {
  const stored = new StoredState();
  const reply = { fingerprint: 'f', status: 200, body: {}, at: 0 };
  const world = { ...evaluation(), keptReplies: { one: reply, two: reply } };
  stored.store(world);

  expect(stored.store({ ...world, keptReplies: { two: reply, three: reply } })).toEqual(['keptReplies/three']);
  expect(Object.keys(stored.world()?.keptReplies ?? {})).toEqual(['two', 'three']);
});
