import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problem, problemCodes } from '#src/contract/problem.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import type { z } from '#src/contract/schema.ts';
import { recogniseCode } from '#src/domain/codes.ts';
import { document, documentText } from './document.ts';
import { documentationIn } from './documentation.ts';
import { examples, problemExample } from './examples.ts';

const ids = Object.keys(operations) as OperationId[];

/** Expects the schema to parse the value without removing unknown members. */
const accept = (schema: z.ZodMiniType, value: unknown) => expect(schema.parse(value)).toEqual(value);

test('openapi.json is current; `npm run contract` writes it', () => {
  expect(readFileSync('openapi.json', 'utf8') === documentText()).toBe(true);
});

test('redocly reports no error or warning', () => {
  const redocly = 'node_modules/@redocly/cli/bin/cli.js';
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const parameters = [redocly, 'lint', '--format=json'];
  const report = execFileSync(process.execPath, parameters, { env: environment, encoding: 'utf8', stdio: 'pipe' });
  expect(JSON.parse(report).totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
});

describe.each(ids)('%s', (id) => {
  const operation: Operation = operations[id];
  const operationExamples: { request?: Record<string, unknown>; response: Record<string, unknown> } = examples[id];

  test.each(Object.entries(operationExamples.request ?? {}))('accepts the request “%s”', (_name, value) => {
    expect(operation.request).toBeDefined();
    if (operation.request) accept(operation.request, value);
  });

  test.each(Object.entries(operationExamples.response))('allows the response “%s”', (_name, value) => {
    accept(operation.response, value);
  });

  test('provides examples of its request and its response', () => {
    expect(Object.keys(operationExamples.response)).not.toEqual([]);
    expect(Object.keys(operationExamples.request ?? {}).length > 0).toBe(operation.request !== undefined);
  });
});

test('the token in the examples is recognised by the page as a token', () => {
  expect(recogniseCode(examples.register.request.registering.token).kind).toBe('registration-token');
});

test.each([
  ['request code', examples.requestReservation.response['reservation-pending'].code, 'reservation-request-code'],
  ['authorization code', examples.installAuthorization.request.reserved.code, 'reservation-authorization-code'],
  [
    'universal code',
    examples.installAuthorization.request['reserved-universal'].code,
    'reservation-authorization-code',
  ],
])('the %s in the examples is recognised by the page as such', (_name, code, kind) => {
  expect(recogniseCode(code).kind).toBe(kind);
});

test.each(problemCodes)('the problem %s has a valid example with its own status', (code) => {
  accept(problem, problemExample(code));
  expect(problemExample(code).status).toBe(problemStatuses[code]);
});

describe('the document', () => {
  const { paths, components } = document();
  const described = Object.values(paths).flatMap((path) => Object.values(path) as Record<string, never>[]);
  const text = JSON.stringify(document());

  test('contains every operation of the contract', () => {
    expect(described.map(({ operationId }) => operationId).sort()).toEqual([...ids, 'getEvents'].sort());
  });

  test('describes problems as application/problem+json, grouped by status', () => {
    const reply = JSON.stringify(paths['/license/registration']?.post);
    expect(reply).toContain(
      '"409":{"description":"`already-registered`, `registration-in-progress`, `reservation-pending`, `already-reserved`, `not-supported`, `standby-needs-no-license`"',
    );
    expect(reply).toContain('application/problem+json');
  });

  test('requires an Idempotency-Key for commands and If-Match for settings with an ETag', () => {
    expect(JSON.stringify(paths['/license/registration']?.post)).toContain('parameters/IdempotencyKey');
    expect(JSON.stringify(paths['/settings/transport']?.put)).toContain('parameters/IfMatch');
    expect(JSON.stringify(paths['/settings/transport']?.get)).toContain('headers/ETag');
  });

  test('contains a discriminator for each union', () => {
    expect(components.schemas.Registration?.discriminator).toMatchObject({
      propertyName: 'status',
      mapping: { registered: '#/components/schemas/RegistrationRegistered' },
    });
    const unions = Object.entries(components.schemas).filter(([, schema]) => 'oneOf' in schema || 'anyOf' in schema);
    expect(unions.length).toBeGreaterThan(3);
    // Not every shape of the summary has `deployment`, by which they differ.
    expect(unions.filter(([, schema]) => !('discriminator' in schema)).map(([name]) => name)).toEqual(['Summary']);
  });

  test('contains the docstrings of the contract without references to internal documents', () => {
    expect(components.schemas.Evaluation?.description).toContain('The 90 days of evaluation.');
    expect(text.match(/.{40}(domain|screens)\.md/g)).toBeNull();
  });

  test('describes an instant by a short pattern', () => {
    expect(components.schemas.Instant?.pattern).toBe('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$');
  });

  test('describes the responses to requests that no operation has', () => {
    expect(document()['x-responses-without-operation']).toMatchObject({
      404: { $ref: '#/components/responses/not-found' },
      405: { headers: { Allow: { required: true } } },
    });
  });

  test('explains the type of each problem by a sentence', () => {
    const types = document()['x-problem-types'];
    expect(Object.keys(types)).toEqual(problemCodes.map((code) => problemExample(code).type));
    expect(Object.values(types).filter(({ detail }) => !/^[A-Z].+\.$/.test(detail))).toEqual([]);
  });

  test('contains an example of each problem code', () => {
    const listed = problemCodes.filter((code) => text.includes(`"code":"${code}"`));
    expect(listed).toEqual(problemCodes);
  });
});

test('documentationIn reads the docstrings of schemas, shapes and properties', () => {
  const texts = documentationIn(
    [
      '/** What there is.\n *\n * - `one`: a single one (domain.md §1). */',
      "export const codes = ['one', 'many'] as const;",
      'export const code = z.enum(codes);',
      '/** How it is.\n *\n * - `large`: it is large.\n */',
      "export const thing = z.discriminatedUnion('size', [",
      '  z.object({',
      "    size: z.literal('large'),",
      '    /** How much\n     * of it. */',
      '    count: z.optional(z.object({',
      '      /** The number. */',
      '      number: z.int(),',
      '    })),',
      '  }),',
      ']);',
    ].join('\n'),
  );
  expect(Object.fromEntries(texts)).toEqual({
    Codes: 'What there is.\n\n- `one`: a single one.',
    Code: 'What there is.\n\n- `one`: a single one.',
    Thing: 'How it is.\n\n- `large`: it is large.',
    ThingLarge: 'It is large.',
    'ThingLarge.count': 'How much of it.',
    ThingLargeCount: 'How much of it.',
    'ThingLargeCount.number': 'The number.',
    ThingLargeCountNumber: 'The number.',
  });
});
