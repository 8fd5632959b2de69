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

/** Walks from this errand on; what the kills came to. */
async function kill(file: string, from: number, times: number): Promise<Killing['toll']> {
  const all = Object.values(errands);
  const killing = await Killing.begin(join(directory, file));
  try {
    await killing.walk([...all.slice(from), ...all.slice(0, from)], times);
  } finally {
    await killing.end();
  }
  return killing.toll;
}

test(
  `a server that is killed at any instant of any errand loses nothing, and does nothing twice (${kills} kills)`,
  async () => {
    // Two servers at a time: one starts while the other is at work.
    const [one, other] = await Promise.all([
      kill('one.sqlite', 0, Math.ceil(kills / 2)),
      kill('other.sqlite', 6, Math.floor(kills / 2)),
    ]);
    const kinds = Object.keys(one) as (keyof typeof one)[];
    const toll = kinds.map((kind) => [kind, one[kind] + other[kind]] as const);
    console.log(`The servers were killed: ${JSON.stringify(Object.fromEntries(toll))}`);
    // Kills that all fell into one moment would prove little.
    if (kills >= 100) for (const [kind, count] of toll) expect(count, kind).toBeGreaterThan(kills / 20);
    expect(one.kills + other.kills).toBeGreaterThanOrEqual(kills);
  },
  60 * 60_000,
);
