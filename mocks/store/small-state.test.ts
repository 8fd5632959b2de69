import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import { anyActInThePortal, anyCommand } from '#mocks/testing/any-deed.ts';
import { Bench } from '#mocks/testing/bench.ts';
import type { World } from '#mocks/world.ts';
import { assembled, changedParts } from './small-state.ts';

const evaluation = () => worldOf('evaluation', { now: '2026-01-15T09:00:00.000Z' }, 0).world;

/** What keeps parts by their paths, as a table does. */
class Kept {
  readonly #bodies = new Map<string, string>();
  #world: World | undefined;

  keep(world: World): readonly string[] {
    const { put, removed } = changedParts(this.#world, world);
    for (const path of removed) this.#bodies.delete(path);
    for (const { path, body } of put) this.#bodies.set(path, body);
    this.#world = world;
    return put.map(({ path }) => path);
  }
  world(): World | undefined {
    return assembled([...this.#bodies].map(([path, body]) => ({ path, body })));
  }
}

test('no parts are no small state', () => {
  expect(new Kept().world()).toBeUndefined();
});

test('whatever is done in whatever order: the parts that changed make the small state whole', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyCommand, anyActInThePortal), { maxLength: 20 }), (deeds) => {
      const kept = new Kept();
      const bench = new Bench('evaluation');
      kept.keep(bench.snapshot.world);
      for (const deed of deeds) {
        deed(bench);
        kept.keep(bench.snapshot.world);
        expect(kept.world()).toEqual(bench.snapshot.world);
      }
    }),
    { numRuns: 20 },
  );
});

test('nothing is written of what a step left as it was', () => {
  const kept = new Kept();
  const world = evaluation();
  kept.keep(world);
  const [first, ...others] = world.cssm.virtualAccounts;
  if (!first) throw new Error('A Smart Account has a virtual account.');
  const [license, ...rest] = first.licenses;
  if (!license) throw new Error('It has licences.');
  const licenses = [{ ...license, reserved: 7 }, ...rest];
  const cssm = { ...world.cssm, virtualAccounts: [{ ...first, licenses }, ...others] };

  expect(kept.keep({ ...world, seed: 99, cssm })).toEqual(['seed', 'cssm/virtualAccounts/0/licenses/0']);
});

test('a list that is shorter, and a member that is gone, leave nothing behind', () => {
  const kept = new Kept();
  const world = { ...evaluation(), people: [] };
  kept.keep(world);
  const { people: _nobody, ...left } = world;
  const virtualAccounts = left.cssm.virtualAccounts.slice(0, 1).map((account) => ({ ...account, licenses: [] }));
  const smaller = { ...left, cssm: { ...left.cssm, virtualAccounts } };
  kept.keep(smaller);

  expect(kept.world()).toEqual(smaller);
});
