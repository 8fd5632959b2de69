import { productOf, summaryOf, systemOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { emptyHistory, usageHistoryOf } from '#mocks/agent/usage-history.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { instancePage } from '#mocks/cssm/instance-page.ts';
import { accountOf } from '#mocks/cssm/licenses.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { maximumDuration } from '#mocks/duration.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { parseScenarioName } from '#mocks/scenarios/start-options.ts';
import { correctedTime, currentTime, runDueTimers } from '#mocks/scheduler.ts';
import { type SimulatorSnapshot, type SimulatorState, snapshotFormat } from '#mocks/simulator-state.ts';
import { operations } from '#src/contract/operations.ts';
import type { z } from '#src/contract/schema.ts';
import { parseApiFault, parseOperation } from './api-faults.ts';
import { parseNetworkFault } from './network-faults.ts';
import { importSchema, snapshotSchema } from './snapshot-schema.ts';

/**
 * Validates an imported snapshot and returns it. Throws an error for the user who chose the file: when its shape is
 * wrong, or when product and portal cannot respond from it, now or after all timers due since have fired. `wall` is the
 * wall-clock time in ms.
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
    assertConsistent(snapshot, wall);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`This world is not consistent. ${reason}`, { cause });
  }
  // No link can reproduce an imported snapshot.
  return { ...snapshot, world: { ...snapshot.world, changed: true } };
}

/** Throws when a stored snapshot has the wrong shape, or when product and portal cannot respond from it. */
export function assertValidSnapshot(snapshot: SimulatorSnapshot, wall: number): void {
  const { error } = snapshotSchema.safeParse(snapshot);
  if (error) throw new Error(firstProblem(error));
  const { world } = snapshot;
  assertConsistent({ ...snapshot, world: { ...world, time: correctedTime(world.time, wall) } }, wall);
}

/**
 * Builds every response of product and portal from the snapshot, at `settledAt` and after all due timers have fired.
 * Throws when one cannot be built or does not match the contract.
 */
function assertConsistent(snapshot: SimulatorSnapshot, wall: number): void {
  const { world, instances, events, activity } = snapshot;
  const { scenario, line, faults, time, agent, cssm } = world;
  parseScenarioName(scenario);
  if (line.state === 'down') parseNetworkFault(line.reason);
  for (const [operation, fault] of Object.entries(faults)) {
    parseOperation(operation);
    parseApiFault(fault);
  }
  const now = currentTime(time, wall);
  // The simulated time runs on while the snapshot lies in a file.
  if (now - time.settledAt > maximumDuration) throw new Error('Its clock has run for longer than ten years.');
  assertUnique('product instance', instances, ({ udi }) => udi);
  assertOnPremConsistent(world);
  assertNumbered('event', events, cssm.eventCount);
  assertNumbered('activity', activity, agent.activityCount);
  buildResponsesAt(snapshot, time.settledAt);
  buildResponsesAt({ ...snapshot, world: runDueTimers(stateViewOf(snapshot), now).world }, now);
}

/** Throws when the On-Prem and Smart Software Manager do not refer to each other and to the same virtual account. */
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

function buildResponsesAt({ world, instances }: SimulatorSnapshot, now: EpochMs): void {
  const { agent, usageHistory = emptyHistory, cssm, onPrem } = world;
  assertMatches('what the product says of itself', operations.getProduct.response, productOf(agent));
  assertMatches('what the product says of its system', operations.getSystem.response, systemOf(agent));
  assertMatches('the state of the licences', operations.getSummary.response, summaryOf(agent, now));
  assertMatches('the use of the licences', operations.getUsage.response, usageOf(agent, now));
  assertMatches(
    'the use of each day',
    operations.getUsageHistory.response,
    usageHistoryOf(usageHistory, agent, 365, now),
  );
  for (const { id } of cssm.virtualAccounts) accountPage(cssm, id, now);
  for (const instance of instances) instancePage(cssm, instance, now);
  for (const { id } of onPrem.cssm.virtualAccounts) accountPage(onPrem.cssm, id, now);
  for (const instance of onPrem.instances) instancePage(onPrem.cssm, instance, now);
}

/** Throws when a response does not match its schema in the contract. */
function assertMatches(label: string, schema: z.ZodMiniType, response: unknown): void {
  const { error } = schema.safeParse(response);
  if (error) throw new Error(`In ${label}: ${firstProblem(error)}.`);
}

function firstProblem({ issues: [first] }: z.core.$ZodError): string {
  return `${(first?.path ?? []).map(String).join('.') || 'it'} is invalid`;
}

/** Throws when two records have the same key. */
function assertUnique<Item>(label: string, records: readonly Item[], keyOf: (record: Item) => string): void {
  const keys = new Set<string>();
  for (const key of records.map(keyOf)) {
    if (keys.has(key)) throw new Error(`There is more than one ${label} “${key}”.`);
    keys.add(key);
  }
}

/** Throws when a record's number is above `count`: later records get the next numbers. */
function assertNumbered(label: string, records: readonly { readonly id: string }[], count: number): void {
  assertUnique(label, records, ({ id }) => id);
  const invalid = records.find(({ id }) => !/^\d{8}$/.test(id) || Number(id) > count);
  if (invalid) throw new Error(`The number of an ${label}, “${invalid.id}”, is not one of the ${count} in use.`);
}
