import { $ZodRegistry, type $ZodType, type $ZodTypes, type JSONSchema, toJSONSchema } from 'zod/v4/core';
import * as activity from '#src/contract/activity.ts';
import * as connectionTest from '#src/contract/connection-check.ts';
import * as events from '#src/contract/events.ts';
import * as reason from '#src/contract/failure-reason.ts';
import * as mode from '#src/contract/mode.ts';
import * as pageLimit from '#src/contract/page-limit.ts';
import * as plainText from '#src/contract/plain-text.ts';
import * as problem from '#src/contract/problem.ts';
import { problemDetails } from '#src/contract/problem-details.ts';
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
import { capitalised, documentation, meaningsIn } from './documentation.ts';
import { portablePattern } from './portable-pattern.ts';

/** The files of the contract by name. */
const files = {
  activity,
  connectionTest,
  mode,
  pageLimit,
  plainText,
  problem,
  product,
  reason,
  registration,
  renewals,
  reservation,
  session,
  settings,
  events,
  summary,
  system,
  time,
  usage,
};

export type JsonSchema = JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is $ZodTypes => typeof value === 'object' && value !== null && '_zod' in value;

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

/** The pattern of plain text as the library writes it. */
const plainTextPattern = toJSONSchema(plainText.plainText).pattern ?? '';

const instantPattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$';

/** The objects and enumerations that a schema contains without a name, by the name of their property. */
const innerSchemas = (schema: $ZodType): readonly (readonly [string, $ZodType])[] => {
  const { def } = (schema as $ZodTypes)._zod;
  if (def.type !== 'object') return [];
  return Object.entries(def.shape as Readonly<Record<string, $ZodTypes>>).map(([property, value]) => {
    const inner = value._zod.def.type === 'optional' ? value._zod.def.innerType : value;
    return [property, inner as $ZodType] as const;
  });
};

const isObjectOrEnum = (schema: $ZodType) => ['object', 'enum'].includes((schema as $ZodTypes)._zod.def.type);

/**
 * Every exported schema of the contract, each shape of its unions, and each object and enumeration inside another schema, by
 * its name in the document.
 */
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
  for (const [schema, name] of names)
    for (const [property, inner] of innerSchemas(schema))
      if (isObjectOrEnum(inner)) add(inner, name + capitalised(property));
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

/**
 * Returns a schema that narrows another one as `allOf`, without constraints beside a `$ref`: many generators ignore them. The
 * pattern of the other schema is not repeated.
 */
const narrowed = ({ $ref, allOf = [], ...constraints }: JsonSchema): JsonSchema => {
  const { pattern: ownPattern, ...rest } = constraints;
  const patterns = [{ pattern: ownPattern }, ...allOf].filter(
    ({ pattern }) => pattern !== undefined && pattern !== plainTextPattern,
  );
  return { allOf: [{ $ref }, Object.assign({ type: 'string', ...rest }, ...patterns)] };
};

/** Returns a schema with the meaning of each value, in the order of its enumeration, from the list in its description. */
const withMeanings = (schema: JsonSchema): JsonSchema => {
  const meanings = meaningsIn(schema.description ?? '');
  const values = schema.enum?.map(String) ?? [];
  return values.length > 0 && values.every((value) => meanings.has(value))
    ? { ...schema, 'x-enum-descriptions': values.map((value) => meanings.get(value)) }
    : schema;
};

/** Returns a property of a schema with its docstring. The only value of a property is its description. */
const describedProperty = (property: JsonSchema, text: string | undefined): JsonSchema => {
  const description = text ?? (property.const === undefined ? undefined : `Always \`${property.const}\`.`);
  return description === undefined ? property : { ...property, description };
};

/** Returns the description of the problem codes, with the meaning of each. */
const problemCodeText = () => {
  const meanings = Object.entries(problemDetails).map(([code, text]) => `- \`${code}\`: ${text}`);
  const documented = documentation();
  return [documented.get('ProblemCodes'), documented.get('CodeProblems'), '', ...meanings].join('\n');
};

/** Returns the contract's schemas as JSON Schema, with their docstrings as descriptions. */
export const componentSchemas = (): Record<string, JsonSchema> => {
  const texts = new Map([...documentation(), ['ProblemCode', problemCodeText()]]);
  const { schemas } = toJSONSchema(registry, {
    uri: reference,
    // The schemas allow additional members, since clients must accept unknown ones.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // A short pattern for the parts that the format leaves open, in place of the library's long one.
      if (jsonSchema.format === 'date-time') jsonSchema.pattern = instantPattern;
      // The library's own name for a pattern, which is not a format of JSON Schema.
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
      // A slash needs no escape outside of a literal, and some generators escape it once more.
      for (const schema of [jsonSchema, ...(jsonSchema.allOf ?? [])])
        if (schema.pattern) schema.pattern = schema.pattern.replaceAll('\\/', '/');
      // The range of safe integers of JavaScript is not a rule of the contract.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // A duration can be longer than 2^31 ms, which is 24 days.
      if (zodSchema === time.milliseconds) jsonSchema.format = 'int64';
      if (zodSchema === plainText.plainText) jsonSchema.pattern = portablePattern(plainTextPattern);
    },
  });
  const components: Record<string, JsonSchema> = {};
  for (const [name, { $schema: _, $id: __, ...schema }] of Object.entries(schemas).sort(byName)) {
    const union = unions.get(name);
    const description = texts.get(name);
    components[name] = withMeanings({
      ...(description === undefined ? {} : { description }),
      ...(schema.$ref === undefined ? schema : narrowed(schema)),
      ...(schema.properties && {
        properties: Object.fromEntries(
          Object.entries(schema.properties).map(([property, value]) => [
            property,
            describedProperty(value as JsonSchema, texts.get(`${name}.${property}`)),
          ]),
        ),
      }),
      ...(union ? { discriminator: { propertyName: union.property, mapping: union.mapping } } : {}),
    });
  }
  return components;
};
