import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { roles } from '#src/contract/session.ts';
import { document } from './document.ts';
import { documentationIn, meaningsIn } from './documentation.ts';
import { actingRoles, needsActingRole } from './operation-texts.ts';

interface Described {
  readonly description?: string;
  readonly $ref?: string;
}
interface Schema extends Described {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly 'x-enum-descriptions'?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
type OperationObject = Described & {
  readonly summary: string;
  readonly operationId: OperationId;
  readonly parameters?: readonly Described[];
  readonly responses: Readonly<Record<string, Described>>;
};

const published = document();
const schemas = published.components.schemas as unknown as Readonly<Record<string, Schema>>;
const described = Object.values(published.paths).flatMap((path) => Object.values(path) as OperationObject[]);

/** The description of an object of the document, or of the one to which it refers. */
const descriptionOf = ({ description, $ref }: Described): string | undefined =>
  description ??
  $ref
    ?.slice(2)
    .split('/')
    .reduce<Described & Readonly<Record<string, unknown>>>((value, name) => value[name] as never, published as never)
    .description;

/** Types whose own description says nothing about the property that has them. */
const isPlain = ({ $ref }: Described) => {
  const schema = schemas[$ref?.split('/').at(-1) ?? ''];
  return schema !== undefined && !schema.enum && ['string', 'integer'].includes(schema.type ?? '');
};

/** The docstrings of the files with schemas. */
const docstrings = readdirSync('src/contract')
  .filter((file) => /import \{ z \}|^import \{ .*\bz\b/m.test(readFileSync(`src/contract/${file}`, 'utf8')))
  .flatMap((file) => [...documentationIn(readFileSync(`src/contract/${file}`, 'utf8'))]);

describe('the document', () => {
  test('contains every docstring of a schema, a list of codes or a property', () => {
    const text = JSON.stringify(published);
    expect(docstrings.length).toBeGreaterThan(200);
    expect(docstrings.filter(([, docstring]) => !text.includes(JSON.stringify(docstring).slice(1, -1)))).toEqual([]);
  });

  test('describes every schema', () => {
    expect(Object.keys(schemas).filter((name) => !schemas[name]?.description)).toEqual([]);
  });

  test('describes every property itself or by its type, a plain text or number always itself', () => {
    const missing = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, property]) => !(isPlain(property) ? property.description : descriptionOf(property)))
        .map(([property]) => `${name}.${property}`),
    );
    expect(missing).toEqual([]);
  });

  test('says what each value of every enumeration means, in the same order', () => {
    const enumerations = Object.entries(schemas).filter(([, schema]) => schema.enum);
    const wrong = enumerations.filter(([, schema]) => {
      const meanings = meaningsIn(schema.description ?? '');
      const expected = schema.enum?.map((value) => meanings.get(value));
      return expected?.includes(undefined) || String(schema['x-enum-descriptions']) !== String(expected);
    });
    expect(enumerations.length).toBeGreaterThan(20);
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test('describes every parameter, response and header', () => {
    const shared = [...Object.values(published.components.headers), ...Object.values(published.components.responses)];
    const all: readonly Described[] = [
      ...described.flatMap(({ parameters = [], responses }) => [...parameters, ...Object.values(responses)]),
      ...(shared as readonly Described[]),
    ];
    expect(all.filter((each) => !descriptionOf(each))).toEqual([]);
  });

  test('describes every successful response in its own words', () => {
    const successes = described.map(({ responses }) => responses[200] ?? responses[202]);
    expect(new Set(successes.map((response) => response?.description)).size).toBe(described.length);
  });
});

describe.each(roles)('the role %s', (role) => {
  const isActing = actingRoles.some((acting) => acting === role);

  const ofClient = described.filter(({ operationId }) => operationId in operations);

  test.each(ofClient)('may use the operations that the document says: $operationId', async (operation) => {
    const { operationId } = operation;
    const isQuery = operations[operationId].method === 'GET';
    const client = createTestClient({ scenario: 'registered', role });
    const response = await client.send(operationId, isQuery ? {} : { body: 'no JSON' });

    expect(response.status === 403).toBe(!isActing && needsActingRole(operationId));
    expect('x-required-role' in operation).toBe(needsActingRole(operationId));
  });
});

test('the operations that change something need an acting role', () => {
  const changing = Object.entries(operations).filter(([, { kind }]) => kind === 'command' || kind === 'update');
  expect(changing.every(([id]) => needsActingRole(id as OperationId))).toBe(true);
});
