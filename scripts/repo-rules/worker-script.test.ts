import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the worker script in public is that of the installed msw', async () => {
  expect(await readFile('public/mockServiceWorker.js', 'utf8')).toBe(
    await readFile('node_modules/msw/lib/mockServiceWorker.js', 'utf8'),
  );
});
