import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the worker script in public is the installed msw’s', async () => {
  expect(await readFile('public/mockServiceWorker.js', 'utf8')).toBe(
    await readFile('node_modules/msw/lib/mockServiceWorker.js', 'utf8'),
  );
});
