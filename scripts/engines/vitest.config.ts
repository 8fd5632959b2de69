import { defineConfig } from 'vitest/config';

/** The same steps in three browser engines, over the demo's build; `npm run test:full` makes it first. */
export default defineConfig({
  root: '.',
  test: {
    name: 'engines',
    environment: 'node',
    include: ['scripts/engines/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One browser at a time: three at once would each wait for the others.
    fileParallelism: false,
  },
});
