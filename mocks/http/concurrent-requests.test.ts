import { isDeepStrictEqual } from 'node:util';
import { getResponse } from 'msw';
import { beforeAll, describe, expect, test } from 'vitest';
import { sessionByCookie } from '#mocks/auth/session-cookie.ts';
import { withSignedInUser } from '#mocks/auth/users.ts';
import { createBackend } from '#mocks/backend.ts';
import { createNodeBackend } from '#mocks/node.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { SimulatorSnapshot, SimulatorState } from '#mocks/simulator-state.ts';
import { createMemoryDatabase, createMemoryStore, type MemoryDatabase } from '#mocks/store/memory.ts';
import { sampleOf } from '#mocks/testing/property-runs.ts';
import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import { createHandlers } from './handlers.ts';

const origin = 'http://localhost';
const wall = () => 0;

/** A request of one of two users. */
interface Press {
  readonly by: 'marie' | 'paul';
  readonly id: OperationId;
  readonly body?: unknown;
  readonly key?: string;
}

/** The parts of a response that are compared; the recipient is not one of them. */
interface RecordedResponse {
  readonly status: number;
  readonly code?: string;
}

/** A server on this database, in the state after a start of its process. */
function serving(database: MemoryDatabase) {
  const store = createMemoryStore(database);
  const handlers = createHandlers(createBackend(store, wall), {
    apiBase: '/api/v1',
    sessionOf: sessionByCookie({ isSecure: () => false, uses: new Map(), wall }),
  });
  const send = async ({ by, id, body, key }: Press): Promise<Response> => {
    const { method, path }: Operation = operations[id];
    const headers = {
      cookie: `session-test=${by}`,
      'Idempotency-Key': key ?? `${by}’s ${id}`.replace('’', ''),
      'If-Match': '"1"',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const request = new Request(`${origin}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const reply = await getResponse(handlers, request, { baseUrl: origin });
    if (!reply) throw new Error(`No handler responds to ${id}.`);
    return reply;
  };
  const press = async (one: Press): Promise<RecordedResponse> => {
    const reply = await send(one);
    const refused = problem.safeParse(await reply.json());
    return { status: reply.status, ...(refused.success && { code: refused.data.code }) };
  };
  return { send, press, snapshot: () => store.snapshot() };
}

/** A state in which both users are signed in, with a token and the portal's code for this product. */
async function prepared(scenario: ScenarioName) {
  const { simulator } = createNodeBackend({ scenario, now: '2026-01-15T09:00:00.000Z' });
  const { text: token } = await simulator.cssm.createToken();
  const snapshot: SimulatorSnapshot = await simulator.world.export({ secrets: true });
  const { productIdentifier, serialNumber } = snapshot.world.agent.identity;
  const page = await simulator.cssm.instance({ udi: `${productIdentifier}:${serialNumber}` }).catch(() => undefined);
  const userOf = (userName: string) => ({ userName, role: 'admin' }) as const;
  const signedIn = (before: SimulatorState, name: string) =>
    withSignedInUser(before, { user: userOf(name), secret: name, sessionsId: 'test', uses: new Map(), wall: wall() });
  const world = signedIn(signedIn(snapshot.world, 'marie'), 'paul');
  return { snapshot: { ...snapshot, world }, token, code: page?.authorizationCode ?? 'none' };
}

/**
 * The snapshot as text. Of the cached replies only the keys are compared, because their order depends on the order of
 * the requests.
 */
const remains = ({ world, ...records }: SimulatorSnapshot) =>
  JSON.stringify({ ...records, world: { ...world, keptReplies: Object.keys(world.keptReplies).sort() } });

const scenarios = [
  'evaluation',
  'registered',
  'reservation-authorized',
  'update-authorized',
] as const satisfies readonly ScenarioName[];

const changing = (Object.keys(operations) as OperationId[]).filter((id) =>
  ['command', 'update'].includes(operations[id].kind),
);

describe.each(scenarios)('concurrent requests of two users in %s', (scenario) => {
  let at: Awaited<ReturnType<typeof prepared>>;
  const done = new Set<string>();
  beforeAll(async () => {
    at = await prepared(scenario);
  });

  const bodyOf = (id: OperationId): unknown =>
    ({
      register: { token: at.token, force: false },
      renew: { kind: 'authorization' },
      putTransport: { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' },
      putSubscription: { tier: 'essentials' },
      putMode: { mode: 'pre-paid' },
      installAuthorization: { code: at.code },
      returnAuthorization: { code: at.code },
    })[id as string];
  const presses = (one: OperationId, other: OperationId): readonly [Press, Press] => [
    { by: 'marie', id: one, body: bodyOf(one) },
    { by: 'paul', id: other, body: bodyOf(other) },
  ];
  /** The responses to both users, and the resulting state. */
  const inOrder = async (pressed: readonly Press[]) => {
    const { press, snapshot } = serving(createMemoryDatabase(at.snapshot));
    const answered: Record<string, RecordedResponse> = {};
    for (const one of pressed) answered[one.by] = await press(one);
    return { answered: [answered.marie, answered.paul], left: remains(await snapshot()) };
  };

  /** Whether this request changes anything when it is sent alone. */
  const changesState = async (id: OperationId) => {
    const { press, snapshot } = serving(createMemoryDatabase(at.snapshot));
    await press(presses(id, id)[0]);
    return (await snapshot()).activity.length > at.snapshot.activity.length;
  };

  /** The other request of each pair: the same one and every fifth; with `npm run test:full` all. */
  const partnersOf = (one: OperationId) => {
    const sample = sampleOf(changing, changing.indexOf(one));
    return changing.filter((other) => other === one || sample.includes(other));
  };

  test.each(changing)('gives %s and any concurrent change the outcome of a sequential order', async (one) => {
    // Two requests that each change nothing alone are skipped. Each pair is tested once, from a request that changes
    // something.
    for (const other of (await changesState(one)) ? partnersOf(one) : []) {
      if (done.has(`${other} ${one}`)) continue;
      done.add(`${one} ${other}`);
      const [first, then] = presses(one, other);
      const { press, snapshot } = serving(createMemoryDatabase(at.snapshot));
      const answered = await Promise.all([press(first), press(then)]);
      const came = { answered, left: remains(await snapshot()) };
      const inThisOrder = await inOrder([first, then]);
      if (isDeepStrictEqual(came, inThisOrder)) continue;
      expect(came, `${one} and ${other}`).toEqual(await inOrder([then, first]));
    }
  });
});

test('carries out one of two equal concurrent requests and names its user in the other refusal', async () => {
  const races = [
    ['evaluation', 'register', 'registration-in-progress'],
    ['registered', 'deregister', 'not-registered'],
    ['reservation-pending', 'cancelReservation', 'no-reservation-pending'],
    ['reservation-authorized', 'installAuthorization', 'code-already-installed'],
  ] as const;
  for (const [scenario, id, code] of races) {
    const at = await prepared(scenario);
    const { send } = serving(createMemoryDatabase(at.snapshot));
    const body = { register: { token: at.token, force: false }, installAuthorization: { code: at.code } }[id as string];
    const replies = await Promise.all([send({ by: 'marie', id, body }), send({ by: 'paul', id, body })]);
    const [done, refused] = replies[0].ok ? replies : [...replies].reverse();
    expect(done?.ok, id).toBe(true);
    const winner = replies[0].ok ? 'marie' : 'paul';
    expect(await refused?.json(), id).toMatchObject({ code, conflictCause: { by: { kind: 'user', name: winner } } });
  }
});

test('refuses every other request to the portal while a registration is in progress', async () => {
  const { snapshot, token } = await prepared('evaluation');
  const { press } = serving(createMemoryDatabase(snapshot));
  await press({ by: 'marie', id: 'register', body: { token, force: true } });
  for (const [id, body] of [
    ['register', { token, force: true }],
    ['requestReservation', undefined],
    ['renew', { kind: 'registration' }],
    ['deregister', undefined],
  ] as const) {
    expect((await press({ by: 'paul', id, body })).status, id).toBe(409);
  }
});

describe('operations that create or use a token or a code', () => {
  const names = (schema: z.ZodMiniType | undefined): readonly string[] => {
    const shape = (schema?._zod.def as { shape?: object } | undefined)?.shape;
    return Object.keys(shape ?? {});
  };
  const withCode = (Object.keys(operations) as OperationId[]).filter((id) => {
    const { request, response }: Operation = operations[id];
    const isAcknowledged = id.startsWith('acknowledge') || id.startsWith('cancel');
    return isAcknowledged || [...names(request), ...names(response)].some((name) => ['code', 'token'].includes(name));
  });

  test('uses a command, a check or a query for each operation with a token or code', () => {
    const kinds = Object.fromEntries(withCode.map((id) => [id, `${operations[id].method} ${operations[id].kind}`]));
    expect(kinds).toEqual({
      requestReservation: 'POST command',
      getReservationRequest: 'GET query',
      cancelReservation: 'DELETE command',
      returnAuthorization: 'POST command',
      checkAuthorization: 'POST check',
      installAuthorization: 'POST command',
      getConfirmationCode: 'GET query',
      acknowledgeConfirmation: 'DELETE command',
      returnReservation: 'POST command',
      getReturnCode: 'GET query',
      acknowledgeReturn: 'DELETE command',
      register: 'POST command',
    });
  });

  test.each([
    ['reservation-pending', 'getReservationRequest'],
    ['update-unconfirmed', 'getConfirmationCode'],
    ['return-unacknowledged', 'getReturnCode'],
  ] as const)('repeats the same code without a change: state %s, operation %s', async (scenario, id) => {
    const { snapshot } = await prepared(scenario);
    const server = serving(createMemoryDatabase(snapshot));
    const responseText = await server.send({ by: 'marie', id }).then((reply) => reply.text());
    expect(await server.send({ by: 'paul', id }).then((reply) => reply.text())).toBe(responseText);
    expect(remains(await server.snapshot())).toBe(remains(snapshot));
  });

  test.each([
    ['evaluation', 'requestReservation'],
    ['evaluation', 'register'],
    ['reservation-authorized', 'installAuthorization'],
    ['reservation-authorized', 'returnAuthorization'],
    ['update-authorized', 'installAuthorization'],
    ['reserved', 'returnReservation'],
    ['reservation-pending', 'cancelReservation'],
    ['return-unacknowledged', 'acknowledgeReturn'],
  ] as const)('repeats the response for the same key after a restart: state %s, operation %s', async (scenario, id) => {
    const { snapshot, token, code } = await prepared(scenario);
    const body = { register: { token, force: false }, installAuthorization: { code }, returnAuthorization: { code } };
    const press: Press = { by: 'marie', id, body: body[id as keyof typeof body], key: 'once' };
    const database = createMemoryDatabase(snapshot);
    const first = await serving(database).send(press);
    expect(first.ok).toBe(true);
    const before = remains(await serving(database).snapshot());
    const again = await serving(database).send(press);
    expect([again.status, await again.text()]).toEqual([first.status, await first.text()]);
    expect(remains(await serving(database).snapshot())).toBe(before);
  });
});
