import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { type ScenarioName, worldNames } from '#mocks/scenarios/names.ts';
import { viewNames } from '#mocks/scenarios/views.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { publishedDocument } from './document.ts';
import { watchWire } from './watch.ts';

const { paths } = publishedDocument();
const { middleware, violations } = watchWire({ apiBase: defaultApiBase, report: () => undefined });
const { app, simulator } = createNodeBackend({ watch: middleware });

/** An operation's usual request: its body is the document's own first example. */
interface ExampleRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

const exampleRequests: readonly ExampleRequest[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { requestBody }]) => {
    const content = requestBody?.content['application/json'] as { examples: Record<string, { value: unknown }> };
    const [example] = requestBody ? Object.values(content.examples) : [];
    return { method: method.toUpperCase(), path, body: example && JSON.stringify(example.value) };
  }),
);

/** Where there is no connection, there is none to break. */
const unconnected = { incoming: { socket: { destroy: () => undefined } } };

let keys = 0;

async function send({ method, path, body }: ExampleRequest): Promise<Response> {
  const address = `http://localhost${defaultApiBase}${path}`;
  const currentSetting = method === 'PUT' ? await app.request(address, {}, unconnected) : undefined;
  keys += 1;
  const headers = {
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(method === 'GET'
      ? {}
      : { 'Idempotency-Key': `key-${keys}`, 'If-Match': currentSetting?.headers.get('ETag') ?? '' }),
  };
  return app.request(address, { method, headers, ...(body !== undefined && { body }) }, unconnected);
}

const queries = exampleRequests.filter(({ method }) => method === 'GET');
const commands = exampleRequests.filter(({ method }) => method !== 'GET');

/** Asks one after the other in a fresh world; answers what departed. */
async function violationsOf(scenario: ScenarioName, requests: readonly ExampleRequest[]): Promise<readonly string[]> {
  await simulator.load(scenario, { now: '2026-01-15T09:00:00.000Z' });
  await simulator.line.delay(0);
  const before = violations.length;
  for (const request of requests) await send(request);
  return violations.slice(before);
}

describe('every operation is asked and answered as published, and what it changes is read so', () => {
  test.each(worldNames)('%s', async (world) => {
    expect(await violationsOf(world, [...queries, ...commands, ...queries])).toEqual([]);
  });
});

describe('a view of a world is read as published', () => {
  test.each(viewNames)('%s', async (view) => {
    expect(await violationsOf(view, queries)).toEqual([]);
  });
});
