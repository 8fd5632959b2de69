import { randomUUID } from 'node:crypto';
import { type ApiOperation, requiresHeader } from '#scripts/conform/api.ts';
import { describeResponse, expectProblemCode, type Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import { entriesSince, readActivity } from '#scripts/conform/state.ts';
import type { ApiExchange, ApiUser, SendOptions } from '#scripts/conform/user.ts';

/** How many other keys are used between two requests with the same key. */
const otherKeys = 101;

const isReplay = ({ response }: ApiExchange) => response.headers.get('Idempotent-Replayed') === 'true';

/** Returns the body of a response without the id of its request, which differs in a repeated problem. */
function contentOf({ json }: ApiExchange): string {
  const { requestId: _id, ...content } = (json ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify(content);
}

const isSameResponse = (first: ApiExchange, second: ApiExchange) =>
  first.response.status === second.response.status && contentOf(first) === contentOf(second);

/** A command that can be executed now, and the command that undoes it. */
interface RepeatableCommand {
  readonly operation: ApiOperation;
  readonly body?: unknown;
  readonly undo?: ApiOperation;
}

/** Returns a command of which an execution shows in the activity. Throws a `NotCheckedError` if there is none now. */
async function repeatableCommand({ api, user, isSupported }: Kit): Promise<RepeatableCommand> {
  const { registration } = await user.read('getSummary');
  const { status } = registration as { readonly status?: string };
  if (status === 'registered') return { operation: api.operation('renew'), body: { kind: 'authorization' } };
  const reservation = api.operation('requestReservation');
  if ((status === 'unregistered' || status === 'failed') && isSupported(reservation))
    return { operation: reservation, undo: api.operation('cancelReservation') };
  throw new NotCheckedError(`the registration is ${status}, in which no command can be repeated without harm`);
}

/**
 * Starts a command that is sent several times with one key. `end` undoes it, and expects it to be in the activity once:
 * with the command that undoes it, twice.
 */
async function startExecution(kit: Kit) {
  const { operation, body, undo } = await repeatableCommand(kit);
  const options = { key: randomUUID(), ...(body !== undefined && { body }) };
  const before = await readActivity(kit);
  return {
    send: (others: SendOptions = {}) => kit.user.send(operation, { ...options, ...others }),
    async end(exchange: ApiExchange) {
      if (undo) await kit.user.send(undo);
      const added = (await entriesSince(kit, before)).filter(({ actor }) => actor?.kind === 'user');
      const count = undo ? 2 : 1;
      const received = `${added.length}: ${added.map(({ kind }) => kind).join(', ')}`;
      kit.expect(added.length === count, exchange, `${count} activity entries of the user`, received);
    },
  };
}

/** Sends a registration without a token, which is always refused, and whose refusal is stored under its key. */
const sendRefused = ({ api }: Kit, user: ApiUser, key: string, token = '') =>
  user.send(api.operation('register'), { key, body: { token, force: false } });

/** Level 2: idempotency keys. They are used with a registration without a token, and with a harmless command. */
export const keyRules: readonly CheckedRule[] = [
  {
    name: 'key-executes-once',
    level: 2,
    statement: 'A repeated key gets the same response with Idempotent-Replayed, and the command is executed once.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const execution = await startExecution(kit);
      const first = await execution.send();
      const second = await execution.send();
      kit.expect(first.response.status < 300 && !isReplay(first), first, 'success without Idempotent-Replayed');
      kit.expect(isSameResponse(first, second), second, `the first response, ${describeResponse(first)}`);
      kit.expect(isReplay(second), second, 'Idempotent-Replayed: true', 'no such header');
      await execution.end(second);
    },
  },
  {
    name: 'key-at-once',
    level: 2,
    statement: 'Four requests with one key at the same time get the same response, and the command is executed once.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const execution = await startExecution(kit);
      const exchanges = await Promise.all([1, 2, 3, 4].map(() => execution.send({ isConcurrent: true })));
      const first = exchanges.find((exchange) => !isReplay(exchange)) ?? exchanges[0];
      if (!first) return;
      for (const exchange of exchanges)
        kit.expect(isSameResponse(first, exchange), exchange, `the same response, ${describeResponse(first)}`);
      const replays = exchanges.filter(isReplay).length;
      kit.expect(replays === 3, first, '3 responses with Idempotent-Replayed', String(replays));
      await execution.end(first);
    },
  },
  {
    name: 'key-keeps-refusals',
    level: 2,
    statement: 'A refusal with 409 or 422 is stored under its key, and repeated with the id of the present request.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const key = randomUUID();
      const first = await sendRefused(kit, kit.user, key);
      const second = await sendRefused(kit, kit.user, key);
      kit.expect([409, 422].includes(first.response.status), first, '422 token-empty, or 409');
      kit.expect(isSameResponse(first, second), second, `the first response, ${describeResponse(first)}`);
      kit.expect(isReplay(second), second, 'Idempotent-Replayed: true', 'no such header');
      const ids = [first, second].map(({ response }) => response.headers.get('X-Request-Id'));
      kit.expect(ids[0] !== ids[1], second, 'an X-Request-Id of its own', `${ids[1]} twice`);
    },
  },
  {
    name: 'key-with-another-body',
    level: 2,
    statement: 'A key that is repeated with another body is refused.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const key = randomUUID();
      await sendRefused(kit, kit.user, key);
      const second = await sendRefused(kit, kit.user, key, ' ');
      expectProblemCode(kit, second, 'idempotency-key-reused');
    },
  },
  {
    name: 'key-with-another-operation',
    level: 2,
    statement: 'A key that is repeated with another operation is refused.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const key = randomUUID();
      await sendRefused(kit, kit.user, key);
      const second = await kit.user.send(kit.api.operation('renew'), { key, body: { kind: 'authorization' } });
      expectProblemCode(kit, second, 'idempotency-key-reused');
    },
  },
  {
    name: 'key-after-malformed-request',
    level: 2,
    statement: 'The key of a request that was refused for its form is free.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const key = randomUUID();
      const first = await kit.user.send(kit.api.operation('register'), { key, body: { force: false } });
      kit.expect(first.response.status === 400, first, '400 invalid-request');
      const second = await sendRefused(kit, kit.user, key);
      const isFree = !isReplay(second) && second.code !== 'idempotency-key-reused' && second.response.status !== 400;
      kit.expect(isFree, second, 'a response to this request, neither a replay nor idempotency-key-reused');
    },
  },
  {
    name: 'key-among-many',
    level: 2,
    statement: `A key is remembered after ${otherKeys} others.`,
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const key = randomUUID();
      await sendRefused(kit, kit.user, key);
      for (let count = 0; count < otherKeys; count += 1) await sendRefused(kit, kit.user, randomUUID());
      const again = await sendRefused(kit, kit.user, key);
      kit.expect(isReplay(again), again, `Idempotent-Replayed: true after ${otherKeys} other keys`, 'no such header');
    },
  },
  {
    name: 'key-of-another-user',
    level: 2,
    statement: 'The same key of another user is another key.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      const other = await actingUser(kit);
      const key = randomUUID();
      await sendRefused(kit, kit.user, key);
      const exchange = await sendRefused(kit, other, key);
      kit.expect(!isReplay(exchange), exchange, 'no replay of another user’s response', 'Idempotent-Replayed: true');
    },
  },
  {
    name: 'key-per-command',
    level: 2,
    statement: 'A command with another key is executed, and its response is no replay.',
    source: '#/components/parameters/IdempotencyKey',
    check: async (kit) => {
      for (const exchange of [
        await sendRefused(kit, kit.user, randomUUID()),
        await sendRefused(kit, kit.user, randomUUID()),
      ])
        kit.expect(!isReplay(exchange), exchange, 'no Idempotent-Replayed', 'Idempotent-Replayed: true');
    },
  },
];

/** Returns another user who may act. Throws a `NotCheckedError` if there is none. */
export async function actingUser(kit: Kit): Promise<ApiUser> {
  for (const user of kit.otherUsers) {
    const { userName } = await user.read('getSession');
    if (userName !== kit.userName && (await mayAct(kit, user))) return user;
  }
  throw new NotCheckedError('there is no --second-cookie or --second-token of another user who may act');
}

/** Whether the role of a user may change licences. */
export async function mayAct({ api }: Kit, user: ApiUser): Promise<boolean> {
  const { role } = await user.read('getSession');
  return api.operation('register').roles?.includes(String(role)) !== false;
}

/** Whether an operation requires an Idempotency-Key. */
export const isCommand = (operation: ApiOperation) => requiresHeader(operation, 'Idempotency-Key');
