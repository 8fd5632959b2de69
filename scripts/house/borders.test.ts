import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A line of code planted in a room, and the rule that has to object to it; without one it has to pass. */
interface Plant {
  readonly file: string;
  readonly code: string;
  readonly rule?: 'noRestrictedImports' | 'noRestrictedGlobals' | 'noJsRestrictedProperties' | 'noNamespaceImport';
}

const imports = (from: string, name = 'thing') => `import { ${name} } from '${from}';\nconsole.log(${name});\n`;
const importsType = (from: string, name = 'Thing') =>
  `import type { ${name} } from '${from}';\nexport type Same = ${name};\n`;

const refused = (file: string, ...sources: readonly string[]): readonly Plant[] =>
  sources.map((source) => ({ file, code: imports(source), rule: 'noRestrictedImports' }));
const allowed = (file: string, ...sources: readonly string[]): readonly Plant[] =>
  sources.map((source) => ({ file, code: imports(source) }));

/** The rows of the house's table: who may import whom. */
const rooms: Readonly<Record<string, readonly Plant[]>> = {
  'src/contract': [
    ...refused('src/contract/x.ts', 'react', '#src/domain/usage.ts', '#src/i18n/texts.ts', '#mocks/world.ts'),
    ...allowed('src/contract/x.ts', './time.ts', 'zod/mini'),
  ],
  'src/domain': [
    ...refused('src/domain/x.ts', 'react', 'zod/mini', '#src/api/http.ts', '#src/i18n/texts.ts', '#mocks/world.ts'),
    ...refused('src/domain/x.ts', '#src/contract/summary.ts'),
    {
      file: 'src/domain/x.ts',
      code: "import * as all from '#src/contract/summary.ts';\nconsole.log(all);\n",
      rule: 'noNamespaceImport',
    },
    { file: 'src/domain/x.ts', code: 'export const now = Date.now();\n', rule: 'noJsRestrictedProperties' },
    ...allowed('src/domain/x.ts', './standing.ts'),
    { file: 'src/domain/x.ts', code: importsType('#src/contract/summary.ts') },
  ],
  'src/api': [
    ...refused('src/api/x.ts', 'react-dom', 'react-router', '@mui/material/Button', '#src/i18n/texts.ts'),
    ...refused('src/api/x.ts', '#src/ui/page.tsx', '#src/features/licenses/page.tsx', '#src/app/routes.tsx'),
    { file: 'src/api/x.ts', code: "export const reply = fetch('/api/v1');\n", rule: 'noRestrictedGlobals' },
    ...allowed(
      'src/api/x.ts',
      './http.ts',
      '#src/contract/summary.ts',
      '#src/domain/usage.ts',
      '@tanstack/react-query',
      'react',
    ),
    { file: 'src/api/http.ts', code: "export const reply = fetch('/api/v1');\n" },
  ],
  'src/i18n': [
    ...refused(
      'src/i18n/x.ts',
      '#src/contract/summary.ts',
      '#src/domain/usage.ts',
      '#src/ui/page.tsx',
      '@mui/material',
    ),
    ...allowed('src/i18n/x.ts', './locale.ts', 'react', 'i18next', 'react-i18next'),
    { file: 'src/i18n/x.ts', code: importsType('#src/contract/time.ts') },
  ],
  'src/ui': [
    ...refused('src/ui/x.ts', '#src/contract/summary.ts', '#src/domain/usage.ts', '#src/api/summary.ts'),
    ...refused('src/ui/x.ts', '#src/features/licenses/page.tsx', '#src/app/routes.tsx', 'react-hook-form'),
    ...refused('src/ui/x.ts', '@tanstack/react-query'),
    ...allowed('src/ui/x.ts', './page.tsx', '#src/i18n/texts.ts', 'react', 'react-router', '@mui/material/Button'),
    ...allowed('src/ui/wizard/x.ts', '#src/ui/panel.tsx'),
  ],
  'src/features': [
    ...refused('src/features/licenses/x.ts', '#src/features/registration/dialog.tsx', '#src/app/routes.tsx'),
    ...refused('src/features/licenses/x.ts', '#src/api/http.ts', '#src/api/client.ts', '#mocks/world.ts'),
    { file: 'src/features/licenses/x.ts', code: "export const reply = fetch('/');\n", rule: 'noRestrictedGlobals' },
    ...allowed('src/features/licenses/x.ts', './page.tsx', '#src/api/summary.ts', '#src/domain/usage.ts'),
    ...allowed('src/features/licenses/x.ts', '#src/contract/summary.ts', '#src/i18n/texts.ts', '#src/ui/page.tsx'),
    ...allowed('src/features/licenses/x.ts', '#src/paths.ts', 'react', '@mui/material/Button', 'react-router'),
    ...allowed('src/features/licenses/x.ts', '@tanstack/react-query', 'react-hook-form'),
  ],
  'src/app': [
    ...refused('src/app/x.ts', '#mocks/world.ts'),
    ...allowed(
      'src/app/x.ts',
      '#src/features/licenses/page.tsx',
      '#src/api/client.ts',
      '#src/paths.ts',
      'react-router',
    ),
  ],
  'src/main.tsx': [
    ...refused('src/main.tsx', '#src/domain/usage.ts', '#mocks/world.ts', '@mui/material'),
    ...allowed('src/main.tsx', './app/app.tsx'),
    { file: 'src/main.tsx', code: "await import('#mocks/browser.ts');\n" },
  ],
  'mocks/agent': [
    ...refused('mocks/agent/x.ts', '#mocks/cssm/state.ts', '#mocks/world.ts', 'msw', 'zod', '#src/domain/usage.ts'),
    ...refused('mocks/agent/x.ts', '#src/contract/summary.ts'),
    { file: 'mocks/agent/x.ts', code: 'export const now = new Date();\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/agent/x.ts', code: 'setTimeout(() => {}, 1);\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/agent/x.ts', code: 'export const chance = Math.random();\n', rule: 'noJsRestrictedProperties' },
    ...allowed('mocks/agent/x.ts', './state.ts', '#mocks/codes/chance.ts'),
    { file: 'mocks/agent/x.ts', code: importsType('#src/contract/summary.ts') },
    { file: 'mocks/agent/x.ts', code: 'export const floor = Math.floor(1.5);\n' },
  ],
  'mocks/cssm': [
    ...refused('mocks/cssm/x.ts', '#mocks/agent/state.ts', '#mocks/world.ts', 'msw', 'zod', '#src/domain/usage.ts'),
    ...refused('mocks/cssm/x.ts', '#src/contract/summary.ts'),
    { file: 'mocks/cssm/x.ts', code: 'export const now = Date.parse("x");\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/cssm/x.ts', code: 'export const id = crypto.randomUUID();\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/cssm/x.ts', code: 'export const chance = Math.random();\n', rule: 'noJsRestrictedProperties' },
    ...allowed('mocks/cssm/x.ts', './state.ts', '#mocks/codes/chance.ts'),
    { file: 'mocks/cssm/x.ts', code: importsType('#src/contract/time.ts') },
  ],
  'mocks/codes': [
    ...refused('mocks/codes/x.ts', '#mocks/agent/state.ts', '#src/contract/summary.ts', 'zod'),
    { file: 'mocks/codes/x.ts', code: 'export const now = Date;\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/codes/x.ts', code: 'export const chance = Math.random();\n', rule: 'noJsRestrictedProperties' },
    ...allowed('mocks/codes/x.ts', './chance.ts', '@noble/curves/nist.js'),
  ],
  'mocks/screens': [
    ...refused(
      'mocks/screens/portal/x.ts',
      '#src/api/summary.ts',
      '#src/domain/usage.ts',
      '#src/app/routes.tsx',
      'msw',
    ),
    ...allowed('mocks/screens/portal/x.ts', 'react', '@mui/material/Button', 'react-router', '@tanstack/react-query'),
    ...allowed('mocks/screens/portal/x.ts', '#src/ui/theme.ts', '#src/i18n/texts.ts', '#mocks/simulator.ts'),
    ...allowed('mocks/screens/gallery/x.ts', '#src/paths.ts'),
  ],
  'mocks/scenarios': [
    ...refused('mocks/scenarios/x.ts', '#src/domain/usage.ts', '#src/app/routes.tsx', '#src/i18n/texts.ts', 'react'),
    ...refused('mocks/scenarios/views/x.ts', '#src/main.tsx', 'msw'),
    ...allowed('mocks/scenarios/x.ts', './catalogue.ts', '#mocks/world.ts', '#src/contract/summary.ts'),
    // An address is agreed with whoever keeps a link (docs/decisions/0010-addresses-are-a-contract-too.md).
    ...allowed('mocks/scenarios/views/x.ts', '#src/paths.ts'),
  ],
  'mocks/screens/plays': [
    ...refused('mocks/screens/portal/x.ts', '@testing-library/dom'),
    ...refused('mocks/screens/plays/x.ts', '#src/features/registration/register-dialog.tsx', '#src/ui/theme.ts'),
    ...allowed(
      'mocks/screens/plays/x.ts',
      '@testing-library/dom',
      '@testing-library/user-event',
      '#mocks/simulator.ts',
    ),
    ...allowed('mocks/screens/plays/x.ts', '#src/i18n/present-texts.ts'),
  ],
  'the rest of mocks': [
    ...refused(
      'mocks/x.ts',
      '#src/paths.ts',
      '#src/domain/usage.ts',
      '#src/api/summary.ts',
      '#src/i18n/texts.ts',
      'react',
      'msw',
    ),
    ...refused('mocks/http/x.ts', '#src/domain/usage.ts', '#src/api/client.ts'),
    { file: 'mocks/x.ts', code: 'export const now = Date.now();\n', rule: 'noJsRestrictedProperties' },
    ...allowed('mocks/x.ts', './agent/state.ts', '#mocks/cssm/state.ts', '#src/contract/summary.ts'),
    ...allowed('mocks/http/x.ts', 'msw', '#mocks/backend.ts'),
    ...allowed('mocks/browser.ts', 'msw/browser'),
    ...allowed('mocks/node.ts', 'msw'),
    { file: 'mocks/clock.ts', code: 'export const wallClock = () => Date.now();\n' },
  ],
  e2e: [
    ...refused('e2e/specs/x.ts', '#src/contract/summary.ts', '#mocks/world.ts', 'react'),
    ...allowed('e2e/specs/x.ts', '@playwright/test', 'axe-core', '#e2e/fixtures.ts'),
    { file: 'e2e/specs/x.ts', code: importsType('#mocks/simulator.ts') },
  ],
  scripts: [
    ...refused('scripts/x.ts', '#src/api/http.ts', '#src/i18n/texts.ts', '#src/ui/theme.ts', '#e2e/fixtures.ts'),
    ...refused('scripts/vite/x.ts', '#src/domain/usage.ts', '#mocks/node.ts'),
    // What a command prints is computed where the page computes it: domain is pure.
    ...allowed('scripts/x.ts', './listen.ts', '#src/contract/operations.ts', '#src/domain/usage.ts', '#mocks/node.ts'),
    ...allowed('scripts/vite/x.ts', '#src/ui/tokens.ts'),
  ],
  'every room': [
    ...refused('src/domain/x.ts', '../contract/summary.ts'),
    ...refused('src/features/licenses/x.ts', '../../api/summary.ts'),
    ...refused('mocks/http/x.ts', '../backend.ts'),
    ...refused('e2e/specs/x.ts', '../fixtures.ts'),
    {
      file: 'src/domain/x.ts',
      code: "export const later = () => import('#src/api/summary.ts');\n",
      rule: 'noRestrictedImports',
    },
    ...allowed('src/domain/usage.test.ts', 'vitest', 'fast-check', './usage.ts', '#src/contract/usage.ts'),
    ...allowed('mocks/agent/commands.test.ts', 'vitest', './commands.ts'),
  ],
};

/** Each plant stands in a tree of its own, so that one file of a room can be planted many times. */
const placed = Object.entries(rooms).flatMap(([room, plants]) => plants.map((plant) => ({ room, ...plant })));
const found = new Map<number, ReadonlySet<string>>();
let directory = '';

/** The rules that object to the files below a directory, by the file's path in it. */
const objections = async (root: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const output = await new Promise<string>((done) => {
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const parameters = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
    execFile(process.execPath, parameters, { cwd: root, maxBuffer: 1 << 26 }, (_error, stdout) => done(stdout));
  });
  const rules = new Map<string, Set<string>>();
  for (const { category, location } of JSON.parse(output).diagnostics) {
    const path = String(location.path).replaceAll('\\', '/');
    rules.set(path, (rules.get(path) ?? new Set()).add(category.split('/').at(-1)));
  }
  return rules;
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'borders-'));
  const rounds: number[][] = [];
  placed.forEach(({ file }, index) => {
    const round = rounds.find((taken) => taken.every((other) => placed[other]?.file !== file));
    if (round) round.push(index);
    else rounds.push([index]);
  });
  await Promise.all(
    rounds.map(async (round, number) => {
      const root = join(directory, String(number));
      await mkdir(root, { recursive: true });
      await copyFile('biome.json', join(root, 'biome.json'));
      await copyFile('.gitignore', join(root, '.gitignore'));
      for (const index of round) {
        const { file, code } = placed[index] ?? { file: '', code: '' };
        await mkdir(dirname(join(root, file)), { recursive: true });
        await writeFile(join(root, file), code);
      }
    }),
  );
  for (const [number, round] of rounds.entries()) {
    const rules = await objections(join(directory, String(number)));
    for (const index of round) found.set(index, rules.get(placed[index]?.file ?? '') ?? new Set());
  }
}, 120_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

const borderRules = ['noRestrictedImports', 'noRestrictedGlobals', 'noJsRestrictedProperties', 'noNamespaceImport'];

describe.each(Object.keys(rooms))('%s', (room) => {
  const plants = placed.map((plant, index) => ({ ...plant, index })).filter((plant) => plant.room === room);

  test.each(plants.filter(({ rule }) => rule))('$file is refused: $code', ({ index, rule }) => {
    expect([...(found.get(index) ?? [])]).toContain(rule);
  });

  test.each(plants.filter(({ rule }) => !rule))('$file may: $code', ({ index }) => {
    expect([...(found.get(index) ?? [])].filter((rule) => borderRules.includes(rule))).toEqual([]);
  });
});

test('two files that import each other are refused', async () => {
  const root = join(directory, 'cycle');
  await mkdir(join(root, 'src/domain'), { recursive: true });
  await copyFile('biome.json', join(root, 'biome.json'));
  await copyFile('.gitignore', join(root, '.gitignore'));
  await writeFile(join(root, 'src/domain/a.ts'), "import { b } from './b.ts';\nexport const a = () => b;\n");
  await writeFile(join(root, 'src/domain/b.ts'), "import { a } from './a.ts';\nexport const b = () => a;\n");
  const rules = await objections(root);
  expect([...(rules.get('src/domain/a.ts') ?? [])]).toContain('noImportCycles');
});
