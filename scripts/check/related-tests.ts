import { posix } from 'node:path';
import type { Durations } from '#scripts/test/progress.ts';

/** The texts of source files by their path in the project. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Files on which every unit test depends. */
const commonFiles = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/test/component-tests.ts',
  'scripts/test/time-limits.ts',
]);

/** The test of the import rules. It takes the place of a lint rule, so it runs after every change of code. */
const importRules = 'scripts/repo-rules/borders.test.ts';

const isUnitTest = (path: string) => /\.test\.tsx?$/.test(path) && !/^scripts\/(?:built|engines)\//.test(path);

/** Returns the paths that a file names in quotes: of modules, and of files and folders that it reads. */
function namedPaths(path: string, text: string): ReadonlySet<string> {
  const paths = [...text.matchAll(/['"`]([#./\w-]+)['"`]/g)].map(([, name = '']) => {
    if (name.startsWith('#')) return name.slice(1);
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
  });
  return new Set(paths);
}

/**
 * Returns the unit tests that depend on a changed file: the test itself, each that imports it, also through other files,
 * and each that names it or a folder around it. A changed file may be deleted.
 */
export function relatedTests(changed: readonly string[], files: SourceFiles): readonly string[] {
  const tests = [...files.keys()].filter(isUnitTest);
  if (changed.some((path) => commonFiles.has(path))) return tests;
  const references = new Map([...files].map(([path, text]) => [path, namedPaths(path, text)] as const));
  const readers = new Map<string, string[]>();
  for (const [path, names] of references)
    for (const name of names) readers.set(name, [...(readers.get(name) ?? []), path]);
  const reached = new Set(changed);
  // The loop also reaches the files that it adds.
  for (const path of reached) for (const reader of readers.get(path) ?? []) reached.add(reader);
  const changedFolders = new Set(changed.flatMap(foldersAround));
  return tests.filter(
    (path) => reached.has(path) || [...(references.get(path) ?? [])].some((name) => changedFolders.has(name)),
  );
}

/** Returns the folders that contain a file, e.g. `src` and `src/ui` of `src/ui/page.tsx`. */
function foldersAround(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_folder, index) => folders.slice(0, index + 1).join('/'));
}

/** The expected duration of a test file that was not measured, in seconds. */
const UNKNOWN_SECONDS = 0.5;

/**
 * Divides related tests into those that run and those that would take too long together. The tests that have changed,
 * those beside a changed file, and the test of the import rules always run; then the fastest of the others, as far as
 * the budget in seconds allows.
 */
export function selectTests(
  tests: readonly string[],
  { changed, durations, budget }: { changed: readonly string[]; durations: Durations; budget: number },
): { readonly selected: readonly string[]; readonly leftOut: readonly string[] } {
  const subjects = new Set(changed.map((path) => path.replace(/(?:\.test)?\.tsx?$/, '')));
  const isRequired = (test: string) => test === importRules || subjects.has(test.replace(/\.test\.tsx?$/, ''));
  const secondsOf = (test: string) => durations[test] ?? UNKNOWN_SECONDS;
  const selected = tests.filter(isRequired);
  const leftOut: string[] = [];
  let rest = budget - selected.reduce((all, test) => all + secondsOf(test), 0);
  for (const test of tests
    .filter((path) => !isRequired(path))
    .sort((one, other) => secondsOf(one) - secondsOf(other))) {
    rest -= secondsOf(test);
    (rest >= 0 ? selected : leftOut).push(test);
  }
  return { selected, leftOut };
}
