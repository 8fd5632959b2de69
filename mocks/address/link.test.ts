import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productKinds } from '#mocks/agent/state.ts';
import { createNodeBackend } from '#mocks/node.ts';
import { productOfScenario, scenarioNames } from '#mocks/scenarios/catalogue.ts';
import { views } from '#mocks/scenarios/views.ts';
import { runs } from '#mocks/testing/runs.ts';
import { faultStatuses } from '#mocks/world.ts';
import { operations } from '#src/contract/operations.ts';
import { askedOf, askedRoles } from './address.ts';
import { apply } from './apply.ts';
import { linkTo, type Place, sameStart, scenarioAddress } from './link.ts';

const start = '2026-01-15T09:00:00.000Z';
const place = { path: '/licenses/register', language: 'fr', theme: 'dark' } as const;
const given = createNodeBackend({ now: start }).simulator;
/** Somebody else's, with a world of its own that must not show through. */
const elsewhere = createNodeBackend({ scenario: 'reserved-universal', role: 'operator' }).simulator;

/** What somebody else sees who opens the link of the state that is given. */
async function opened(at: Place = place) {
  const address = new URL(linkTo(await given.status(), at), 'http://localhost');
  await apply(elsewhere, askedOf(address));
  return { address, status: await elsewhere.status() };
}

const fault = fc.oneof(
  fc.constantFrom('network', 'answer-lost', 'malformed-json', 'wrong-shape').map((kind) => ({ kind })),
  fc.constantFrom(...faultStatuses).map((status) => ({ kind: 'status' as const, status })),
  fc.nat(30_000).map((milliseconds) => ({ kind: 'slow' as const, milliseconds })),
);
const operation = fc.constantFrom('*', ...Object.keys(operations));
const scenario = fc.constantFrom(...scenarioNames);
const product = fc.constantFrom(undefined, ...productKinds);

describe('the address of a scenario', () => {
  const asked = (address: string) => askedOf(new URL(address, 'http://localhost'));

  test('asks for nothing that is left to the scenario', () => {
    expect(scenarioAddress('reserved', { ...sameStart({ frozen: false, startedAt: start }) })).toBe(
      '/?scenario=reserved',
    );
  });

  test('says all it was told so that the demo understands it', () => {
    const look = { product: 'secure-workload', role: 'auditor', language: 'fr', theme: 'dark', now: start } as const;
    expect(asked(scenarioAddress('register', look))).toEqual({
      world: { scenario: 'register', options: { product: 'secure-workload', role: 'auditor', now: start } },
      language: 'fr',
      theme: 'dark',
    });
  });

  test('while time stands still the next scenario begins at the same moment', () => {
    const address = scenarioAddress('reserved', sameStart({ frozen: true, startedAt: start }));
    expect(asked(address).world).toEqual({ scenario: 'reserved', options: { now: start } });
  });
});

describe('a link', () => {
  test('gives back the state: scenario, product, role, time, faults and latency', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          scenario,
          product,
          role: fc.constantFrom(undefined, ...askedRoles),
          now: fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
          passes: fc.array(
            fc.oneof(
              fc.nat(10_000),
              fc.nat(40).map((days) => days * 86_400_000),
            ),
            { maxLength: 3 },
          ),
          heals: fc.boolean(),
          faults: fc.uniqueArray(fc.tuple(operation, fault), { maxLength: 3, selector: ([named]) => named }),
          latency: fc.option(fc.nat(30_000), { nil: undefined }),
        }),
        async (state) => {
          const only = productOfScenario(state.scenario);
          await given.load(state.scenario, {
            now: state.now.toISOString(),
            ...(state.role && { role: state.role }),
            ...(state.product && (!only || only === state.product) && { product: state.product }),
          });
          for (const passing of state.passes) await given.advance(passing);
          if (state.heals) await given.line.heal();
          for (const [named, failing] of state.faults) await given.line.fail(named, failing as { kind: 'network' });
          if (state.latency !== undefined) await given.line.delay(state.latency);

          const { address, status } = await opened();

          expect(status).toEqual(await given.status());
          expect(status.changed).toBe(false);
          expect(askedOf(address)).toMatchObject({ language: 'fr', theme: 'dark' });
        },
      ),
      runs(25),
    );
  });

  test('stops a world that runs on at the moment at which it was made', async () => {
    let wall = Date.parse('2031-05-05T00:00:00.000Z');
    const { simulator } = createNodeBackend({ wall: () => wall });
    wall += 90_000;
    const status = await simulator.status();

    await apply(elsewhere, askedOf(new URL(linkTo(status, place), 'http://localhost')));

    expect(await elsewhere.status()).toEqual({ ...status, frozen: true });
  });

  test('names what is the scenario’s own no more than it must', async () => {
    await given.load('registered', { now: start });
    await given.advance('36 h');

    expect((await opened()).address.href.replace('http://localhost', '')).toBe(
      `/licenses/register?scenario=registered&now=${start}&advance=36h&lang=fr&theme=dark`,
    );
  });

  test('says that a fault of the scenario has been healed', async () => {
    const [name] = Object.entries(views).find(([, { faults }]) => faults) ?? [];
    await given.load(scenarioNames.find((known) => known === name) ?? 'evaluation', { now: start });
    expect((await given.status()).faults).not.toEqual({});
    expect((await opened()).address.searchParams.has('fail')).toBe(false);

    await given.line.heal();

    const { address, status } = await opened();
    expect(address.searchParams.getAll('fail')).toEqual(['none']);
    expect(status.faults).toEqual({});
  });
});
