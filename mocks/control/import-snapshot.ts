import { productOf, summaryOf, systemOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { instancePage } from '#mocks/cssm/instance-page.ts';
import { accountOf } from '#mocks/cssm/licenses.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { readContextOf } from '#mocks/scenarios/replay.ts';
import { correctedTime, currentTime, runDueTimers } from '#mocks/scheduler.ts';
import { type SimulatorSnapshot, type SimulatorState, snapshotFormat } from '#mocks/simulator-state.ts';
import { parseScenarioName } from '#mocks/url-options/parse-options.ts';
import { operations } from '#src/contract/operations.ts';
import type { z } from '#src/contract/schema.ts';
import { parseApiFault, parseOperation } from './api-faults.ts';
import { parseNetworkFault } from './network-faults.ts';
import { importSchema, snapshotSchema } from './snapshot-schema.ts';

/** A world runs on while it lies in a file; after longer than this too much would have fallen due at once. */
const maximumAge = 3660 * 86_400_000;

/**
 * The world that somebody has handed over, or an error that says why it is none, in words for whoever chose the file:
 * its form is looked at, and then whether product and portal can answer from it, now and after all that has fallen due
 * since.
 */
export function importSnapshot(input: unknown, wall: number): SimulatorSnapshot {
  const label = input === null || input === undefined ? 'empty' : Array.isArray(input) ? 'a list' : `a ${typeof input}`;
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Error(`This is not a world: it is ${label}.`);
  const { format } = input as { readonly format?: unknown };
  if (format === undefined) throw new Error('This is not a world: it names no format.');
  if (format !== snapshotFormat) {
    throw new Error(`This is not a world of format ${snapshotFormat}, but of ${JSON.stringify(format)}.`);
  }
  const { error } = importSchema.safeParse(input);
  if (error) throw new Error(`This is not a world: ${firstProblem(error)}.`);
  const snapshot = input as SimulatorSnapshot;
  try {
    exerciseSnapshot(snapshot, wall);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`This world does not hold together. ${reason}`, { cause });
  }
  // What was handed over no address gives back, whatever it was where it comes from.
  return { ...snapshot, world: { ...snapshot.world, changed: true } };
}

/** Throws when a world that a file has kept is not of its form, or product and portal cannot answer from it. */
export function assertValidSnapshot(snapshot: SimulatorSnapshot, wall: number): void {
  const { error } = snapshotSchema.safeParse(snapshot);
  if (error) throw new Error(firstProblem(error));
  const { world } = snapshot;
  exerciseSnapshot({ ...snapshot, world: { ...world, time: correctedTime(world.time, wall) } }, wall);
}

/**
 * Asks product and portal for all they show, now and once what has fallen due has happened. Throws when they cannot
 * tell.
 */
function exerciseSnapshot(snapshot: SimulatorSnapshot, wall: number): void {
  const { world, instances, events, activity } = snapshot;
  const { scenario, line, faults, time, agent, cssm } = world;
  parseScenarioName(scenario);
  if (line.state === 'down') parseNetworkFault(line.reason);
  for (const [operation, fault] of Object.entries(faults)) {
    parseOperation(operation);
    parseApiFault(fault);
  }
  const now = currentTime(time, wall);
  if (now - time.settledAt > maximumAge) throw new Error('Its clock has run for longer than ten years.');
  assertUnique('product instance', instances, ({ udi }) => udi);
  assertOnPremConsistent(world);
  assertNumbered('event', events, cssm.eventCount);
  assertNumbered('activity', activity, agent.activityCount);
  exerciseAt(snapshot, time.settledAt);
  exerciseAt({ ...snapshot, world: runDueTimers(readContextOf(snapshot), now).world }, now);
}

/** The On-Prem and Smart Software Manager know each other, and each where the other keeps what is the On-Prem's. */
function assertOnPremConsistent({ cssm, onPrem }: SimulatorState): void {
  const { name, virtualAccountId, instances } = onPrem;
  assertUnique('product instance of the On-Prem', instances, ({ udi }) => udi);
  const accounts = [cssm, onPrem.cssm].flatMap(({ virtualAccounts }) => virtualAccounts);
  assertUnique('virtual account', accounts, ({ id }) => id);
  const account = cssm.onPremAccounts.find((each) => each.name === name);
  if (account?.virtualAccountId !== virtualAccountId || !accountOf(cssm, virtualAccountId)) {
    throw new Error(`Smart Software Manager does not know the SSM On-Prem “${name}”.`);
  }
}

function exerciseAt({ world, instances }: SimulatorSnapshot, now: EpochMs): void {
  const { agent, cssm, onPrem } = world;
  assertMatches('what the product says of itself', operations.getProduct.response, productOf(agent));
  assertMatches('what the product says of its system', operations.getSystem.response, systemOf(agent));
  assertMatches('the state of the licences', operations.getSummary.response, summaryOf(agent, now));
  assertMatches('the use of the licences', operations.getUsage.response, usageOf(agent, now));
  for (const { id } of cssm.virtualAccounts) accountPage(cssm, id, now);
  for (const instance of instances) instancePage(cssm, instance, now);
  for (const { id } of onPrem.cssm.virtualAccounts) accountPage(onPrem.cssm, id, now);
  for (const instance of onPrem.instances) instancePage(onPrem.cssm, instance, now);
}

/** Holds an answer to the contract. */
function assertMatches(label: string, schema: z.ZodMiniType, response: unknown): void {
  const { error } = schema.safeParse(response);
  if (error) throw new Error(`In ${label}: ${firstProblem(error)}.`);
}

function firstProblem({ issues: [first] }: z.core.$ZodError): string {
  return `${(first?.path ?? []).map(String).join('.') || 'it'} is not as it should be`;
}

/** The records of a database have each a key of their own. */
function assertUnique<Item>(label: string, records: readonly Item[], keyOf: (record: Item) => string): void {
  const keys = new Set<string>();
  for (const key of records.map(keyOf)) {
    if (keys.has(key)) throw new Error(`There is more than one ${label} “${key}”.`);
    keys.add(key);
  }
}

/** What happens next is numbered on, so nothing may have a number that is still to come. */
function assertNumbered(label: string, records: readonly { readonly id: string }[], count: number): void {
  assertUnique(label, records, ({ id }) => id);
  const invalid = records.find(({ id }) => !/^\d{8}$/.test(id) || Number(id) > count);
  if (invalid) throw new Error(`The number of an ${label}, “${invalid.id}”, is none of the ${count} there have been.`);
}
