import { readdirSync, readFileSync } from 'node:fs';
import { type Comment, type Expression, type ObjectExpression, parseSync } from 'oxc-parser';

const directory = new URL('../../src/contract/', import.meta.url);

/** Converts `some-words` or `someWords` to `SomeWords`. */
export const capitalised = (words: string): string =>
  words
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** References to this project's documents. They are removed, since readers of the API document do not have them. */
const withoutReferences = (text: string) =>
  text.replaceAll(
    /\s*\((?:(?:domain|screens)\.md|src\/|S\d)[^)]*\)|,? (?:domain|screens)\.md §[\d.]+|, (?:domain|screens)\.md §[\d.]+(?=\))/g,
    '',
  );

const plainText = (comment: string) =>
  withoutReferences(
    comment
      .replaceAll(/^\*|^\s*\* ?/gm, '')
      .trim()
      // The lines of a paragraph are joined; a list item begins a new line.
      .replaceAll(/\n(?!\n|- )(?<!\n\n)\s*/g, ' '),
  );

/** Returns what a docstring says of each value of a list: `- \`code\`: meaning`, or several codes with one meaning. */
export const meaningsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(text.matchAll(/^- ((?:`[^`]+`(?:, )?)+): (.*)$/gm)).flatMap(([, codes = '', meaning = '']) =>
      Array.from(codes.matchAll(/`([^`]+)`/g), ([, code = '']) => [code, meaning] as const),
    ),
  );

/** Begins a text with a capital letter. */
const asSentence = (text: string | undefined) => text && text.charAt(0).toUpperCase() + text.slice(1);

type Node = Expression | { readonly type: string };

/** Returns the call `z.name(…)` in an expression, also inside `.check(…)` and a cast. */
const callOf = (node: Node | undefined): { name: string; parameters: readonly Expression[] } | undefined => {
  if (node?.type !== 'CallExpression' || !('callee' in node) || !('arguments' in node)) return undefined;
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  if (callee.property.name === 'check') return callOf(callee.object);
  return { name: callee.property.name, parameters: node.arguments as readonly Expression[] };
};

/**
 * Returns the docstrings of a file of schemas: of each exported schema (`Summary`) and list of codes (`ReasonCodes`), each
 * shape of a union (`RegistrationReserved`), each property of all these (`Summary.tier`), and, with the same text, what the
 * property contains (`SummaryTier`). An enumeration without a docstring of its own has that of its list.
 */
export const documentationIn = (source: string): ReadonlyMap<string, string> => {
  const { program, comments } = parseSync('contract.ts', source);
  const texts = new Map<string, string>();
  const initializers = new Map<string, Expression>();

  const textBefore = (start: number): string | undefined => {
    const before = comments.findLast(({ end }: Comment) => end <= start);
    const isDocstring = before?.value.startsWith('*') && source.slice(before.end, start).trim() === '';
    return before && isDocstring ? plainText(before.value) : undefined;
  };
  const add = (name: string, text: string | undefined) => {
    if (text) texts.set(name, text);
  };

  const readObject = (schema: string, { properties }: ObjectExpression) => {
    for (const property of properties) {
      if (property.type === 'SpreadElement') {
        const spread = property.argument.type === 'Identifier' ? initializers.get(property.argument.name) : undefined;
        if (spread?.type === 'ObjectExpression') readObject(schema, spread);
      } else if (property.key.type === 'Identifier') {
        const name = `${schema}.${property.key.name}`;
        const inner = schema + capitalised(property.key.name);
        const text = textBefore(property.start);
        add(name, text);
        add(inner, text);
        readSchema(name, inner, property.value);
      }
    }
  };

  /** Reads a schema's expression. `inner` is the name of an object that the expression contains. */
  const readSchema = (schema: string, inner: string, expression: Node | undefined): void => {
    const call = callOf(expression);
    const [first, second] = call?.parameters ?? [];
    if (call?.name === 'object' && first?.type === 'ObjectExpression') readObject(inner, first);
    if (call?.name === 'optional' || call?.name === 'array') readSchema(schema, inner, first);
    if (call?.name === 'enum' && first?.type === 'Identifier' && !texts.has(inner))
      add(inner, texts.get(capitalised(first.name)));
    if (call?.name === 'discriminatedUnion' && first?.type === 'Literal' && second?.type === 'ArrayExpression') {
      const meanings = meaningsIn(texts.get(schema) ?? '');
      for (const option of second.elements) {
        const [shape] = callOf(option ?? undefined)?.parameters ?? [];
        if (shape?.type !== 'ObjectExpression') continue;
        const value = discriminatorOf(shape, String(first.value));
        add(schema + capitalised(value), asSentence(meanings.get(value)));
        readObject(schema + capitalised(value), shape);
      }
    }
  };

  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || !init) continue;
      initializers.set(id.name, init);
      // A constant, such as a limit, is no schema.
      if (declaration === statement || init.type === 'Literal') continue;
      add(capitalised(id.name), textBefore(statement.start));
      readSchema(capitalised(id.name), capitalised(id.name), init);
    }
  }
  return texts;
};

/** Returns the value of a shape's discriminating property. */
const discriminatorOf = ({ properties }: ObjectExpression, name: string): string => {
  for (const property of properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.key.name !== name) continue;
    const [literal] = callOf(property.value)?.parameters ?? [];
    if (literal?.type === 'Literal') return String(literal.value);
  }
  throw new Error(`A shape of a union has no literal ${name}.`);
};

/** Returns the docstrings of all files of the contract. */
export const documentation = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(directory)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...documentationIn(readFileSync(new URL(file, directory), 'utf8'))]),
  );
