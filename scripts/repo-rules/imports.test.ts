import { describe, expect, test } from 'vitest';
import { constantsOf, cyclesOf, importsOf, type SourceFile } from './imports.ts';

test('a file that cannot be parsed is an error, since its imports are unknown', () => {
  expect(() => importsOf({ file: 'x.ts', code: "import { a from './a.ts';" })).toThrow(/^x\.ts cannot be parsed/);
});

describe('the search for cycles', () => {
  const file = (path: string, code: string): SourceFile => ({ file: path, code });
  const cyclesIn = (files: readonly SourceFile[]) =>
    cyclesOf(new Map(files.map((each) => [each.file, importsOf(each).flatMap(({ path }) => path ?? [])])));

  test('finds two files that import each other, one of them only a type', () => {
    const files = [
      file('src/a.ts', "import { b } from './b.ts';"),
      file('src/b.ts', "import type { A } from '#src/a.ts';"),
      file('src/c.ts', "import { a } from './a.ts';"),
    ];
    expect(cyclesIn(files)).toEqual([['src/a.ts', 'src/b.ts']]);
  });

  test('finds a cycle of three files, through a dynamic import and the type of an import', () => {
    const files = [
      file('src/a.ts', "await import('./b.ts');"),
      file('src/b.ts', "export type C = import('./c.ts').C;"),
      file('src/c.ts', "export { a } from './a.ts';"),
    ];
    expect(cyclesIn(files)).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts']]);
  });

  test('accepts files that import the same file', () => {
    expect(
      cyclesIn([file('src/a.ts', "import './c.ts';"), file('src/b.ts', "import './c.ts'; import './a.ts';")]),
    ).toEqual([]);
  });
});

test('the constants of a file are its exported texts, numbers, and lists and records of them', () => {
  const code = `export const limit = 5;
    export const names = ['a', 'b'] as const;
    export const statuses = { a: 1 } as const satisfies Record<string, number>;
    export const schema = z.object({});
    export const table = { schema };
    const hidden = 1;`;
  expect([...constantsOf({ file: 'x.ts', code })]).toEqual(['limit', 'names', 'statuses']);
});
