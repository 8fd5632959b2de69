import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { viewNames } from '#mocks/scenarios/views.ts';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { publishedDocument } from './document.ts';
import { watchContract } from './watch.ts';

const { paths } = publishedDocument();
const { middleware, violations } = watchContract({ apiBase: defaultApiBase, report: () => undefined });
const { app, simulator } = createNodeBackend({ watch: middleware });

/** A valid request of an operation; its body is the first example of the document. */
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

/** Replaces the connection that an injected fault would break. */
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

/** Sends the requests one after the other to a new state. Returns the violations. */
async function violationsOf(scenario: ScenarioName, requests: readonly ExampleRequest[]): Promise<readonly string[]> {
  await simulator.load(scenario, { now: '2026-01-15T09:00:00.000Z' });
  await simulator.line.delay(0);
  const before = violations.length;
  for (const request of requests) await send(request);
  return violations.slice(before);
}

describe('every operation in every world', () => {
  test.each(worldNames)('follows the published document in the world %s', async (world) => {
    expect(await violationsOf(world, [...queries, ...commands, ...queries])).toEqual([]);
  });
});

describe('every query in every view', () => {
  test.each(viewNames)('follows the published document in the view %s', async (view) => {
    expect(await violationsOf(view, queries)).toEqual([]);
  });
});
