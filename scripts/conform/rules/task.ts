import type { ApiOperation } from '#scripts/conform/api.ts';
import { describeResponse, expectProblemCode, type Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import { entriesSince, readActivity } from '#scripts/conform/state.ts';
import type { ApiExchange, SendOptions } from '#scripts/conform/user.ts';

/** A body as JSON. */
export type JsonBody = Readonly<Record<string, unknown>>;

/** How long the kit waits for a state, in milliseconds, and how long between two reads. */
const patienceMs = 120_000;
const intervalMs = 500;
/** How far a driver advances the product's clock between two reads, in milliseconds. */
const stepMs = 5000;

/** A task of an administrator, with the state before and after it. */
interface TaskDescription {
  readonly name: string;
  readonly level: 3 | 4;
  readonly statement: string;
  /** The operation that the task is about. */
  readonly operation: string;
  /** The statuses of the registration from which the task can begin. */
  readonly from: readonly string[];
  /** What the summary contains at the end. */
  readonly to: JsonBody;
  /** The kinds of the activity entries that are added, in this order; others may lie between them. */
  readonly kinds: readonly string[];
  readonly run: (kit: Kit) => Promise<void>;
}

/** Returns the rule that checks a task. */
export function taskRule({ operation: id, from, to, kinds, run, ...rule }: TaskDescription): CheckedRule {
  return {
    ...rule,
    source: '#/components/schemas/ActivityKind',
    appliesTo: (operation, { isSupported }) => operation.id === id && isSupported(operation),
    check: async (kit) => {
      const before = await readActivity(kit);
      const status = await registrationStatus(kit);
      if (!from.includes(status)) throw new NotCheckedError(`the registration is ${status}, not ${from.join(' or ')}`);
      await run(kit);
      await expectSummary(kit, to);
      const added = await entriesSince(kit, before);
      const addedKinds = added.map(({ kind }) => kind);
      const { exchange } = await readSummary(kit);
      const received = addedKinds.join(', ') || 'none';
      kit.expect(isSubsequence(kinds, addedKinds), exchange, `activity entries ${kinds.join(', ')}`, received);
      const [own] = added.filter(({ actor }) => actor?.kind === 'user');
      const isOwn = own === undefined || own.actor?.name === kit.userName;
      kit.expect(isOwn, exchange, 'activity entries with the name of this user', 'another name');
    },
  };
}

/** Returns the summary and its exchange. */
export async function readSummary({ api, user }: Kit): Promise<{ summary: JsonBody; exchange: ApiExchange }> {
  const exchange = await user.send(api.operation('getSummary'));
  return { summary: (exchange.json ?? {}) as JsonBody, exchange };
}

async function registrationStatus(kit: Kit): Promise<string> {
  const { summary } = await readSummary(kit);
  return String((summary.registration as JsonBody | undefined)?.status);
}

/** Sends an operation that has to succeed, and returns the body. Throws a `FailedStepError` if it does not. */
export async function succeed(kit: Kit, id: string, options?: SendOptions): Promise<JsonBody> {
  const operation = kit.api.operation(id);
  const exchange = await kit.user.send(operation, options);
  if (exchange.response.status !== operation.success) throw new FailedStepError(operation, exchange);
  return (exchange.json ?? {}) as JsonBody;
}

/** Sends an operation that has to be refused with this code. */
export async function expectProblem(kit: Kit, id: string, code: string, options?: SendOptions): Promise<ApiExchange> {
  const exchange = await kit.user.send(kit.api.operation(id), options);
  expectProblemCode(kit, exchange, code);
  return exchange;
}

/** A step of a task was refused, so that the task cannot go on. */
class FailedStepError extends Error {
  constructor(operation: ApiOperation, exchange: ApiExchange) {
    super(`${operation.name} answered ${describeResponse(exchange)}, not ${operation.success}`);
  }
}

/** Expects these members in an object, or null for a member that has to be absent; `received` names the first other one. */
function differenceOf(expected: JsonBody, value: unknown, name = ''): string | undefined {
  const body = (value ?? {}) as JsonBody;
  for (const [member, wanted] of Object.entries(expected)) {
    const place = `${name}${member}`;
    const received = body[member];
    if (typeof wanted === 'object' && wanted !== null) {
      const inner = differenceOf(wanted as JsonBody, received, `${place}.`);
      if (inner) return inner;
    } else if (
      wanted === true ? received === undefined : wanted === null ? received !== undefined : wanted !== received
    ) {
      return `${place}: ${typeof received === 'string' && received.length < 40 ? received : received === undefined ? 'absent' : 'present'}`;
    }
  }
  return undefined;
}

/** Describes expected members: `registration.status registered`. */
function describeExpected(expected: JsonBody, name = ''): string {
  return Object.entries(expected)
    .map(([member, wanted]) => {
      if (typeof wanted === 'object' && wanted !== null)
        return describeExpected(wanted as JsonBody, `${name}${member}.`);
      const value = wanted === true ? 'present' : wanted === null ? 'absent' : String(wanted);
      return `${name}${member}: ${value}`;
    })
    .join(', ');
}

/** Expects members in a body: a value, `true` for any value, `null` for none. */
export function expectMembers(kit: Kit, exchange: ApiExchange, body: unknown, expected: JsonBody): void {
  const difference = differenceOf(expected, body);
  kit.expect(difference === undefined, exchange, describeExpected(expected), difference);
}

/** Waits until the summary has these members, and reports a failure if it never does. */
export async function expectSummary(kit: Kit, expected: JsonBody): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const { summary, exchange } = await readSummary(kit);
    const isSettling = ['registering', 'retrying'].includes(String((summary.registration as JsonBody)?.status));
    if (differenceOf(expected, summary) === undefined || Date.now() > end || !isSettling)
      return expectMembers(kit, exchange, summary, expected);
    if (kit.driver.advance) await kit.driver.advance(stepMs);
    else await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
}

/** Whether all texts occur in a list in this order. */
function isSubsequence(texts: readonly string[], list: readonly string[]): boolean {
  let index = 0;
  for (const text of list) if (text === texts[index]) index += 1;
  return index === texts.length;
}
