import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { noBackendPlugin } from './scripts/no-backend.ts';
import { limits } from './scripts/test/time-limits.ts';
import { finishBuild } from './scripts/vite/finish-build.ts';
import { inlineStyles } from './scripts/vite/inline-styles.ts';

/**
 * There are three modes. `production` (npm run build): the app alone, for a product with a real backend. `demo` (npm run
 * build:demo): the same app with the simulator in the page. `development` (npm run dev): the demo, served from source.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), inlineStyles(), noBackendPlugin(), finishBuild({ production: mode === 'production' })],
  // The page finds out where it is served; its files load each other by relative addresses (docs/decisions/0048).
  base: './',
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    manifest: true,
    rolldownOptions: {
      output: {
        // The first screen loads two files; the larger one stays the same in most releases. By default the bundler would
        // split off every module that a lazy screen shares with it: 17 files, which compress to 184 kB instead of 174.
        codeSplitting: {
          groups: [
            { name: 'packages', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 1 },
            { name: 'first-screen', tags: ['$initial'] },
          ],
        },
      },
    },
    // The demo's simulator is one large file, loaded in parallel with the app.
    chunkSizeWarningLimit: 700,
  },
  test: {
    // By default Vitest leaves one core to others, which halves the speed on two.
    maxWorkers: availableParallelism(),
    setupFiles: ['scripts/test/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,mocks,e2e}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['scripts/built/**', 'scripts/engines/**', 'mocks/ledger-tests/**'],
          // These tests have no document and restore their stubs. Loading every module again for each file took longer
          // than the tests themselves.
          isolate: false,
        },
      },
      // These tests replace modules that other tests import, so they run in isolation.
      {
        extends: true,
        test: { name: 'ledger', environment: 'node', include: ['mocks/ledger-tests/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          // As above; the set-up file clears the document after each test.
          isolate: false,
          include: ['{src,mocks}/**/*.test.tsx'],
          exclude: ['src/app/fault-matrix/**'],
          setupFiles: ['scripts/test/property-seed.ts', 'scripts/test/component-tests.ts'],
        },
      },
      // One page runs hundreds of fault cases. React's production build takes a third of the time.
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', development: false } },
        test: {
          name: 'faults',
          environment: 'happy-dom',
          include: ['src/app/fault-matrix/*.test.tsx'],
          env: { NODE_ENV: 'production' },
        },
      },
    ],
    // A fixed time zone, so that no test depends on that of the machine.
    env: { TZ: 'UTC' },
    testTimeout: limits.test,
    hookTimeout: limits.test,
    teardownTimeout: limits.stop,
    restoreMocks: true,
    unstubGlobals: true,
  },
}));
