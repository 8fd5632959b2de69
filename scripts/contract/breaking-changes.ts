import { apiDiff } from 'api-smart-diff';

/** A document in which operations are found. */
export interface VersionedDocument {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** A change that breaks a backend or a client. */
export interface BreakingChange {
  /** Where it is, as a path of names. */
  readonly place: string;
  /** The operations that it concerns. */
  readonly operations: readonly string[];
}

/** The ids of the operations that use a schema, also inside another one. */
const operationsUsing = ({ paths, components }: VersionedDocument, schema: string): readonly string[] => {
  const names = new Set([schema]);
  const mentions = (value: unknown) =>
    [...names].some((name) => JSON.stringify(value).includes(`"#/components/schemas/${name}"`));
  for (let before = 0; before !== names.size; ) {
    before = names.size;
    for (const [name, value] of Object.entries(components.schemas)) if (mentions(value)) names.add(name);
  }
  return Object.values(paths)
    .flatMap((path) => Object.values(path))
    .filter(mentions)
    .map(({ operationId }) => operationId);
};

/** Keywords without a meaning for messages. A property of such a name has an object as its value, not a text or a list. */
const annotations = ['description', 'summary', 'title', 'example', 'examples', 'x-enum-descriptions'];

/** Returns a document without annotations: the comparison takes a `$ref` with a description beside it for another type. */
const withoutAnnotations = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(withoutAnnotations) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const isAnnotation = ([name, inner]: [string, unknown]) =>
    annotations.includes(name) && (typeof inner === 'string' || Array.isArray(inner) || name === 'examples');
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !isAnnotation(entry))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  ) as Value;
};

/**
 * Returns the changes between two documents that break a backend or a client. A new value of an enumeration in a response is
 * no such change, because clients read values that they do not know.
 */
export const breakingChanges = (before: VersionedDocument, after: VersionedDocument): readonly BreakingChange[] =>
  apiDiff(withoutAnnotations(before), withoutAnnotations(after))
    .filter(({ type }) => type === 'breaking')
    .filter(({ action, path }) => !(action === 'add' && path.at(-2) === 'enum'))
    .map(({ path }) => {
      const [section, name = '', method = ''] = path.map(String);
      const operation = before.paths[name]?.[method] ?? after.paths[name]?.[method];
      const schema = section === 'components' && name === 'schemas' ? method : undefined;
      return {
        place: path.join(' '),
        operations: schema ? operationsUsing(before, schema) : operation ? [operation.operationId] : [],
      };
    });
