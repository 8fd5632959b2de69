import { defineConfig } from 'vitest/config';

/** Tests of what the builds came to; `npm test` makes the builds first. */
export default defineConfig({
  root: '.',
  test: { name: 'built', environment: 'node', include: ['scripts/built/**/*.test.ts'], testTimeout: 60_000 },
});
