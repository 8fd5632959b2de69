import { defineConfig } from 'vitest/config';
import { limits } from '#scripts/test/time-limits.ts';

/** The same steps in three browser engines, with the demo build; `npm run test:full` builds it first. */
export default defineConfig({
  root: '.',
  test: {
    name: 'engines',
    environment: 'node',
    include: ['scripts/engines/*.test.ts'],
    // A test walks through ten states.
    testTimeout: 2 * limits.test,
    hookTimeout: limits.test,
    // One browser at a time, since three at once would slow each other down.
    fileParallelism: false,
  },
});
