import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import { anyCommand, anyPortalCommand } from '#mocks/testing/command-arbitraries.ts';
import { SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { assembleState, diffParts } from './small-state.ts';

const evaluation = () => createScenarioSnapshot('evaluation', { now: '2026-01-15T09:00:00.000Z' }, 0).world;

/** What keeps parts by their paths, as a table does. */
class StoredState {
  readonly #bodies = new Map<string, string>();
  #world: SimulatorState | undefined;

  keep(world: SimulatorState): readonly string[] {
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

test('no parts are no small state', () => {
  expect(new StoredState().world()).toBeUndefined();
});

test('whatever is done in whatever order: the parts that changed make the small state whole', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyCommand, anyPortalCommand), { maxLength: 20 }), (commands) => {
      const stored = new StoredState();
      const harness = new SimulatorHarness('evaluation');
      stored.keep(harness.snapshot.world);
      for (const command of commands) {
        command(harness);
        stored.keep(harness.snapshot.world);
        expect(stored.world()).toEqual(harness.snapshot.world);
      }
    }),
    { numRuns: 20 },
  );
});

test('nothing is written of what a step left as it was', () => {
  const stored = new StoredState();
  const world = evaluation();
  stored.keep(world);
  const [first, ...others] = world.cssm.virtualAccounts;
  if (!first) throw new Error('A Smart Account has a virtual account.');
  const [license, ...rest] = first.licenses;
  if (!license) throw new Error('It has licences.');
  const licenses = [{ ...license, reserved: 7 }, ...rest];
  const cssm = { ...world.cssm, virtualAccounts: [{ ...first, licenses }, ...others] };

  expect(stored.keep({ ...world, seed: 99, cssm })).toEqual(['seed', 'cssm/virtualAccounts/0/licenses/0']);
});

test('a list that is shorter, and a member that is gone, leave nothing behind', () => {
  const stored = new StoredState();
  const world = { ...evaluation(), people: [] };
  stored.keep(world);
  const { people: _nobody, ...left } = world;
  const virtualAccounts = left.cssm.virtualAccounts.slice(0, 1).map((account) => ({ ...account, licenses: [] }));
  const smaller = { ...left, cssm: { ...left.cssm, virtualAccounts } };
  stored.keep(smaller);

  expect(stored.world()).toEqual(smaller);
});
