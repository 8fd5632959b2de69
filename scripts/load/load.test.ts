import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '#mocks/store/sqlite.ts';
import { startServer } from '#scripts/server.ts';
import { findInconsistencies } from './consistency-check.ts';
import { runLoad } from './simulated-users.ts';

const load = { browsers: 10, acting: 2, seconds: 3 };

/** Creates minimal builds, so that the test does not need the real ones. */
async function createBuilds(directory: string): Promise<{ readonly app: string; readonly demo: string }> {
  const builds = { app: join(directory, 'app'), demo: join(directory, 'demo') };
  for (const build of Object.values(builds)) {
    await mkdir(build);
    await writeFile(join(build, 'index.html'), '<!doctype html><title>License Usage</title>');
  }
  return builds;
}

test.each(['events', 'polling'] as const)(
  'users read and act on one server without an error, by %s',
  async (updates) => {
    const directory = await mkdtemp(join(tmpdir(), 'load-test-'));
    const server = await startServer({
      port: 0,
      door: true,
      scenario: 'evaluation',
      openStore: (fresh) => openSqliteStore({ file: join(directory, 'world.sqlite'), openMode: 'refuse', fresh }),
      ...(await createBuilds(directory)),
    });
    try {
      const totals = (await runLoad(server.origin, { ...load, updates })).totals();

      expect(totals.errors).toEqual({});
      expect(totals.bytesPerPageAndMinute).toBeGreaterThan(0);
      expect(totals.kinds).toMatchObject({ read: { count: expect.any(Number) }, act: { count: expect.any(Number) } });
      expect(await findInconsistencies(server.origin)).toEqual([]);
    } finally {
      await server.close();
      await rm(directory, { recursive: true });
    }
  },
);
