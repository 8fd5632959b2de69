import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productKinds } from '#mocks/agent/state.ts';
import { createNodeBackend } from '#mocks/node.ts';
import { productOfScenario, scenarioNames } from '#mocks/scenarios/names.ts';
import { views } from '#mocks/scenarios/views.ts';
import { faultStatuses } from '#mocks/simulator-state.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { operations } from '#src/contract/operations.ts';
import { applyOptions } from './apply-options.ts';
import { buildStateLink, type PageLocation, sameStart, scenarioAddress } from './link.ts';
import { parseOptions, selectableRoles } from './parse-options.ts';

const start = '2026-01-15T09:00:00.000Z';
const location = { path: '/licenses/register', language: 'fr', theme: 'dark' } as const;
const target = createNodeBackend({ now: start }).simulator;
/** The simulator of another user, with a state of its own that must not affect the result. */
const elsewhere = createNodeBackend({ scenario: 'reserved-universal', role: 'operator' }).simulator;

/** Opens the link of the target's state in the other user's simulator. */
async function openLink(at: PageLocation = location) {
  const address = new URL(buildStateLink(await target.status(), at), 'http://localhost');
  await applyOptions(elsewhere, parseOptions(address));
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

describe('the URL of a scenario', () => {
  const optionsOf = (address: string) => parseOptions(new URL(address, 'http://localhost'));

  test('omits options that have the scenario’s own value', () => {
    expect(scenarioAddress('reserved', { ...sameStart({ frozen: false, startedAt: start }) })).toBe(
      '/?scenario=reserved',
    );
  });

  test('contains all given options in a form that can be parsed', () => {
    const look = { product: 'secure-workload', role: 'auditor', language: 'fr', theme: 'dark', now: start } as const;
    expect(optionsOf(scenarioAddress('register', look))).toEqual({
      world: { scenario: 'register', options: { product: 'secure-workload', role: 'auditor', now: start } },
      language: 'fr',
      theme: 'dark',
    });
  });

  test('keeps the start time while the clock is stopped', () => {
    const address = scenarioAddress('reserved', sameStart({ frozen: true, startedAt: start }));
    expect(optionsOf(address).world).toEqual({ scenario: 'reserved', options: { now: start } });
  });
});

describe('a link to a state', () => {
  test('restores scenario, product, role, time, faults and latency', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          scenario,
          product,
          role: fc.constantFrom(undefined, ...selectableRoles),
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
          await target.load(state.scenario, {
            now: state.now.toISOString(),
            ...(state.role && { role: state.role }),
            ...(state.product && (!only || only === state.product) && { product: state.product }),
          });
          for (const passing of state.passes) await target.advance(passing);
          if (state.heals) await target.line.heal();
          for (const [named, failing] of state.faults) await target.line.fail(named, failing as { kind: 'network' });
          if (state.latency !== undefined) await target.line.delay(state.latency);

          const { address, status } = await openLink();

          expect(status).toEqual(await target.status());
          expect(status.changed).toBe(false);
          expect(parseOptions(address)).toMatchObject({ language: 'fr', theme: 'dark' });
        },
      ),
      runs(25),
    );
  });

  test('stops a running clock at the time at which the link was created', async () => {
    let wall = Date.parse('2031-05-05T00:00:00.000Z');
    const { simulator } = createNodeBackend({ wall: () => wall });
    wall += 90_000;
    const status = await simulator.status();

    await applyOptions(elsewhere, parseOptions(new URL(buildStateLink(status, location), 'http://localhost')));

    expect(await elsewhere.status()).toEqual({ ...status, frozen: true });
  });

  test('omits the options that are the scenario’s defaults', async () => {
    await target.load('registered', { now: start });
    await target.advance('36 h');

    expect((await openLink()).address.href.replace('http://localhost', '')).toBe(
      `/licenses/register?scenario=registered&now=${start}&advance=36h&lang=fr&theme=dark`,
    );
  });

  test('contains fail=none when a fault of the scenario has been healed', async () => {
    const [name] = Object.entries(views).find(([, { faults }]) => faults) ?? [];
    await target.load(scenarioNames.find((scenarioName) => scenarioName === name) ?? 'evaluation', { now: start });
    expect((await target.status()).faults).not.toEqual({});
    expect((await openLink()).address.searchParams.has('fail')).toBe(false);

    await target.line.heal();

    const { address, status } = await openLink();
    expect(address.searchParams.getAll('fail')).toEqual(['none']);
    expect(status.faults).toEqual({});
  });
});
