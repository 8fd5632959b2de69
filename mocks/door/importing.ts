import { scenarioNamed } from '#mocks/address/address.ts';
import { productOf, summaryOf, systemOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { momentOf, settle, steadied } from '#mocks/clock.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { instancePage } from '#mocks/cssm/instance-page.ts';
import { accountOf } from '#mocks/cssm/licenses.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { viewOf } from '#mocks/scenarios/history.ts';
import { type Snapshot, snapshotFormat, type World } from '#mocks/world.ts';
import { operations } from '#src/contract/operations.ts';
import type { z } from '#src/contract/schema.ts';
import { apiFaultOf, operationNamed } from './api-faults.ts';
import { lineFaultNamed } from './line-faults.ts';
import { handedOverShape, snapshotShape } from './snapshot-shape.ts';

/** A world runs on while it lies in a file; after longer than this too much would have fallen due at once. */
const longestAway = 3660 * 86_400_000;

/**
 * The world that somebody has handed over, or an error that says why it is none, in words for whoever chose the file:
 * its form is looked at, and then whether product and portal can answer from it, now and after all that has fallen due
 * since.
 */
export function importedWorld(told: unknown, wall: number): Snapshot {
  const what = told === null || told === undefined ? 'empty' : Array.isArray(told) ? 'a list' : `a ${typeof told}`;
  if (typeof told !== 'object' || told === null || Array.isArray(told))
    throw new Error(`This is not a world: it is ${what}.`);
  const { format } = told as { readonly format?: unknown };
  if (format === undefined) throw new Error('This is not a world: it names no format.');
  if (format !== snapshotFormat) {
    throw new Error(`This is not a world of format ${snapshotFormat}, but of ${JSON.stringify(format)}.`);
  }
  const { error } = handedOverShape.safeParse(told);
  if (error) throw new Error(`This is not a world: ${firstProblem(error)}.`);
  const snapshot = told as Snapshot;
  try {
    tryOut(snapshot, wall);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`This world does not hold together. ${why}`, { cause });
  }
  // What was handed over no address gives back, whatever it was where it comes from.
  return { ...snapshot, world: { ...snapshot.world, changed: true } };
}

/** Throws when a world that a file has kept is not of its form, or product and portal cannot answer from it. */
export function requireWhole(snapshot: Snapshot, wall: number): void {
  const { error } = snapshotShape.safeParse(snapshot);
  if (error) throw new Error(firstProblem(error));
  const { world } = snapshot;
  tryOut({ ...snapshot, world: { ...world, time: steadied(world.time, wall) } }, wall);
}

/**
 * Asks product and portal for all they show, now and once what has fallen due has happened. Throws when they cannot
 * tell.
 */
function tryOut(snapshot: Snapshot, wall: number): void {
  const { world, instances, events, activity } = snapshot;
  const { scenario, line, faults, time, agent, cssm } = world;
  scenarioNamed(scenario);
  if (line.state === 'down') lineFaultNamed(line.reason);
  for (const [operation, fault] of Object.entries(faults)) {
    operationNamed(operation);
    apiFaultOf(fault);
  }
  const now = momentOf(time, wall);
  if (now - time.settledAt > longestAway) throw new Error('Its clock has run for longer than ten years.');
  requireOnce('product instance', instances, ({ udi }) => udi);
  requireOnPrem(world);
  requireNumbered('event', events, cssm.eventCount);
  requireNumbered('activity', activity, agent.activityCount);
  tryAt(snapshot, time.settledAt);
  tryAt({ ...snapshot, world: settle(viewOf(snapshot), now).world }, now);
}

/** The On-Prem and Smart Software Manager know each other, and each where the other keeps what is the On-Prem's. */
function requireOnPrem({ cssm, onPrem }: World): void {
  const { name, virtualAccountId, instances } = onPrem;
  requireOnce('product instance of the On-Prem', instances, ({ udi }) => udi);
  const accounts = [cssm, onPrem.cssm].flatMap(({ virtualAccounts }) => virtualAccounts);
  requireOnce('virtual account', accounts, ({ id }) => id);
  const known = cssm.onPremAccounts.find((each) => each.name === name);
  if (known?.virtualAccountId !== virtualAccountId || !accountOf(cssm, virtualAccountId)) {
    throw new Error(`Smart Software Manager does not know the SSM On-Prem “${name}”.`);
  }
}

function tryAt({ world, instances }: Snapshot, now: Moment): void {
  const { agent, cssm, onPrem } = world;
  hold('what the product says of itself', operations.getProduct.response, productOf(agent));
  hold('what the product says of its system', operations.getSystem.response, systemOf(agent));
  hold('the state of the licences', operations.getSummary.response, summaryOf(agent, now));
  hold('the use of the licences', operations.getUsage.response, usageOf(agent, now));
  for (const { id } of cssm.virtualAccounts) accountPage(cssm, id, now);
  for (const instance of instances) instancePage(cssm, instance, now);
  for (const { id } of onPrem.cssm.virtualAccounts) accountPage(onPrem.cssm, id, now);
  for (const instance of onPrem.instances) instancePage(onPrem.cssm, instance, now);
}

/** Holds an answer to the contract. */
function hold(what: string, schema: z.ZodMiniType, answer: unknown): void {
  const { error } = schema.safeParse(answer);
  if (error) throw new Error(`In ${what}: ${firstProblem(error)}.`);
}

function firstProblem({ issues: [first] }: z.core.$ZodError): string {
  return `${(first?.path ?? []).map(String).join('.') || 'it'} is not as it should be`;
}

/** The records of a database have each a key of their own. */
function requireOnce<One>(what: string, records: readonly One[], keyOf: (record: One) => string): void {
  const keys = new Set<string>();
  for (const key of records.map(keyOf)) {
    if (keys.has(key)) throw new Error(`There is more than one ${what} “${key}”.`);
    keys.add(key);
  }
}

/** What happens next is numbered on, so nothing may have a number that is still to come. */
function requireNumbered(what: string, records: readonly { readonly id: string }[], count: number): void {
  requireOnce(what, records, ({ id }) => id);
  const odd = records.find(({ id }) => !/^\d{8}$/.test(id) || Number(id) > count);
  if (odd) throw new Error(`The number of an ${what}, “${odd.id}”, is none of the ${count} there have been.`);
}
