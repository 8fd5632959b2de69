import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { noBackendPlugin } from './scripts/no-backend.ts';
import { finishBuild } from './scripts/vite/finish-build.ts';
import { inlineStyles } from './scripts/vite/inline-styles.ts';

/**
 * Three modes. `production` (npm run build): the app alone, for a product that has a real backend. `demo` (npm run
 * build:demo): the same app with the simulator in the page. `development` (npm run dev): the demo, served from source.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), inlineStyles(), noBackendPlugin(), finishBuild({ production: mode === 'production' })],
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    manifest: true,
    rolldownOptions: {
      output: {
        // What the first screen needs in two files, of which the larger outlives most changes of the app. Left alone the
        // bundler cuts off every module that a lazy screen shares with it: 17 files, which compress to 184 kB, not 174.
        codeSplitting: {
          groups: [
            { name: 'packages', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 1 },
            { name: 'first-screen', tags: ['$initial'] },
          ],
        },
      },
    },
    // The demo's simulator is one large file, loaded beside the app.
    chunkSizeWarningLimit: 700,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,mocks,e2e}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['scripts/built/**', 'scripts/engines/**', 'mocks/ledger-tests/**'],
          // These have no document and put back what they stub: loading every module anew for each file took longer
          // than the tests themselves.
          isolate: false,
        },
      },
      // It overhears what others import, so its modules are its own.
      {
        extends: true,
        test: { name: 'conservation', environment: 'node', include: ['mocks/ledger-tests/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          // As above; what a file leaves in the document is cleared by the set-up.
          isolate: false,
          include: ['{src,mocks}/**/*.test.tsx'],
          exclude: ['src/app/fault-matrix/**'],
          setupFiles: ['scripts/test/component-tests.ts'],
        },
      },
      // A page for hundreds of cells: drawn as it is in production, which takes a third of the time.
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
    // What depends on the machine's time zone must not pass here and fail elsewhere.
    env: { TZ: 'UTC' },
    // A slow or busy machine is no failure: what hangs is found all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
}));
