import { type Border, borders, forbiddenNames, namespaces } from './borders.ts';
import { type Import, importsOf, type SourceFile, usesOf } from './imports.ts';

/** The exported constants of each file of which constants may be imported. */
export type Constants = ReadonlyMap<string, ReadonlySet<string>>;

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isWithin = (path: string, folders: readonly string[] = []) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const matchesPackage = (name: string, patterns: readonly string[] = []) =>
  patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));

/** Returns the path of a row that contains a file: of `src/features/*` that of one feature. Undefined for another file. */
function ownPath({ path }: Border, file: string): string | undefined {
  if (!path.endsWith('/*')) return isWithin(file, [path]) ? path : undefined;
  return file.startsWith(path.slice(0, -1)) ? file.split('/').slice(0, path.split('/').length).join('/') : undefined;
}

interface Row {
  readonly border: Border;
  readonly own: string;
}

/** Returns the row of a file: that of the longest path. */
function rowOf(file: string): Row | undefined {
  const rows = borders.flatMap((border) => {
    const own = ownPath(border, file);
    return own === undefined ? [] : [{ border, own }];
  });
  return rows.sort((one, other) => other.own.length - one.own.length)[0];
}

/** Whether only types may be imported, types and constants, or everything; undefined if nothing may. */
function permissionOf({ border, own }: Row, path: string): 'all' | 'constants' | 'types' | undefined {
  const target = rowOf(path);
  if (target?.own === own) return 'all';
  if (isWithin(path, border.except)) return undefined;
  if (isWithin(path, border.imports)) return 'all';
  if (isWithin(path, border.constants)) return 'constants';
  if (isWithin(path, border.types)) return 'types';
  return (target?.border.floor ?? Number.POSITIVE_INFINITY) < (border.floor ?? Number.NEGATIVE_INFINITY)
    ? 'all'
    : undefined;
}

/** Describes in one line what a row allows. */
function describeRow({ border, own }: Row): string {
  const { floor, imports = [], constants = [], types = [], except = [], packages = [] } = border;
  const allowed = [
    'its own files',
    ...(floor === undefined ? [] : [`the parts of mocks below floor ${floor}`]),
    ...imports,
    ...constants.map((path) => `types and constants of ${path}`),
    ...types.map((path) => `types of ${path}`),
    ...(packages.length === 0 ? ['no package'] : [`the packages ${packages.join(' ')}`]),
  ];
  return `${own} may import ${allowed.join(', ')}${except.length > 0 ? `, but not ${except.join(', ')}` : ''} (scripts/repo-rules/borders.ts)`;
}

/** Returns why a file may not import this, or undefined if it may. */
function refusalOf(row: Row, { specifier, path, names }: Import, constants: Constants): string | undefined {
  if (path === undefined) {
    if (matchesPackage(specifier, row.border.packages)) return undefined;
    return /^[@\w]/.test(specifier) ? describeRow(row) : 'write the name of the module as a plain text';
  }
  const permission = permissionOf(row, path);
  if (permission === undefined) return describeRow(row);
  const isAllowed = ({ name, isType }: Import['names'][number]) =>
    (isType && /^[A-Z]/.test(name)) || (permission === 'constants' && constants.get(path)?.has(name) === true);
  return permission === 'all' || (names.length > 0 && names.every(isAllowed))
    ? undefined
    : `${describeRow(row)}; import types with \`import type\` and by their names`;
}

/** Returns the forbidden imports of a file, and its uses of forbidden names: one line each, with the remedy. */
export function violationsOf(source: SourceFile, constants: Constants): readonly string[] {
  const { file } = source;
  const row = rowOf(file);
  if (!row && !isTest(file)) return [`${file} is in no row of scripts/repo-rules/borders.ts: add one for its folder`];
  const imports = importsOf(source).flatMap((each) => {
    const { specifier, path, names, line } = each;
    const isAll = names.some(({ name }) => name === '*') && !isWithin(path ?? specifier, namespaces[file]);
    const reasons = [
      specifier.includes('../') && 'leave a folder by the full path: #src/…, #mocks/…, #scripts/…, #e2e/…',
      row && !isTest(file) && refusalOf(row, each, constants),
      !isTest(file) && isAll && 'list the names instead of `*`',
    ];
    return reasons.flatMap((reason) => (reason ? [`${file}:${line} imports ${specifier}: ${reason}`] : []));
  });
  const rules = isTest(file)
    ? []
    : forbiddenNames.filter(({ paths, except }) => isWithin(file, paths) && !isWithin(file, except));
  const names = rules.flatMap((rule) =>
    usesOf(source, rule.names).map(({ name, line }) => `${file}:${line} uses ${name}: ${rule.instead}`),
  );
  return [...imports, ...names];
}
