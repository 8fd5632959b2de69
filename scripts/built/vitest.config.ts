import { defineConfig } from 'vitest/config';
import { limits } from '#scripts/test/time-limits.ts';

/** Tests of the builds, and of the server that serves them; `npm test` makes the builds first. */
export default defineConfig({
  root: '.',
  test: {
    name: 'built',
    environment: 'node',
    include: ['scripts/built/**/*.test.ts'],
    testTimeout: limits.test,
    hookTimeout: limits.test,
  },
});
