import { describe, expect, test } from 'vitest';
import { invalidNumbers, invalidTexts, invalidXml, longTexts } from '#e2e/invalid-input.ts';
import { sampleOf } from '#mocks/testing/property-runs.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';
import type { Operation } from '#src/contract/operation.ts';
import { problemsOf } from '#src/contract/operation-problems.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problem } from '#src/contract/problem.ts';

type OperationWithBody = {
  readonly [Id in OperationId]: (typeof operations)[Id] extends { request: unknown } ? Id : never;
};

/** Valid bodies of every operation that has one; the tests replace each of their fields with invalid values. */
const bodies: Readonly<Record<OperationWithBody[OperationId], readonly object[]>> = {
  register: [{ token: 'x', force: false, transportUrl: 'https://ssm.example.com/SmartTransport' }],
  renew: [{ kind: 'authorization' }],
  putTransport: [
    { kind: 'direct' },
    { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
    { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' },
  ],
  testConnection: [
    { transport: { kind: 'proxy', host: 'proxy.example.com', port: 8080 } },
    { transport: { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' } },
  ],
  putSubscription: [{ tier: 'essentials' }],
  putMode: [
    { mode: 'pre-paid' },
    {
      mode: 'post-paid',
      customer: { id: '1', name: 'N', street: 'S', city: 'C', state: 'T', country: 'L', postalCode: '2' },
    },
  ],
  checkAuthorization: [{ code: 'x' }],
  installAuthorization: [{ code: 'x' }],
  returnAuthorization: [{ code: 'x' }],
};

/** A lone surrogate cannot be encoded in a URL. */
const inAddress = (text: string) => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, '\uFFFD'));
const texts = [...Object.values(invalidTexts), ...Object.values(invalidNumbers), ...Object.values(invalidXml)];
const longOnes = [20_000, 20_001, 100_000].flatMap((length) => Object.values(longTexts).map((make) => make(length)));
const values: readonly unknown[] = [
  ...texts,
  ...longOnes,
  ...[-1, -0, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 1, 65_536, true, null, [], {}, [[]], { toString: 1 }],
  JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}'),
];

/** Invalid variants of a body: other values in its place and in place of each field, and the body without one field. */
function* spoiled(body: object): Generator<unknown> {
  yield* values;
  for (const [field, good] of Object.entries(body)) {
    const { [field]: _removed, ...otherFields } = body as Record<string, unknown>;
    yield otherFields;
    const inner = typeof good === 'object' ? spoiled(good as object) : values;
    for (const bad of inner) yield { ...body, [field]: bad };
  }
}

/** Request bodies that are not valid bodies of any operation. */
const bodiesOfNone: Readonly<Record<string, BodyInit>> = {
  'an empty body': '',
  'a truncated object': '{"token": "x"',
  'form data': 'token=x&force=false',
  'a hundred thousand nested lists': '['.repeat(100_000) + ']'.repeat(100_000),
  'a hundred thousand nested objects': `${'{"token":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'a duplicate name': '{"token":"x","token":{"a":1},"force":false}',
  'a string': '"token"',
  'an infinite number': '{"token":"x","force":1e999}',
  'bytes that are not text': Uint8Array.of(0x7b, 0xff, 0xfe, 0x00, 0x7d),
  'the name __proto__': '{"__proto__":{"token":"x","force":true},"toString":1}',
};

/** Expects success in the contract's form, or a problem that the contract lists for the operation. */
async function expectAnswer(id: OperationId, reply: Response, description: string): Promise<void> {
  const operation: Operation = operations[id];
  const body = await reply.json();
  expect(reply.status, description).toBeLessThan(500);
  if (reply.status < 400) return void operation.response.parse(body);
  expect(problemsOf(id), description).toContain(problem.parse(body).code);
}

/** Expects that the state can still be queried, logged, exported and imported. */
async function expectConsistentState({ simulator, succeed }: TestClient): Promise<void> {
  for (const id of ['getSummary', 'getUsage', 'getActivity', 'getDiagnostic'] as const) await succeed(id);
  await simulator.requests();
  await simulator.world.import(JSON.parse(JSON.stringify(await simulator.world.export({ secrets: true }))));
}

describe.each(Object.entries(bodies) as [keyof typeof bodies, readonly object[]][])('%s', (id, goodOnes) => {
  test('responds to any value in any field, and keeps the state consistent', async () => {
    const client = createTestClient({ scenario: id.endsWith('Authorization') ? 'reservation-pending' : 'evaluation' });
    let turn = 0;
    for (const good of goodOnes) {
      for (const body of sampleOf([...spoiled(good)], turn++)) {
        const description = JSON.stringify(body)?.slice(0, 200) ?? 'nothing';
        await expectAnswer(id, await client.send(id, { body, ifMatch: '"1"' }), description);
      }
    }
    await expectConsistentState(client);
  });

  test('rejects everything that is not a valid body', async () => {
    const client = createTestClient();
    const { method, path }: Operation = operations[id];
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'a', 'If-Match': '"1"' };
    for (const [name, body] of Object.entries(bodiesOfNone)) {
      const reply = await client.fetch(new Request(`http://localhost/api/v1${path}`, { method, headers, body }));
      expect(problem.parse(await reply.json()).code, name).toBe('invalid-request');
    }
    await expectConsistentState(client);
  });
});

test('responds to any query string', async () => {
  const client = createTestClient({ scenario: 'reserved' });
  for (const text of sampleOf([...texts, longTexts['one long line'](5000)], 0)) {
    const query = `?limit=${inAddress(text)}&pageToken=${inAddress(text)}&${inAddress(text)}`;
    for (const id of ['getActivity', 'getSummary'] as const)
      await expectAnswer(id, await client.send(id, { query }), query);
  }
});

test.each(['%E0%A4%A', '%', '%00', '..%2f..', '__proto__', '%3Cscript%3E', 'x'.repeat(8000)])(
  'responds to the unknown path %j with a problem',
  async (part) => {
    const client = createTestClient();
    for (const path of [`license/${part}`, `${part}/summary`, part]) {
      const reply = await client.fetch(new Request(`http://localhost/api/v1/${path}`));
      expect(problem.parse(await reply.json()).code).toBe('not-found');
    }
    await expectConsistentState(client);
  },
);

test.each(['', 'x'.repeat(101), 'é', '__proto__', '"', ','.repeat(50)])(
  'changes nothing for the invalid key or ETag %j',
  async (text) => {
    const client = createTestClient({ scenario: 'registered' });
    const before = (await client.succeed('getActivity')).body.entries.length;
    if (text.length === 0 || text.length > 100) {
      await client.fail('renew', { body: { kind: 'authorization' }, key: text });
    }
    await client.fail('putSubscription', { body: { tier: 'essentials' }, ifMatch: text });
    expect((await client.succeed('getActivity')).body.entries).toHaveLength(before);
  },
);
