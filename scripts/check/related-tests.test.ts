import { describe, expect, test } from 'vitest';
import { relatedTests, selectTests } from './related-tests.ts';

const files = new Map([
  ['src/token.ts', 'export const token = 1;'],
  ['src/form.tsx', "import { token } from './token.ts';"],
  ['src/token.test.ts', "import { token } from './token.ts';"],
  ['src/form.test.tsx', "const { form } = await import('#src/form.tsx');"],
  ['src/usage.test.ts', "import { usage } from '#src/usage.ts';"],
  ['mocks/document.test.ts', "readFileSync('openapi.json', 'utf8');"],
  ['scripts/rules/folder.test.ts', "readdirSync('src');"],
  ['scripts/built/build.test.ts', "import { token } from '#src/token.ts';"],
]);

describe('the tests related to a change', () => {
  test('no test is related to a file that nothing reads', () => {
    expect(relatedTests(['README.md'], files)).toEqual([]);
  });

  test('a test is related to files that it imports, also through other files', () => {
    expect(relatedTests(['src/token.ts'], files)).toEqual([
      'src/token.test.ts',
      'src/form.test.tsx',
      'scripts/rules/folder.test.ts',
    ]);
  });

  test('a test is related to itself, and to a deleted file that it still imports', () => {
    expect(relatedTests(['mocks/document.test.ts'], files)).toEqual(['mocks/document.test.ts']);
    expect(relatedTests(['src/usage.ts'], files)).toContain('src/usage.test.ts');
  });

  test('a test is related to a file that it reads by its path', () => {
    expect(relatedTests(['openapi.json'], files)).toEqual(['mocks/document.test.ts']);
  });

  test.each(['package-lock.json', 'vite.config.ts'])('every unit test is related to %s', (path) => {
    expect(relatedTests([path], files)).toHaveLength(5);
  });
});

describe('the selection of related tests', () => {
  const durations = { 'a.test.ts': 50, 'b.test.ts': 8, 'c.test.ts': 2 };
  const tests = [...Object.keys(durations), 'not-measured.test.ts'];

  test('leaves out the slowest tests when the budget is spent', () => {
    expect(selectTests(tests, { changed: [], durations, budget: 10 })).toEqual({
      selected: ['not-measured.test.ts', 'c.test.ts'],
      leftOut: ['b.test.ts', 'a.test.ts'],
    });
  });

  test.each(['a.ts', 'a.test.ts'])('the test of the changed file %s always runs', (path) => {
    expect(selectTests(tests, { changed: [path], durations, budget: 10 })).toEqual({
      selected: ['a.test.ts'],
      leftOut: ['not-measured.test.ts', 'c.test.ts', 'b.test.ts'],
    });
  });

  test('the test of the import rules always runs', () => {
    const importRules = 'scripts/repo-rules/borders.test.ts';
    const slow = { ...durations, [importRules]: 40 };
    expect(selectTests([...tests, importRules], { changed: [], durations: slow, budget: 10 }).selected).toEqual([
      importRules,
    ]);
  });

  test('runs all tests within the budget', () => {
    expect(selectTests(tests, { changed: [], durations, budget: 61 }).leftOut).toEqual([]);
  });
});
