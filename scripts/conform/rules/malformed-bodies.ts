/** A body that differs from a valid one in one member. */
export interface ChangedBody {
  /** The change, such as `port: a text`. */
  readonly what: string;
  readonly body: unknown;
}

/** A body without one member. */
export interface IncompleteBody extends ChangedBody {
  /** The JSON pointer of the member. */
  readonly pointer: string;
}

type Changes = (value: unknown) => readonly (readonly [string, unknown])[];

/** One value of each JSON type. */
const typedValues: Changes = (value) =>
  (
    [
      ['null', null],
      ['a boolean', true],
      ['a number', 7],
      ['a text', 'text'],
      ['a list', []],
      ['an object', {}],
    ] as const
  ).filter(([, other]) => typeOf(other) !== typeOf(value));

/** Values of the same type beyond what a schema usually allows. */
const extremeValues: Changes = (value) => {
  if (typeof value === 'string')
    return [
      ['an empty text', ''],
      ['an unknown word', 'conform-unknown'],
      ['a direction mark', `${value}\u202e`],
      ['a control character', `${value}\u0000`],
      ['30,000 characters', value.padEnd(30_000, 'x')],
    ];
  if (typeof value === 'number')
    return [
      ['-1', -1],
      ['0', 0],
      ['1.5', 1.5],
      ['70,000', 70_000],
    ];
  return [];
};

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** Returns the bodies without one member each, at any depth. */
export function withoutMembers(body: unknown): readonly IncompleteBody[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const { [name]: _left, ...rest } = body as Readonly<Record<string, unknown>>;
    return [
      { what: `without ${name}`, pointer: `/${name}`, body: rest },
      ...withoutMembers(value).map(({ what, pointer, body: inner }) => ({
        what,
        pointer: `/${name}${pointer}`,
        body: { ...body, [name]: inner },
      })),
    ];
  });
}

/** Returns the bodies in which one value, or the body itself, has another type. */
export const withOtherTypes = (body: unknown): readonly ChangedBody[] => withChanges(body, typedValues, 'the body');

/** Returns the bodies in which one text or number is beyond what a schema usually allows. */
export const withExtremeValues = (body: unknown): readonly ChangedBody[] =>
  withChanges(body, extremeValues, 'the body');

function withChanges(value: unknown, changesOf: Changes, name: string): readonly ChangedBody[] {
  const own = changesOf(value).map(([what, body]) => ({ what: `${name}: ${what}`, body }));
  if (typeof value !== 'object' || value === null) return own;
  const inner = Object.entries(value).flatMap(([member, memberValue]) =>
    withChanges(memberValue, changesOf, member).map(({ what, body }) => ({ what, body: { ...value, [member]: body } })),
  );
  return [...own, ...inner];
}
