import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('docs/architecture.md', 'utf8');

const inBackticks = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => String(name));

test.each(['src', 'mocks', 'e2e', 'scripts'])(
  'docs/architecture.md §2 describes each file and folder of %s',
  (folder) => {
    const describedPaths = inBackticks(guide).map((path) => path.replace(/\/$/, ''));
    const existingPaths = readdirSync(folder)
      .filter((name) => !/\.test\.tsx?$|\.md$/.test(name))
      .map((name) => `${folder}/${name}`);

    expect(existingPaths.length).toBeGreaterThan(5);
    expect(existingPaths.filter((path) => !describedPaths.includes(path))).toEqual([]);
  },
);
