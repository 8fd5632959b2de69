import { posix } from 'node:path';
import { type Expression, type MemberExpression, parseSync, Visitor } from 'oxc-parser';

/** A name that a file imports; `*` stands for all names (`import * as`, `export *`). */
interface ImportedName {
  readonly name: string;
  readonly isType: boolean;
}

/** One import of a file: static, dynamic, of a type, by `export … from` or by `new URL(…, import.meta.url)`. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The path in the repository. Undefined for a package. */
  readonly path: string | undefined;
  /** Empty if the module is loaded without a list of names, as by a dynamic import. */
  readonly names: readonly ImportedName[];
  readonly line: number;
}

/** A use of a global name, such as `fetch`, or of a property, such as `Date.now`. */
export interface UsedName {
  readonly name: string;
  readonly line: number;
}

/** The text of a file. */
export interface SourceFile {
  readonly file: string;
  readonly code: string;
}

/** Names of the global object, through which every other global name is a property. */
const globalObjects = ['globalThis', 'window', 'self'];

/** Parses a file. Throws for invalid syntax, which would hide the imports. */
function parse({ file, code }: SourceFile) {
  const parsed = parseSync(file, code);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  return parsed;
}

const pathOf = (file: string, specifier: string) => {
  if (specifier.startsWith('#')) return posix.normalize(specifier.slice(1));
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
};

/** Returns all imports of a file. The specifier of a dynamic import that is no plain text is its code. */
export function importsOf(source: SourceFile): readonly Import[] {
  const { file, code } = source;
  const parsed = parse(source);
  const imports: Import[] = [];
  const add = (start: number, specifier: string, names: readonly ImportedName[]) =>
    imports.push({ specifier, path: pathOf(file, specifier), names, line: code.slice(0, start).split('\n').length });
  const { staticImports, staticExports } = parsed.module;
  for (const { start, moduleRequest, entries } of staticImports) {
    const nameOf = ({ kind, name }: (typeof entries)[number]['importName']) =>
      kind === 'NamespaceObject' ? '*' : (name ?? 'default');
    add(
      start,
      moduleRequest.value,
      entries.map(({ importName, isType }) => ({ name: nameOf(importName), isType })),
    );
  }
  for (const { start, moduleRequest, importName, isType } of staticExports.flatMap(({ entries }) => entries))
    if (moduleRequest) add(start, moduleRequest.value, [{ name: importName.name ?? '*', isType }]);
  if (!/\bimport\s*\(|\bimport\.meta\.url\b/.test(code)) return imports;
  new Visitor({
    ImportExpression({ start, source }) {
      add(start, textOf(source) ?? code.slice(source.start, source.end), []);
    },
    TSImportType({ start, source, qualifier }) {
      add(start, source.value, qualifier?.type === 'Identifier' ? [{ name: qualifier.name, isType: true }] : []);
    },
    NewExpression({ start, callee, arguments: [relative, base] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || !base) return;
      const target = relative && textOf(relative as Expression);
      if (target !== undefined && code.slice(base.start, base.end) === 'import.meta.url')
        add(start, `#${posix.join(posix.dirname(file), target)}`, []);
    },
  }).visit(parsed.program);
  return imports;
}

/** Returns the value of a plain text. */
const textOf = (node: Expression) =>
  node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** Returns the property that is read from a named object: `Date.now`, `Date['now']`. */
function propertyOf({ object, property, computed }: MemberExpression): string | undefined {
  const name = computed ? textOf(property as Expression) : (property as { readonly name: string }).name;
  return object.type === 'Identifier' && name !== undefined ? `${object.name}.${name}` : undefined;
}

/**
 * Returns where a file uses one of these names, as values. Properties and types of the same name do not count; a local
 * variable of the same name does, so that no name has two meanings.
 */
export function usesOf(source: SourceFile, names: readonly string[]): readonly UsedName[] {
  const { code } = source;
  if (!names.some((name) => name.split('.').every((word) => code.includes(word)))) return [];
  const used: UsedName[] = [];
  const others = new Set<unknown>();
  const add = (start: number, name: string) => {
    if (names.includes(name)) used.push({ name, line: code.slice(0, start).split('\n').length });
  };
  const skipKey = ({ key, computed }: { readonly key: unknown; readonly computed?: boolean | null }) => {
    if (!computed) others.add(key);
  };
  new Visitor({
    MemberExpression(node) {
      if (!node.computed) others.add(node.property);
      const property = propertyOf(node);
      if (property === undefined) return;
      add(node.start, property);
      const [object = '', name = ''] = property.split('.');
      if (globalObjects.includes(object)) add(node.start, name);
    },
    VariableDeclarator({ start, id, init }) {
      if (id.type !== 'ObjectPattern' || init?.type !== 'Identifier') return;
      for (const property of id.properties)
        if (property.type === 'Property' && property.key.type === 'Identifier')
          add(start, globalObjects.includes(init.name) ? property.key.name : `${init.name}.${property.key.name}`);
    },
    Property: skipKey,
    MethodDefinition: skipKey,
    PropertyDefinition: skipKey,
    TSPropertySignature: skipKey,
    TSMethodSignature: skipKey,
    TSTypeReference: ({ typeName }) => void others.add(typeName),
    TSTypeQuery: ({ exprName }) => void others.add(exprName),
    ImportSpecifier: ({ imported }) => void others.add(imported),
    ExportSpecifier: ({ exported }) => void others.add(exported),
    Identifier(node) {
      if (!others.has(node)) add(node.start, node.name);
    },
  }).visit(parse(source).program);
  return used;
}

/** Whether an expression is a constant: texts, numbers, and lists and records of them. */
function isConstant(node: Expression): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isConstant(node.expression);
    case 'ArrayExpression':
      return node.elements.every((each) => each !== null && each.type !== 'SpreadElement' && isConstant(each));
    case 'ObjectExpression':
      return node.properties.every((each) => each.type === 'Property' && !each.computed && isConstant(each.value));
    default:
      return false;
  }
}

/** Returns the names of the constants that a file exports. */
export function constantsOf(source: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  new Visitor({
    ExportNamedDeclaration({ declaration }) {
      if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return;
      for (const { id, init } of declaration.declarations)
        if (id.type === 'Identifier' && init && isConstant(init)) names.add(id.name);
    },
  }).visit(parse(source).program);
  return names;
}

/** Returns the groups of files that import each other, directly or through other files (Tarjan's algorithm). */
export function cyclesOf(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const indexes = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  /** Visits a file, and returns the lowest index of an open file that it reaches. */
  const visit = (file: string): number => {
    const index = indexes.size;
    indexes.set(file, index);
    open.push(file);
    let lowest = index;
    for (const target of imports.get(file) ?? []) {
      const known = indexes.get(target);
      if (known === undefined) lowest = Math.min(lowest, visit(target));
      else if (open.includes(target)) lowest = Math.min(lowest, known);
    }
    if (lowest === index) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) cycles.push(group.sort());
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!indexes.has(file)) visit(file);
  return cycles;
}
