import type { z } from '#src/contract/schema.ts';

type Schema = z.ZodMiniType;

/** The parts of a schema's definition that this reader uses. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number; readonly maximum?: number } };
  }[];
}

/** What the reader cannot derive from a schema. The schemas are the objects of the contract themselves. */
export interface ReadingRules {
  /** Without a fitting value of these, the object around them is useless: the identity of a row, a code to transfer. */
  readonly indispensable: ReadonlySet<Schema>;
  /** The values that replace a missing or unknown value. Other schemas have the neutral value of their type. */
  readonly neutral: ReadonlyMap<Schema, unknown>;
}

/** The value, and the JSON pointers (RFC 6901) of its parts that were left out or replaced. They contain no values. */
export interface ReadResult {
  readonly value: unknown;
  readonly leftOut: readonly string[];
}

/** The result for a value of which nothing is usable. */
const misfit = Symbol('misfit');
type Read = unknown;

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;
const shapeOf = (schema: Schema) => definitionOf(schema).shape ?? {};
const isOptional = (schema: Schema) => definitionOf(schema).type === 'optional';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** An instant of RFC 3339: any offset, any number of decimals, upper or lower case, a blank instead of `T`. */
const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * Returns an instant of RFC 3339 as `2026-01-15T09:00:00.000Z`, or undefined when the text is none. Decimals beyond the
 * milliseconds are cut off. A leap second, `23:59:60Z`, is the second after it.
 */
export function normalizeInstant(text: string): string | undefined {
  const [, date, minutes, seconds, fraction = '.', zone = ''] = rfc3339.exec(text) ?? [];
  if (date === undefined) return undefined;
  const isLeapSecond = seconds === '60';
  const time = `${minutes}:${isLeapSecond ? '59' : seconds}${`${fraction}000`.slice(0, 4)}`;
  const milliseconds = Date.parse(`${date}T${time}${zone.toUpperCase()}`);
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(milliseconds) || !new Date(date).toISOString().startsWith(date)) return undefined;
  return new Date(milliseconds + (isLeapSecond ? 1000 : 0)).toISOString();
}

/**
 * A code as it may be shown: a word that is not in the schema's list stays as it is. Characters that separate the parts of
 * a text key are replaced. Undefined for what cannot be a word, and for names that every object of JavaScript has.
 */
function readCode(value: unknown): string | undefined {
  const word = isScalar(value) ? String(value).replace(/[.:]/g, '-').slice(0, 100) : '';
  return word === '' || word in {} ? undefined : word;
}

/**
 * Reads a JSON value that does not fit its schema, as far as possible. What fits is returned as the schema returns it.
 * Otherwise: `null` stands for an absent member; instants are normalised; an unknown code stays as it is; an optional
 * member or an array element that does not fit is left out; a required one has the neutral value of its type: an empty
 * text, code or instant, `NaN`, `false`, an empty array. With `isExact` nothing is left out or replaced. Returns undefined
 * when nothing is usable, such as an object without any known member.
 */
export function readTolerantly(
  schema: Schema,
  value: unknown,
  rules: ReadingRules,
  { isExact }: { readonly isExact: boolean },
): ReadResult | undefined {
  const leftOut: string[] = [];
  const result = read(schema, value, '');
  return result === misfit || (isExact && leftOut.length > 0) ? undefined : { value: result, leftOut };

  function read(current: Schema, input: unknown, path: string): Read {
    const exact = current.safeParse(input);
    if (exact.success) return exact.data;
    const { type, innerType, element, valueType, options, discriminator } = definitionOf(current);
    switch (type) {
      case 'optional':
        return innerType ? read(innerType, input, path) : misfit;
      case 'object':
        return readObject(shapeOf(current), input, path);
      case 'array':
        return element ? readArray(current, element, input, path) : misfit;
      case 'record':
        return valueType && isRecord(input) ? readEntries(valueType, input, path) : misfit;
      case 'union':
        return discriminator
          ? readVariant(current, discriminator, input, path)
          : read(chooseOption(options ?? [], input), input, path);
      case 'enum':
      case 'literal':
        return isExact || rules.indispensable.has(current) || rules.neutral.has(current)
          ? misfit
          : (readCode(input) ?? misfit);
      case 'string':
        return readText(current, input);
      case 'number':
        // Numbers of 64 bits are often sent as text.
        return typeof input === 'string' && /^-?\d+$/.test(input) ? fitting(current, Number(input)) : misfit;
      default:
        return misfit;
    }
  }

  function readText(current: Schema, input: unknown): Read {
    if (definitionOf(current).format === 'datetime')
      return typeof input === 'string' ? fitting(current, normalizeInstant(input)) : misfit;
    if (!isScalar(input)) return misfit;
    return fitting(current, String(input).slice(0, limitOf(current, 'max_length')));
  }

  function readObject(shape: Readonly<Record<string, Schema>>, input: unknown, path: string): Read {
    if (!isRecord(input) || !hasKnownMember(shape, input)) return misfit;
    const members: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(shape)) {
      const result = readMember(member, input[name], `${path}/${name}`);
      if (result === misfit) return misfit;
      if (result !== undefined) members[name] = result;
    }
    return members;
  }

  /** Returns undefined for an absent member, and `misfit` when the object is useless without it. */
  function readMember(member: Schema, input: unknown, path: string): Read {
    const isAbsent = input === undefined || input === null;
    if (isAbsent && isOptional(member)) return undefined;
    // A null slice of Go is an empty list.
    const result = input === null && definitionOf(member).type === 'array' ? [] : read(member, input, path);
    if (result !== misfit) return result;
    if (rules.indispensable.has(member)) return misfit;
    leftOut.push(path);
    return isOptional(member) ? undefined : neutralOf(member);
  }

  function readArray(current: Schema, element: Schema, input: unknown, path: string): Read {
    if (!Array.isArray(input)) return misfit;
    const elements = input.flatMap((item, index) => {
      const result = read(element, item, `${path}/${index}`);
      if (result !== misfit) return [result];
      leftOut.push(`${path}/${index}`);
      return [];
    });
    return elements.length < (limitOf(current, 'min_length') ?? 0) ? misfit : elements;
  }

  /** The keys of a record come from the response, so the pointers do not contain them. */
  function readEntries(valueType: Schema, input: Readonly<Record<string, unknown>>, path: string): Read {
    const entries = Object.entries(input).map(([key, item]) => [key, read(valueType, item, path)] as const);
    if (entries.some(([, item]) => item === misfit)) leftOut.push(path);
    return Object.fromEntries(entries.filter(([, item]) => item !== misfit));
  }

  /** Reads the variant that the discriminator names. An unknown variant has those members that other variants have. */
  function readVariant(current: Schema, discriminator: string, input: unknown, path: string): Read {
    const { options = [] } = definitionOf(current);
    if (!isRecord(input)) return misfit;
    const known = options.find((option) => shapeOf(option)[discriminator]?.safeParse(input[discriminator]).success);
    if (known) return readObject(shapeOf(known), input, path);
    if (isExact || rules.indispensable.has(current)) return misfit;
    const members: Record<string, unknown> = { [discriminator]: readCode(input[discriminator]) ?? '' };
    for (const [name, member] of options.flatMap((option) => Object.entries(shapeOf(option)))) {
      if (name in members || input[name] === undefined || input[name] === null) continue;
      const result = read(member, input[name], `${path}/${name}`);
      if (result !== misfit) members[name] = result;
    }
    if (members[discriminator] === '') leftOut.push(`${path}/${discriminator}`);
    return Object.values(members).every((member) => member === '') ? misfit : members;
  }

  function neutralOf(member: Schema): Read {
    if (rules.neutral.has(member)) return rules.neutral.get(member);
    if (rules.indispensable.has(member)) return misfit;
    const { type, discriminator, options } = definitionOf(member);
    switch (type) {
      case 'object':
        return neutralObject(shapeOf(member));
      case 'union':
        return discriminator ? { [discriminator]: '' } : neutralOf(options?.at(-1) ?? member);
      case 'array':
        return [];
      case 'record':
        return {};
      case 'number':
        return Number.NaN;
      case 'boolean':
        return false;
      default:
        return '';
    }
  }

  function neutralObject(shape: Readonly<Record<string, Schema>>): Read {
    const required = Object.entries(shape).filter(([, member]) => !isOptional(member));
    const members = required.map(([name, member]) => [name, neutralOf(member)] as const);
    return members.some(([, member]) => member === misfit) ? misfit : Object.fromEntries(members);
  }
}

/** The limit of the length of a text or an array, if the schema has this check. */
function limitOf(schema: Schema, check: 'min_length' | 'max_length'): number | undefined {
  const definition = definitionOf(schema).checks?.find(({ _zod }) => _zod.def.check === check)?._zod.def;
  return definition?.minimum ?? definition?.maximum;
}

function fitting(schema: Schema, value: unknown): Read {
  const { success, data } = schema.safeParse(value);
  return success ? data : misfit;
}

function hasKnownMember(shape: Readonly<Record<string, Schema>>, input: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(shape);
  return names.every((name) => isOptional(shape[name] as Schema)) || names.some((name) => name in input);
}

/** The first option of a union whose literal members all occur in the value; otherwise the last option. */
function chooseOption(options: readonly Schema[], input: unknown): Schema {
  const fits = (option: Schema) =>
    isRecord(input) &&
    Object.entries(shapeOf(option)).every(
      ([name, member]) => definitionOf(member).type !== 'literal' || member.safeParse(input[name]).success,
    );
  return options.find(fits) ?? (options.at(-1) as Schema);
}
