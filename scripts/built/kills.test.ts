import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errands } from '#scripts/kills/errands.ts';
import { Killing } from '#scripts/kills/killing.ts';
import { bundleServer } from '#scripts/kills/server-process.ts';

/** 20 kills with every `npm test`, 500 with `npm run test:full`. */
const kills = Number(process.env.KILLS ?? 20);

let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kills-'));
  await bundleServer();
});

afterAll(() => rm(directory, { recursive: true }));

test(
  `a server that is killed at any instant of any errand loses nothing, and does nothing twice (${kills} kills)`,
  async () => {
    const killing = await Killing.begin(join(directory, 'world.sqlite'));
    try {
      await killing.walk(Object.values(errands), kills);
    } finally {
      await killing.end();
      console.log(`The server was killed: ${JSON.stringify(killing.toll)}`);
    }
    // Kills that all fell into one moment would prove little.
    const { before, untold, told, whileStarting, codes } = killing.toll;
    const least = kills >= 100 ? kills / 20 : 0;
    for (const [kind, count] of Object.entries({ before, untold, told, whileStarting, codes }))
      expect(count, kind).toBeGreaterThanOrEqual(least);
  },
  60 * 60_000,
);
