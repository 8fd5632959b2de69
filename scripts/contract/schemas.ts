import { $ZodRegistry, type $ZodType, type $ZodTypes, type JSONSchema, toJSONSchema } from 'zod/v4/core';
import * as activity from '#src/contract/activity.ts';
import * as connectionTest from '#src/contract/connection-check.ts';
import * as reason from '#src/contract/failure-reason.ts';
import * as mode from '#src/contract/mode.ts';
import * as problem from '#src/contract/problem.ts';
import * as product from '#src/contract/product.ts';
import * as registration from '#src/contract/registration.ts';
import * as renewals from '#src/contract/renewals.ts';
import * as reservation from '#src/contract/reservation.ts';
import * as session from '#src/contract/session.ts';
import * as settings from '#src/contract/settings.ts';
import * as summary from '#src/contract/summary.ts';
import * as system from '#src/contract/system.ts';
import * as time from '#src/contract/time.ts';
import * as usage from '#src/contract/usage.ts';
import { documentation } from './documentation.ts';

/** The files of the contract by name. */
const files = {
  activity,
  connectionTest,
  mode,
  problem,
  product,
  reason,
  registration,
  renewals,
  reservation,
  session,
  settings,
  summary,
  system,
  time,
  usage,
};

export type JsonSchema = JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is $ZodTypes => typeof value === 'object' && value !== null && '_zod' in value;

/** Converts `some-words` or `someWords` to `SomeWords`. */
const capitalised = (words: string) =>
  words
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Returns the discriminating property of a union, and each shape with its value of that property. */
const unionShapes = (schema: $ZodTypes) => {
  const { def } = schema._zod;
  if (def.type !== 'union' || !('discriminator' in def) || typeof def.discriminator !== 'string') return undefined;
  const property = def.discriminator;
  return {
    property,
    shapes: (def.options as readonly $ZodType[]).map((option) => {
      const [value] = option._zod.propValues?.[property] ?? [];
      return { value: String(value), option };
    }),
  };
};

const instantPattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$';

/** Every exported schema of the contract, and each shape of its unions, by its name in the document. */
const buildRegistry = () => {
  const registry = new $ZodRegistry<{ id: string }>();
  const names = new Map<$ZodType, string>();
  const unions = new Map<string, { property: string; mapping: Record<string, string> }>();
  const add = (schema: $ZodType, id: string) => {
    if (names.has(schema)) return;
    names.set(schema, id);
    registry.add(schema, { id });
  };
  const exported = Object.values(files).flatMap((file) => Object.entries(file) as [string, unknown][]);
  for (const [name, value] of exported) if (isSchema(value)) add(value, capitalised(name));
  for (const [name, value] of exported) {
    const union = isSchema(value) ? unionShapes(value) : undefined;
    if (!union) continue;
    const mapping: Record<string, string> = {};
    for (const { value: text, option } of union.shapes) {
      add(option, capitalised(name) + capitalised(text));
      mapping[text] = reference(names.get(option) ?? '');
    }
    unions.set(capitalised(name), { property: union.property, mapping });
  }
  return { registry, names, unions };
};

/** Returns the reference to a component of the document. */
export const reference = (name: string) => `#/components/schemas/${name}`;

const { registry, names, unions } = buildRegistry();

/** Returns the name of a schema of the contract in the document. Throws if it is not exported. */
export const nameOf = (schema: $ZodType): string => {
  const name = names.get(schema);
  if (!name) throw new Error('The contract does not export the schema of a message.');
  return name;
};

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** Returns the contract's schemas as JSON Schema, with their docstrings as descriptions. */
export const componentSchemas = (): Record<string, JsonSchema> => {
  const texts = documentation();
  const { schemas } = toJSONSchema(registry, {
    uri: reference,
    // The schemas allow additional members, since clients must accept unknown ones.
    io: 'input',
    override: ({ jsonSchema }) => {
      // A short pattern for the parts that the format leaves open, in place of the library's long one.
      if (jsonSchema.format === 'date-time') jsonSchema.pattern = instantPattern;
      // The library's own name for a pattern, which is not a format of JSON Schema.
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
      // The range of safe integers of JavaScript is not a rule of the contract.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const components: Record<string, JsonSchema> = {};
  for (const [name, { $schema: _, $id: __, ...schema }] of Object.entries(schemas).sort(byName)) {
    const union = unions.get(name);
    const description = texts.get(name);
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const text = texts.get(`${name}.${property}`) ?? texts.get(`${unionOf(name)}.${property}`);
      if (text && typeof value === 'object') value.description = text;
    }
    components[name] = {
      ...(description === undefined ? {} : { description }),
      ...schema,
      ...(union ? { discriminator: { propertyName: union.property, mapping: union.mapping } } : {}),
    };
  }
  return components;
};

/** Returns the union of a shape: the docstrings of the shape are inside those of the union. */
const unionOf = (shape: string) =>
  [...unions].find(([, { mapping }]) => Object.values(mapping).includes(reference(shape)))?.[0];
