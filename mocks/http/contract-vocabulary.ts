import type { Operation } from '#src/contract/operation.ts';
import { operations } from '#src/contract/operations.ts';
import { problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';

/** The values that bodies of the contract can hold: enumeration values, and the names of the fields with free text. */
export interface ContractVocabulary {
  /** Every value of an enumeration or a literal. */
  readonly enumValues: ReadonlySet<string>;
  /**
   * Names of the fields that hold text other than an instant. The values of a record count under the record's own name.
   */
  readonly freeTextFields: ReadonlySet<string>;
}

/** The parts of a schema's definition that contain other schemas or values (zod 4). */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** Collects the vocabulary of all request and response bodies of the API, problems included. */
export function contractVocabulary(): ContractVocabulary {
  const enumValues = new Set<string>();
  const freeTextFields = new Set<string>();
  const walk = (schema: z.ZodMiniType, field: string): void => {
    const { type, format, shape, innerType, element, valueType, options, entries, values }: Definition =
      schema._zod.def;
    for (const value of [...Object.values(entries ?? {}), ...(values ?? [])]) enumValues.add(String(value));
    if (type === 'string' && format !== 'datetime') freeTextFields.add(field);
    for (const [name, innerSchema] of Object.entries(shape ?? {})) walk(innerSchema, name);
    for (const innerSchema of [innerType, element, valueType, ...(options ?? [])])
      if (innerSchema) walk(innerSchema, field);
  };
  const all: readonly Operation[] = Object.values(operations);
  for (const { request, response } of all) {
    if (request) walk(request, '');
    walk(response, '');
  }
  walk(problem, '');
  return { enumValues, freeTextFields };
}
