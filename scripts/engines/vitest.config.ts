import { defineConfig } from 'vitest/config';

/** The same steps in three browser engines, with the demo build; `npm run test:full` builds it first. */
export default defineConfig({
  root: '.',
  test: {
    name: 'engines',
    environment: 'node',
    include: ['scripts/engines/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One browser at a time, since three at once would slow each other down.
    fileParallelism: false,
  },
});
