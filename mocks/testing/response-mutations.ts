/** A leaf's new value; `undefined` removes the leaf. */
type Mutation = (leaf: unknown) => unknown;

const isInstant = (leaf: unknown): leaf is string => typeof leaf === 'string' && /^\d{4}-\d\d-\d\dT/.test(leaf);

/** Ten ways in which a backend may send a leaf differently. */
export const mutations: Readonly<Record<string, Mutation>> = {
  absent: () => undefined,
  null: () => null,
  'a number': () => 7.5,
  'a huge negative number': () => -1e300,
  'a text': () => 'A text with blanks: 1.2',
  'an unknown word': () => 'unforeseen',
  'a boolean': (leaf) => leaf !== true,
  'an array': (leaf) => [leaf],
  'an object': () => ({ unforeseen: true }),
  'another form': (leaf) =>
    isInstant(leaf) ? leaf.replace(/\.\d+Z$/, '123456+00:00') : typeof leaf === 'number' ? String(leaf) : '',
};

/** The JSON pointers of all texts, numbers and booleans in a value of JSON. */
export function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${path}/${key}`));
}

/** Returns the value with the leaf at the JSON pointer changed by the mutation of this name. */
export function applyMutation(value: object, pointer: string, mutation: string): object {
  const copy = structuredClone(value);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>(
    (node, key) => node[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  parent[last] = mutations[mutation]?.(parent[last]);
  // As on the wire, where an undefined member is absent.
  return JSON.parse(JSON.stringify(copy));
}
