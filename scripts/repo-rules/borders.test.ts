import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A piece of code in a file, and the rule that must reject it; without a rule it must be accepted. */
interface RuleCase {
  readonly file: string;
  readonly code: string;
  readonly rule?: 'noRestrictedImports' | 'noRestrictedGlobals' | 'noJsRestrictedProperties' | 'noNamespaceImport';
}

const imports = (from: string, name = 'thing') => `import { ${name} } from '${from}';\nconsole.log(${name});\n`;
const importsType = (from: string, name = 'Thing') =>
  `import type { ${name} } from '${from}';\nexport type Same = ${name};\n`;

const refusedImports = (file: string, ...sources: readonly string[]): readonly RuleCase[] =>
  sources.map((source) => ({ file, code: imports(source), rule: 'noRestrictedImports' }));
const allowedImports = (file: string, ...sources: readonly string[]): readonly RuleCase[] =>
  sources.map((source) => ({ file, code: imports(source) }));

/** The import rules of docs/architecture.md §3, by folder. */
const casesByArea: Readonly<Record<string, readonly RuleCase[]>> = {
  'src/contract': [
    ...refusedImports(
      'src/contract/x.ts',
      'react',
      '#src/domain/usage.ts',
      '#src/i18n/i18n.ts',
      '#mocks/simulator-state.ts',
    ),
    ...allowedImports('src/contract/x.ts', './time.ts', 'zod/mini'),
  ],
  'src/domain': [
    ...refusedImports(
      'src/domain/x.ts',
      'react',
      'zod/mini',
      '#src/api/http.ts',
      '#src/i18n/i18n.ts',
      '#mocks/simulator-state.ts',
    ),
    ...refusedImports('src/domain/x.ts', '#src/contract/summary.ts'),
    {
      file: 'src/domain/x.ts',
      code: "import * as all from '#src/contract/summary.ts';\nconsole.log(all);\n",
      rule: 'noNamespaceImport',
    },
    { file: 'src/domain/x.ts', code: 'export const now = Date.now();\n', rule: 'noJsRestrictedProperties' },
    ...allowedImports('src/domain/x.ts', './status.ts'),
    { file: 'src/domain/x.ts', code: importsType('#src/contract/summary.ts') },
  ],
  'src/api': [
    ...refusedImports('src/api/x.ts', 'react-dom', 'react-router', '@mui/material/Button', '#src/i18n/i18n.ts'),
    ...refusedImports('src/api/x.ts', '#src/ui/page.tsx', '#src/features/licenses/page.tsx', '#src/app/routes.tsx'),
    { file: 'src/api/x.ts', code: "export const reply = fetch('/api/v1');\n", rule: 'noRestrictedGlobals' },
    ...allowedImports(
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
    ...refusedImports(
      'src/i18n/x.ts',
      '#src/contract/summary.ts',
      '#src/domain/usage.ts',
      '#src/ui/page.tsx',
      '@mui/material',
    ),
    ...allowedImports('src/i18n/x.ts', './locale.ts', 'react', 'i18next', 'react-i18next'),
    { file: 'src/i18n/x.ts', code: importsType('#src/contract/time.ts') },
  ],
  'src/ui': [
    ...refusedImports('src/ui/x.ts', '#src/contract/summary.ts', '#src/domain/usage.ts', '#src/api/summary.ts'),
    ...refusedImports('src/ui/x.ts', '#src/features/licenses/page.tsx', '#src/app/routes.tsx', 'react-hook-form'),
    ...refusedImports('src/ui/x.ts', '@tanstack/react-query'),
    ...allowedImports(
      'src/ui/x.ts',
      './page.tsx',
      '#src/i18n/i18n.ts',
      'react',
      'react-router',
      '@mui/material/Button',
    ),
    ...allowedImports('src/ui/wizard/x.ts', '#src/ui/panel.tsx'),
  ],
  'src/features': [
    ...refusedImports('src/features/licenses/x.ts', '#src/features/registration/dialog.tsx', '#src/app/routes.tsx'),
    ...refusedImports(
      'src/features/licenses/x.ts',
      '#src/api/http.ts',
      '#src/api/client.ts',
      '#mocks/simulator-state.ts',
    ),
    { file: 'src/features/licenses/x.ts', code: "export const reply = fetch('/');\n", rule: 'noRestrictedGlobals' },
    ...allowedImports('src/features/licenses/x.ts', './page.tsx', '#src/api/summary.ts', '#src/domain/usage.ts'),
    ...allowedImports(
      'src/features/licenses/x.ts',
      '#src/contract/summary.ts',
      '#src/i18n/i18n.ts',
      '#src/ui/page.tsx',
    ),
    ...allowedImports('src/features/licenses/x.ts', '#src/paths.ts', 'react', '@mui/material/Button', 'react-router'),
    ...allowedImports('src/features/licenses/x.ts', '@tanstack/react-query', 'react-hook-form'),
  ],
  'src/app': [
    ...refusedImports('src/app/x.ts', '#mocks/simulator-state.ts'),
    ...allowedImports(
      'src/app/x.ts',
      '#src/features/licenses/page.tsx',
      '#src/api/client.ts',
      '#src/paths.ts',
      'react-router',
    ),
  ],
  'src/main.tsx': [
    ...refusedImports('src/main.tsx', '#src/domain/usage.ts', '#mocks/simulator-state.ts', '@mui/material'),
    ...allowedImports('src/main.tsx', './app/app.tsx'),
    { file: 'src/main.tsx', code: "await import('#mocks/browser.ts');\n" },
  ],
  'mocks/agent': [
    ...refusedImports(
      'mocks/agent/x.ts',
      '#mocks/cssm/state.ts',
      '#mocks/simulator-state.ts',
      'msw',
      'zod',
      '#src/domain/usage.ts',
    ),
    ...refusedImports('mocks/agent/x.ts', '#src/contract/summary.ts'),
    { file: 'mocks/agent/x.ts', code: 'export const now = new Date();\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/agent/x.ts', code: 'setTimeout(() => {}, 1);\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/agent/x.ts', code: 'export const chance = Math.random();\n', rule: 'noJsRestrictedProperties' },
    ...allowedImports('mocks/agent/x.ts', './state.ts', '#mocks/codes/seeded-random.ts'),
    { file: 'mocks/agent/x.ts', code: importsType('#src/contract/summary.ts') },
    { file: 'mocks/agent/x.ts', code: 'export const floor = Math.floor(1.5);\n' },
  ],
  'mocks/cssm': [
    ...refusedImports(
      'mocks/cssm/x.ts',
      '#mocks/agent/state.ts',
      '#mocks/simulator-state.ts',
      'msw',
      'zod',
      '#src/domain/usage.ts',
    ),
    ...refusedImports('mocks/cssm/x.ts', '#src/contract/summary.ts'),
    { file: 'mocks/cssm/x.ts', code: 'export const now = Date.parse("x");\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/cssm/x.ts', code: 'export const id = crypto.randomUUID();\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/cssm/x.ts', code: 'export const chance = Math.random();\n', rule: 'noJsRestrictedProperties' },
    ...allowedImports('mocks/cssm/x.ts', './state.ts', '#mocks/codes/seeded-random.ts'),
    { file: 'mocks/cssm/x.ts', code: importsType('#src/contract/time.ts') },
  ],
  'mocks/codes': [
    ...refusedImports('mocks/codes/x.ts', '#mocks/agent/state.ts', '#src/contract/summary.ts', 'zod'),
    { file: 'mocks/codes/x.ts', code: 'export const now = Date;\n', rule: 'noRestrictedGlobals' },
    { file: 'mocks/codes/x.ts', code: 'export const chance = Math.random();\n', rule: 'noJsRestrictedProperties' },
    ...allowedImports('mocks/codes/x.ts', './seeded-random.ts', '@noble/curves/nist.js'),
  ],
  'mocks/screens': [
    ...refusedImports(
      'mocks/screens/portal/x.ts',
      '#src/api/summary.ts',
      '#src/domain/usage.ts',
      '#src/app/routes.tsx',
      'msw',
    ),
    ...allowedImports(
      'mocks/screens/portal/x.ts',
      'react',
      '@mui/material/Button',
      'react-router',
      '@tanstack/react-query',
    ),
    ...allowedImports('mocks/screens/portal/x.ts', '#src/ui/theme.ts', '#src/i18n/i18n.ts', '#mocks/control/client.ts'),
    ...allowedImports('mocks/screens/gallery/x.ts', '#src/paths.ts'),
  ],
  'mocks/scenarios': [
    ...refusedImports(
      'mocks/scenarios/x.ts',
      '#src/domain/usage.ts',
      '#src/app/routes.tsx',
      '#src/i18n/i18n.ts',
      'react',
    ),
    ...refusedImports('mocks/scenarios/views/x.ts', '#src/main.tsx', 'msw'),
    ...allowedImports('mocks/scenarios/x.ts', './names.ts', '#mocks/simulator-state.ts', '#src/contract/summary.ts'),
    // Users have links to the addresses (docs/decisions/0010-shared-addresses.md).
    ...allowedImports('mocks/scenarios/views/x.ts', '#src/paths.ts'),
  ],
  'mocks/screens/plays': [
    ...refusedImports('mocks/screens/portal/x.ts', '@testing-library/dom'),
    ...refusedImports('mocks/screens/plays/x.ts', '#src/features/registration/register-dialog.tsx', '#src/ui/theme.ts'),
    ...allowedImports(
      'mocks/screens/plays/x.ts',
      '@testing-library/dom',
      '@testing-library/user-event',
      '#mocks/control/client.ts',
    ),
    ...allowedImports('mocks/screens/plays/x.ts', '#src/i18n/translate.ts'),
  ],
  'the rest of mocks': [
    ...refusedImports(
      'mocks/x.ts',
      '#src/paths.ts',
      '#src/domain/usage.ts',
      '#src/api/summary.ts',
      '#src/i18n/i18n.ts',
      'react',
      'msw',
    ),
    ...refusedImports('mocks/http/x.ts', '#src/domain/usage.ts', '#src/api/client.ts'),
    { file: 'mocks/x.ts', code: 'export const now = Date.now();\n', rule: 'noJsRestrictedProperties' },
    ...allowedImports('mocks/x.ts', './agent/state.ts', '#mocks/cssm/state.ts', '#src/contract/summary.ts'),
    ...allowedImports('mocks/http/x.ts', 'msw', '#mocks/backend.ts'),
    ...allowedImports('mocks/browser.ts', 'msw/browser'),
    ...allowedImports('mocks/node.ts', 'msw'),
    { file: 'mocks/scheduler.ts', code: 'export const wallClock = () => Date.now();\n' },
  ],
  e2e: [
    ...refusedImports('e2e/specs/x.ts', '#src/contract/summary.ts', '#mocks/simulator-state.ts', 'react'),
    ...allowedImports('e2e/specs/x.ts', '@playwright/test', 'axe-core', '#e2e/fixtures.ts'),
    ...allowedImports('e2e/specs/x.ts', '#mocks/scenarios/expectations.ts', '#mocks/scenarios/expected-views.ts'),
    { file: 'e2e/specs/x.ts', code: importsType('#mocks/control/client.ts') },
  ],
  scripts: [
    ...refusedImports('scripts/x.ts', '#src/api/http.ts', '#src/i18n/i18n.ts', '#src/ui/theme.ts', '#e2e/fixtures.ts'),
    ...refusedImports('scripts/vite/x.ts', '#src/domain/usage.ts', '#mocks/node.ts'),
    // A command uses the same pure functions of src/domain as the page.
    ...allowedImports(
      'scripts/x.ts',
      './listen.ts',
      '#src/contract/operations.ts',
      '#src/domain/usage.ts',
      '#mocks/node.ts',
    ),
    ...allowedImports('scripts/vite/x.ts', '#src/ui/tokens.ts'),
  ],
  'every folder': [
    ...refusedImports('src/domain/x.ts', '../contract/summary.ts'),
    ...refusedImports('src/features/licenses/x.ts', '../../api/summary.ts'),
    ...refusedImports('mocks/http/x.ts', '../backend.ts'),
    ...refusedImports('e2e/specs/x.ts', '../fixtures.ts'),
    {
      file: 'src/domain/x.ts',
      code: "export const later = () => import('#src/api/summary.ts');\n",
      rule: 'noRestrictedImports',
    },
    ...allowedImports('src/domain/usage.test.ts', 'vitest', 'fast-check', './usage.ts', '#src/contract/usage.ts'),
    ...allowedImports('mocks/agent/commands.test.ts', 'vitest', './commands.ts'),
  ],
};

/** All cases with their area. */
const ruleCases = Object.entries(casesByArea).flatMap(([area, areaCases]) =>
  areaCases.map((ruleCase) => ({ area, ...ruleCase })),
);
/** The files of two modules that import each other. */
const cycle: readonly RuleCase[] = [
  { file: 'src/domain/a.ts', code: "import { b } from './b.ts';\nexport const a = () => b;\n" },
  { file: 'src/domain/b.ts', code: "import { a } from './a.ts';\nexport const b = () => a;\n" },
];
/** The violated rules by path, of which the first part is the number of the tree. */
let reportedRules: ReadonlyMap<string, ReadonlySet<string>> = new Map();
let directory = '';

/** Distributes the files to trees, so that no tree has two files with the same path. */
function treesOf(files: readonly RuleCase[]): readonly (readonly RuleCase[])[] {
  const trees: RuleCase[][] = [];
  for (const each of files) {
    const tree = trees.find((others) => others.every(({ file }) => file !== each.file));
    if (tree) tree.push(each);
    else trees.push([each]);
  }
  return trees;
}

const trees = [...treesOf(ruleCases), cycle];
const pathOf = (ruleCase: RuleCase) => `${trees.findIndex((tree) => tree.includes(ruleCase))}/${ruleCase.file}`;
const rulesOf = (ruleCase: RuleCase) => [...(reportedRules.get(pathOf(ruleCase)) ?? [])];

/** Lints a directory, and returns the violated rules by file path. */
const lintErrors = async (root: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const output = await new Promise<string>((finish) => {
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const parameters = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
    execFile(process.execPath, parameters, { cwd: root, maxBuffer: 1 << 26 }, (_error, stdout) => finish(stdout));
  });
  const rules = new Map<string, Set<string>>();
  for (const { category, location } of JSON.parse(output).diagnostics) {
    const path = String(location.path).replaceAll('\\', '/');
    rules.set(path, (rules.get(path) ?? new Set()).add(category.split('/').at(-1)));
  }
  return rules;
};

// Each tree has the repository's rules as a nested configuration, so that the linter runs once for all trees.
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'borders-'));
  const { $schema: _schema, vcs, ...rules } = JSON.parse(await readFile('biome.json', 'utf8'));
  // The linter follows imports only if the root configuration has a rule that needs it.
  await writeFile(join(directory, 'biome.json'), JSON.stringify({ vcs, linter: rules.linter }));
  await copyFile('.gitignore', join(directory, '.gitignore'));
  for (const [number, tree] of trees.entries()) {
    const root = join(directory, String(number));
    await mkdir(root);
    await writeFile(join(root, 'biome.json'), JSON.stringify({ root: false, ...rules }));
    for (const { file, code } of tree) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), code);
    }
  }
  reportedRules = await lintErrors(directory);
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const borderRules = ['noRestrictedImports', 'noRestrictedGlobals', 'noJsRestrictedProperties', 'noNamespaceImport'];

describe.each(Object.keys(casesByArea))('%s', (area) => {
  const areaCases = ruleCases.filter((ruleCase) => ruleCase.area === area);

  test.each(areaCases.filter(({ rule }) => rule))('rejects in $file: $code', (ruleCase) => {
    expect(rulesOf(ruleCase)).toContain(ruleCase.rule);
  });

  test.each(areaCases.filter(({ rule }) => !rule))('accepts in $file: $code', (ruleCase) => {
    expect(rulesOf(ruleCase).filter((rule) => borderRules.includes(rule))).toEqual([]);
  });
});

test('biome.json rejects two files that import each other', () => {
  expect(cycle.flatMap(rulesOf)).toContain('noImportCycles');
});
