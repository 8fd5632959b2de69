import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { borders, namespaces } from './borders.ts';
import { type Constants, violationsOf } from './check-borders.ts';
import { constantsOf, cyclesOf, importsOf, type SourceFile } from './imports.ts';

/** Planted code for a file. */
interface Planted {
  /** Modules, of which a value is imported; `type …`: of which a type is imported; or code. */
  readonly refused: readonly string[];
  readonly accepted: readonly string[];
}

const planted: Readonly<Record<string, Planted>> = {
  'src/contract/x.ts': {
    refused: ['react', '#src/domain/usage.ts', '#src/i18n/i18n.ts', '#mocks/simulator-state.ts', 'node:fs'],
    accepted: ['./time.ts', 'zod/mini'],
  },
  'src/handed-over/x.ts': {
    refused: ['#src/contract/time.ts', '#src/domain/usage.ts', 'react', 'type #mocks/codes/udi.ts'],
    accepted: ['./code-shapes.ts', 'type #src/contract/reservation.ts'],
  },
  'src/domain/x.ts': {
    refused: [
      ...['react', 'zod/mini', '#src/api/http.ts', '#src/i18n/i18n.ts', '#mocks/simulator-state.ts'],
      ...[
        '#src/contract/summary.ts',
        '../contract/summary.ts',
        './../api/http.ts',
        '#src/domain/../api/http.ts',
        'type #src/api/summary.ts',
      ],
      "import * as all from '#src/contract/summary.ts';",
      "import type * as all from '#src/contract/summary.ts';",
      "import type { limit } from '#src/contract/time.ts';",
      "import { limit, summary } from '#src/contract/summary.ts';",
      "import '#src/contract/summary.ts';",
      "export { thing } from '#src/contract/summary.ts';",
      "export * from '#src/contract/summary.ts';",
      "export * from './usage.ts';",
      "export const later = () => import('#src/api/summary.ts');",
      'export const later = (name: string) => import(name);',
      "export type Late = import('#src/api/summary.ts').Thing;",
      "export const file = new URL('../api/list.json', import.meta.url);",
      'export const now = Date.now();',
      "export const now = Date['now']();",
      'const { now } = Date;',
      'export const chance = Math.random();',
    ],
    accepted: [
      ...['./status.ts', '#src/domain/status.ts', '#src/handed-over/code-shapes.ts', 'type #src/contract/summary.ts'],
      "import { limit, type Summary } from '#src/contract/summary.ts';",
      "export type Late = import('#src/contract/summary.ts').Summary;",
    ],
  },
  'src/api/x.ts': {
    refused: [
      ...['react-dom', 'react-router', '@mui/material/Button', '#src/i18n/i18n.ts', '#src/ui/page.tsx'],
      ...['#src/features/licenses/page.tsx', '#src/app/routes.tsx', '#src/handed-over/code-shapes.ts'],
      "export const reply = fetch('/api/v1');",
      "export const reply = globalThis.fetch('/api/v1');",
      'const { fetch: send } = window;',
    ],
    accepted: [
      ...['./http.ts', '#src/contract/summary.ts', '#src/domain/usage.ts', '@tanstack/react-query', 'react'],
      'export const reply = client.fetch();',
    ],
  },
  'src/api/http.ts': { refused: ['react-dom'], accepted: ["export const reply = fetch('/api/v1');"] },
  'src/i18n/x.ts': {
    refused: [
      ...['#src/contract/summary.ts', '#src/domain/usage.ts', '#src/ui/page.tsx', '@mui/material'],
      "import * as all from './locale.ts';",
    ],
    accepted: ['./locale.ts', 'react', 'i18next', 'type #src/contract/time.ts'],
  },
  'src/ui/x.ts': {
    refused: [
      ...['#src/contract/summary.ts', '#src/domain/usage.ts', '#src/api/summary.ts', 'type #src/contract/time.ts'],
      ...['#src/features/licenses/page.tsx', '#src/app/routes.tsx', 'react-hook-form', '@tanstack/react-query'],
    ],
    accepted: ['./page.tsx', '#src/i18n/i18n.ts', 'react', 'react-router', '@mui/material/Button'],
  },
  'src/ui/wizard/x.ts': { refused: ['../panel.tsx'], accepted: ['#src/ui/panel.tsx'] },
  'src/paths.ts': { refused: ['#mocks/simulator-state.ts', '#src/app/routes.tsx', 'react'], accepted: [] },
  'src/features/licenses/x.ts': {
    refused: [
      ...['#src/features/registration/dialog.tsx', '#src/app/routes.tsx', '#mocks/simulator-state.ts'],
      ...['#src/api/http.ts', '#src/api/client.ts', '../../api/summary.ts', 'react-dom/client'],
      "export const reply = fetch('/');",
    ],
    accepted: [
      ...['./page.tsx', '#src/features/licenses/page.tsx', '#src/api/summary.ts', '#src/domain/usage.ts'],
      ...['#src/contract/summary.ts', '#src/i18n/i18n.ts', '#src/ui/page.tsx', '#src/paths.ts', 'react'],
      ...['@mui/material/Button', 'react-router', '@tanstack/react-query', 'react-hook-form'],
    ],
  },
  'src/app/x.ts': {
    refused: ['#mocks/simulator-state.ts', '#scripts/listen.ts', '#e2e/fixtures.ts', 'msw', 'fetch();'],
    accepted: ['#src/features/licenses/page.tsx', '#src/api/client.ts', '#src/paths.ts', 'react-router'],
  },
  'src/main.tsx': {
    refused: ['#src/domain/usage.ts', '#mocks/simulator-state.ts', '@mui/material', './paths.ts'],
    accepted: ['./app/app.tsx', 'react-dom/client', "await import('#mocks/browser.ts');"],
  },
  'mocks/agent/x.ts': {
    refused: [
      ...['#mocks/cssm/state.ts', '#mocks/simulator-state.ts', 'msw', 'zod', '#src/domain/usage.ts'],
      ...['#src/contract/summary.ts', 'type #mocks/cssm/state.ts', "import * as all from './state.ts';"],
      ...['export const now = new Date();', 'setTimeout(() => {}, 1);', 'export const chance = Math.random();'],
      ...['export const start = performance.now();', "localStorage.getItem('a');", "indexedDB.open('a');"],
      ...['setInterval(run, 1);', 'setImmediate(run);', 'queueMicrotask(run);', "export const reply = fetch('/');"],
    ],
    accepted: [
      ...['./state.ts', '#mocks/codes/seeded-random.ts', 'type #src/contract/summary.ts'],
      'export const floorOf = (entry: { readonly time: Date }) => Math.floor(entry.crypto);',
    ],
  },
  'mocks/cssm/x.ts': {
    refused: [
      ...['#mocks/agent/state.ts', '#mocks/simulator-state.ts', 'msw', 'zod', '#src/domain/usage.ts'],
      ...['#src/contract/summary.ts', "export const now = Date.parse('x');", 'export const chance = Math.random();'],
      'export const id = crypto.randomUUID();',
    ],
    accepted: ['./state.ts', '#mocks/codes/seeded-random.ts', 'type #src/contract/time.ts'],
  },
  'mocks/codes/x.ts': {
    refused: [
      ...['#mocks/agent/state.ts', '#src/contract/summary.ts', 'type #src/contract/time.ts', 'zod'],
      ...['export const now = Date;', 'export const chance = Math.random();'],
    ],
    accepted: ['./seeded-random.ts', '#src/handed-over/code-shapes.ts', '@noble/curves/nist.js'],
  },
  'mocks/services/x.ts': {
    refused: ['#mocks/control/portal-commands.ts', '#mocks/scheduler.ts', 'type #mocks/http/route.ts', 'react'],
    accepted: ['#mocks/agent/state.ts', '#mocks/cssm/state.ts', '#mocks/on-prem/state.ts', '#mocks/transaction.ts'],
  },
  'mocks/http/x.ts': {
    refused: ['#src/domain/usage.ts', '#src/api/client.ts', '../backend.ts', '#mocks/testing/test-client.ts'],
    accepted: ['msw', '#mocks/backend.ts', '#mocks/services/portals.ts', '#src/contract/summary.ts'],
  },
  'mocks/control/x.ts': {
    refused: ['#mocks/http/route.ts', '#mocks/url-options/link.ts', '#mocks/screens/refetch-all.ts', 'msw'],
    accepted: ['#mocks/scenarios/names.ts', '#mocks/services/portals.ts', '#src/contract/summary.ts'],
  },
  'mocks/scenarios/x.ts': {
    refused: ['#src/domain/usage.ts', '#src/app/routes.tsx', '#src/i18n/i18n.ts', 'react', '#mocks/http/route.ts'],
    accepted: ['./names.ts', '#mocks/simulator-state.ts', '#src/contract/summary.ts'],
  },
  'mocks/scenarios/views/x.ts': {
    refused: ['#src/main.tsx', 'msw', '#mocks/screens/portal/routes.tsx'],
    accepted: ['#src/paths.ts', '#mocks/screens/portal/addresses.ts'],
  },
  'mocks/screens/portal/x.ts': {
    refused: [
      ...['#src/api/summary.ts', '#src/domain/usage.ts', '#src/app/routes.tsx', '#src/contract/time.ts', 'msw'],
      ...['@testing-library/dom', '#mocks/testing/open-portal.tsx', 'export const now = Date.now();'],
    ],
    accepted: [
      ...['react', '@mui/material/Button', 'react-router', '@tanstack/react-query', '#src/ui/button.tsx'],
      ...['#src/i18n/i18n.ts', '#mocks/control/client.ts', '#src/paths.ts'],
    ],
  },
  'mocks/screens/plays/x.ts': {
    refused: ['#src/features/registration/register-dialog.tsx', '#src/ui/button.tsx', 'react'],
    accepted: [
      ...['@testing-library/dom', '@testing-library/user-event', '#mocks/control/client.ts'],
      '#src/i18n/translate.ts',
    ],
  },
  'mocks/backend.ts': {
    refused: [
      ...['#src/paths.ts', '#src/domain/usage.ts', '#src/api/summary.ts', '#src/i18n/i18n.ts', 'react', 'msw'],
      ...[
        '#scripts/listen.ts',
        '#e2e/fixtures.ts',
        'export const now = Date.now();',
        'export const a = Math.random();',
      ],
    ],
    accepted: ['./store/store.ts', '#mocks/scheduler.ts', '#src/contract/summary.ts'],
  },
  'mocks/scheduler.ts': {
    refused: ['export const chance = Math.random();', './backend.ts'],
    accepted: ['export const wallClock = () => Date.now();', './agent/state.ts', '#mocks/cssm/state.ts'],
  },
  'mocks/browser.ts': { refused: ['react', '#src/app/app.tsx'], accepted: ['msw/browser', './control/client.ts'] },
  'mocks/node.ts': { refused: ['@mui/material', '#src/api/http.ts'], accepted: ['msw', './http/handlers.ts'] },
  'mocks/new-folder/x.ts': { refused: ['./y.ts'], accepted: [] },
  'e2e/specs/x.ts': {
    refused: [
      ...['#src/contract/summary.ts', '#mocks/simulator-state.ts', 'react', '../fixtures.ts', 'type #src/paths.ts'],
      ...["await import('#mocks/simulator-state.ts');", "import * as fs from 'node:fs';"],
    ],
    accepted: [
      ...['@playwright/test', 'axe-core', '#e2e/fixtures.ts', 'node:fs/promises', 'type #mocks/control/client.ts'],
      ...['#mocks/scenarios/expectations.ts', '#mocks/scenarios/expected-views.ts'],
    ],
  },
  'scripts/x.ts': {
    refused: ['#src/api/http.ts', '#src/i18n/i18n.ts', '#src/ui/button.tsx', '#e2e/fixtures.ts', '../src/paths.ts'],
    accepted: ['./listen.ts', '#src/contract/operations.ts', '#src/domain/usage.ts', '#mocks/node.ts', 'vite'],
  },
  'scripts/vite/x.ts': {
    refused: ['#src/domain/usage.ts', '#mocks/node.ts', '#e2e/fixtures.ts'],
    accepted: ['#src/ui/tokens.ts', '#src/contract/operations.ts', 'vite'],
  },
  'src/domain/usage.test.ts': {
    refused: ['../contract/usage.ts'],
    accepted: ['vitest', 'fast-check', './usage.ts', '#src/contract/usage.ts', 'export const now = Date.now();'],
  },
  'mocks/agent/commands.test.ts': { refused: ['../codes/udi.ts'], accepted: ['vitest', './commands.ts'] },
};

function codeOf(text: string): string {
  if (text.startsWith('type ')) return `import type { Thing } from '${text.slice(5)}';`;
  return /^[#@.\w/:-]+$/.test(text) ? `import { thing } from '${text}';` : text;
}

const plantedConstants: Constants = new Map([['src/contract/summary.ts', new Set(['limit'])]]);
const plantedViolations = (file: string, text: string) => violationsOf({ file, code: codeOf(text) }, plantedConstants);

describe.each(Object.entries(planted))('the import rules of %s', (file, { refused, accepted }) => {
  test.each(refused)('the rules refuse the planted code %s', (text) => {
    expect(plantedViolations(file, text)).not.toEqual([]);
  });

  test.each(accepted)('the rules accept the planted code %s', (text) => {
    expect(plantedViolations(file, text)).toEqual([]);
  });
});

describe('the table of import rules', () => {
  const floors = borders.filter(({ floor }) => floor !== undefined);
  const inside = (path: string) => (/\.tsx?$/.test(path) ? path : `${path}/x.ts`);

  test.each(floors)(
    'the row of $path refuses each part of mocks on its own floor or a higher one',
    ({ path, floor = 0 }) => {
      const above = floors.filter((other) => other.path !== path && (other.floor ?? 0) >= floor);
      const accepted = above.filter((other) => plantedViolations(inside(path), `#${inside(other.path)}`).length === 0);
      expect(accepted.map((other) => other.path)).toEqual([]);
    },
  );

  test('the rows import each other in one direction', () => {
    const rows = new Map(
      borders.map(({ path, imports = [], types = [], constants = [] }) => [
        path.replace('/*', ''),
        [...imports, ...types, ...constants].filter((other) => other !== path),
      ]),
    );
    expect(rows.size).toBe(borders.length);
    expect(cyclesOf(rows)).toEqual([]);
  });

  test('every path of the table exists', () => {
    const paths = borders.flatMap(({ path, imports, types, constants, except }) =>
      [path.replace('/*', ''), imports, types, constants, except].flatMap((each) => each ?? []),
    );
    expect([...paths, ...Object.keys(namespaces)].filter((path) => !existsSync(path))).toEqual([]);
  });

  test('a file whose folder has a row gives the reason for its own', () => {
    const isInRow = (file: string) => borders.some(({ path }) => file.startsWith(`${path}/`));
    const files = borders.filter(({ path }) => /\.tsx?$/.test(path) && isInRow(path));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ reason }) => !reason)).toEqual([]);
  });

  test('a refusal names the file, the line, the import and what the folder may import', () => {
    const code = "import { a } from './a.ts';\nimport { b } from '#mocks/cssm/state.ts';\n";
    expect(violationsOf({ file: 'mocks/agent/x.ts', code }, plantedConstants)).toEqual([
      'mocks/agent/x.ts:2 imports #mocks/cssm/state.ts: mocks/agent may import its own files, the parts of mocks below floor 1, types of src/contract, no package (scripts/repo-rules/borders.ts)',
    ]);
  });
});

describe('the files of the repository', () => {
  const files: readonly SourceFile[] = ['src', 'mocks', 'e2e', 'scripts']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }));

  test('every file imports only what scripts/repo-rules/borders.ts allows', () => {
    const constants = new Map(
      files.filter(({ file }) => file.startsWith('src/contract/')).map((each) => [each.file, constantsOf(each)]),
    );
    expect(files.length).toBeGreaterThan(1000);
    expect(files.flatMap((each) => violationsOf(each, constants))).toEqual([]);
  });

  test('no files import each other, not even types', () => {
    const imports = new Map(files.map((each) => [each.file, importsOf(each).flatMap(({ path }) => path ?? [])]));
    expect([...imports.values()].flat().length).toBeGreaterThan(4000);
    expect(cyclesOf(imports)).toEqual([]);
  });
});
