import { expect, test } from 'vitest';
import { document } from './document.ts';
import type { JsonSchema } from './schemas.ts';

// The rules that the generators of clients need. scripts/contract/generators runs the generators themselves.

/** A schema of the document and the JSON pointer at which it is. */
type Place = readonly [pointer: string, schema: JsonSchema];

/** Returns a schema and all schemas inside it. */
const schemasIn = (pointer: string, schema: JsonSchema): readonly Place[] => {
  const { properties = {}, items, additionalProperties } = schema;
  const inner: readonly (readonly [string, unknown])[] = [
    ...Object.entries(properties).map(([name, value]) => [`properties/${name}`, value] as const),
    ...(['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) =>
      (schema[keyword] ?? []).map((value, index) => [`${keyword}/${index}`, value] as const),
    ),
    ['items', items],
    ['additionalProperties', additionalProperties],
  ];
  return [
    [pointer, schema],
    ...inner.flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? schemasIn(`${pointer}/${name}`, value as JsonSchema)
        : [],
    ),
  ];
};

const named = Object.entries(document().components.schemas);
const places = named.flatMap(([name, schema]) => schemasIn(name, schema as JsonSchema));
const pointersOf = (isWrong: (schema: JsonSchema, pointer: string) => boolean) =>
  places.filter(([pointer, schema]) => isWrong(schema, pointer)).map(([pointer]) => pointer);

const annotations = ['description', 'title', 'x-enum-descriptions', 'examples', 'discriminator'];
const constraintsOf = (schema: JsonSchema) => Object.keys(schema).filter((keyword) => !annotations.includes(keyword));

test('every schema without a reference or a union has a type', () => {
  expect(places.length).toBeGreaterThan(300);
  expect(pointersOf(({ $ref, type, allOf, oneOf, anyOf }) => !($ref ?? type ?? allOf ?? oneOf ?? anyOf))).toEqual([]);
});

test('a reference, a union and an allOf have no constraint beside them', () => {
  expect(
    pointersOf(
      (schema) =>
        (schema.$ref ?? schema.allOf ?? schema.oneOf ?? schema.anyOf) !== undefined && constraintsOf(schema).length > 1,
    ),
  ).toEqual([]);
});

test('every object and every enumeration of a property has a name', () => {
  expect(
    pointersOf(
      ({ properties, enum: values }, pointer) => /\/properties\/\w+$/.test(pointer) && Boolean(properties ?? values),
    ).filter((pointer) => !pointer.includes('Problem/allOf')),
  ).toEqual([]);
});

test('the names of schemas differ in more than the case of letters', () => {
  expect(new Set(named.map(([name]) => name.toLowerCase())).size).toBe(named.length);
});

test('every integer that can exceed 32 bits is marked as int64', () => {
  const large = JSON.stringify(document()).matchAll(/"(\w+)":(\d{10,})/g);
  const members = new Set(Array.from(large, ([, name]) => name));
  expect([...members]).toEqual(['remaining']);
  expect(document().components.schemas.EvaluationPaused?.properties?.remaining).toMatchObject({
    $ref: '#/components/schemas/Milliseconds',
  });
  expect(document().components.schemas.Milliseconds?.format).toBe('int64');
});
