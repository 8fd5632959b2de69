/**
 * What may import what (docs/architecture.md §3). A file is in the row of the longest path that contains it; it may import
 * the files of that row, and what the row lists. Tests (`*.test.ts`) may import anything.
 */
export interface Border {
  /** A folder or a file. `*` stands for each folder of this level, so that these are separate. */
  readonly path: string;
  /** The floor of a part of `mocks`: it may import every part on a lower floor, and none on its own. */
  readonly floor?: number;
  readonly imports?: readonly string[];
  /** Paths of which only types may be imported. */
  readonly types?: readonly string[];
  /** Paths of which only types and constants may be imported: exported texts, numbers, and lists and records of them. */
  readonly constants?: readonly string[];
  /** Paths that may not be imported although the row allows a folder around them. */
  readonly except?: readonly string[];
  /** Packages; a name that ends with `*` stands for all names that begin so. */
  readonly packages?: readonly string[];
  /** Why a single file differs from its folder. */
  readonly reason?: string;
}

const react = ['react', 'react/*', 'react-dom'];
const components = ['@mui/*', '@emotion/*', 'lucide-react/*'];
const contract = ['src/contract'];
const belowFeatures = [
  'src/api',
  'src/contract',
  'src/domain',
  'src/handed-over',
  'src/i18n',
  'src/ui',
  'src/paths.ts',
  'src/served-at.ts',
];

export const borders: readonly Border[] = [
  // The app: contract ← domain ← api ← features ← app, and contract ← i18n ← ui ← features.
  { path: 'src/contract', packages: ['zod', 'zod/*'] },
  { path: 'src/handed-over', types: contract },
  { path: 'src/domain', imports: ['src/handed-over'], constants: contract },
  {
    path: 'src/api',
    imports: ['src/contract', 'src/domain', 'src/served-at.ts'],
    packages: ['@tanstack/react-query', 'react'],
  },
  { path: 'src/i18n', types: contract, packages: ['i18next', 'react'] },
  {
    path: 'src/ui',
    imports: ['src/handed-over', 'src/i18n'],
    packages: [
      ...react,
      ...components,
      '@tanstack/react-virtual',
      'ical-generator',
      'lean-qr',
      'lean-qr/*',
      'react-router',
    ],
  },
  { path: 'src/paths.ts' },
  { path: 'src/served-at.ts', imports: contract },
  {
    path: 'src/features/*',
    imports: belowFeatures,
    // A feature sends requests through the queries and mutations of src/api.
    except: ['src/api/http.ts', 'src/api/client.ts', 'src/api/page-client.ts'],
    packages: [
      'react',
      'react-dom',
      ...components,
      '@tanstack/react-query',
      'react-router',
      'react-hook-form',
      'd3-array',
      'd3-time',
    ],
  },
  {
    path: 'src/app',
    imports: ['src/features', ...belowFeatures],
    packages: [...react, 'react-dom/client', ...components, '@tanstack/react-query', 'react-router'],
  },
  {
    path: 'src/main.tsx',
    imports: ['src/app', 'mocks/browser.ts'],
    packages: ['react', 'react-dom', 'react-dom/client'],
    reason: 'It mounts the app, and in a demo build starts the simulator first.',
  },

  // The simulator: codes ← agent | cssm ← services ← commands ← control ← screens.
  { path: 'mocks/codes', floor: 0, imports: ['src/handed-over'], packages: ['@noble/*'] },
  { path: 'mocks/agent', floor: 1, types: contract },
  { path: 'mocks/cssm', floor: 1, types: contract },
  { path: 'mocks/on-prem', floor: 2, imports: contract },
  { path: 'mocks/duration.ts', floor: 2 },
  { path: 'mocks/simulator-state.ts', floor: 3, imports: contract },
  { path: 'mocks/transaction.ts', floor: 4, imports: contract },
  { path: 'mocks/services', floor: 5, imports: contract },
  { path: 'mocks/commands.ts', floor: 6 },
  { path: 'mocks/scheduler.ts', floor: 6, imports: contract },
  { path: 'mocks/store', floor: 6, imports: contract, packages: ['idb', 'libsql', 'node:*'] },
  { path: 'mocks/request-log.ts', floor: 7, imports: contract },
  { path: 'mocks/failure-report.ts', floor: 7 },
  { path: 'mocks/backend.ts', floor: 8, imports: contract },
  { path: 'mocks/auth', floor: 9, imports: contract, packages: ['hono', 'hono/*', '@hono/*', '@noble/*', 'node:*'] },
  {
    path: 'mocks/screens/portal/addresses.ts',
    floor: 9,
    reason: 'Scenarios begin at addresses of the portal, as they begin at those of src/paths.ts.',
  },
  { path: 'mocks/http', floor: 10, imports: contract, packages: ['msw', '@noble/*'] },
  // Users have links to the addresses of the app (docs/decisions/0010-shared-addresses.md).
  { path: 'mocks/scenarios', floor: 10, imports: ['src/contract', 'src/paths.ts'] },
  { path: 'mocks/listed-operations.ts', floor: 10, imports: contract },
  // The outside world does not use the product's API.
  { path: 'mocks/control', floor: 11, imports: contract, except: ['mocks/http'] },
  { path: 'mocks/url-options', floor: 12, imports: contract },
  {
    path: 'mocks/browser',
    floor: 13,
    imports: ['src/contract', 'src/served-at.ts'],
    packages: ['idb', 'msw', 'msw/*'],
  },
  { path: 'mocks/node.ts', floor: 13, imports: contract, packages: ['hono', 'hono/*', '@hono/*', 'msw', 'msw/*'] },
  {
    path: 'mocks/screens',
    floor: 14,
    imports: ['src/handed-over', 'src/ui', 'src/i18n', 'src/paths.ts', 'src/served-at.ts'],
    packages: ['react', 'react-dom', 'react-dom/*', ...components, 'react-router', '@tanstack/react-query'],
  },
  {
    path: 'mocks/screens/plays',
    floor: 15,
    imports: ['src/i18n'],
    packages: ['@testing-library/dom', '@testing-library/user-event'],
  },
  { path: 'mocks/failed-play.css', floor: 15 },
  { path: 'mocks/browser.ts', floor: 16, imports: ['src/served-at.ts'], packages: ['msw', 'msw/*'] },
  { path: 'mocks/testing', floor: 17, imports: contract, packages: ['fast-check', 'vitest'] },
  {
    path: 'mocks/testing/open-portal.tsx',
    floor: 18,
    packages: ['@testing-library/react', 'react-router'],
    reason: 'It renders the portal for tests of mocks/screens.',
  },
  { path: 'mocks/ledger-tests', floor: 17, imports: contract, packages: ['fast-check'] },
  { path: 'mocks/faults', floor: 18, imports: contract, packages: ['vitest', '@testing-library/dom'] },

  // End-to-end tests see the simulator from outside.
  {
    path: 'e2e',
    imports: ['mocks/scenarios/expectations.ts', 'mocks/scenarios/expected-views.ts'],
    types: ['mocks'],
    packages: ['@playwright/test', 'axe-core', 'axe-core/*', 'ical.js', 'jsqr', 'pngjs', 'node:*'],
  },
  {
    path: 'e2e/specs/content-security-policy.spec.ts',
    imports: ['e2e'],
    packages: ['@playwright/test', 'node:*', '`*'],
    reason: 'It loads a module from a computed address, which the page has to refuse.',
  },
  {
    path: 'e2e/testing.ts',
    imports: ['e2e', 'scripts/listen.ts', 'scripts/static-files.ts'],
    packages: ['@playwright/test', 'node:*'],
    reason: 'It is the entry of the package for tests elsewhere, and serves the demo that the package contains.',
  },
  // A command uses the same pure functions as the page; the pages of the load test follow changes as the real one does.
  {
    path: 'scripts',
    imports: [
      'scripts/vite',
      'mocks',
      'src/contract',
      'src/domain',
      'src/api/rate-limit.ts',
      'src/api/retry.ts',
      'src/api/server-events.ts',
    ],
    packages: ['*'],
  },
  {
    path: 'scripts/conform.ts',
    imports: ['scripts', 'openapi.json'],
    packages: ['node:*'],
    reason: 'It carries the published document with it.',
  },
  { path: 'scripts/vite', imports: ['src/contract', 'src/ui/tokens.ts', 'src/ui/styles'], packages: ['*'] },
];

/** Global names and properties that the code in some folders may not use, and what it uses instead. Tests may use all. */
export interface ForbiddenNames {
  readonly paths: readonly string[];
  readonly except?: readonly string[];
  readonly names: readonly string[];
  readonly instead: string;
}

const pure = ['mocks/agent', 'mocks/cssm', 'mocks/codes'];

export const forbiddenNames: readonly ForbiddenNames[] = [
  {
    paths: ['src'],
    except: ['src/api/http.ts', 'src/api/server-events.ts'],
    names: ['fetch'],
    instead: 'Only src/api/http.ts sends requests to the backend, and src/api/server-events.ts opens the event stream.',
  },
  {
    paths: ['src/domain', 'mocks'],
    names: ['Math.random'],
    instead: 'Random values come from the seed of the state: mocks/codes/seeded-random.ts.',
  },
  { paths: ['src/domain'], names: ['Date.now'], instead: 'Pass the time as an argument.' },
  {
    paths: ['mocks'],
    except: ['mocks/scheduler.ts'],
    names: ['Date.now'],
    instead: 'Only mocks/scheduler.ts reads the wall clock.',
  },
  { paths: pure, names: ['Date', 'performance'], instead: 'Pass the time as an argument, in milliseconds.' },
  {
    paths: pure,
    names: ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
    instead: 'mocks/scheduler.ts runs all timers.',
  },
  {
    paths: pure,
    names: ['crypto'],
    instead: 'Random values come from the seed of the state: mocks/codes/seeded-random.ts.',
  },
  { paths: pure, names: ['fetch', 'indexedDB', 'localStorage'], instead: 'Rules are pure: no requests, no storage.' },
];

/** The files that may import all names of a module (`import * as`), and the modules. Tests may do so too. */
export const namespaces: Readonly<Record<string, readonly string[]>> = {
  'src/contract/schema.ts': ['zod/mini'],
  'scripts/contract/schemas.ts': ['src/contract'],
};
