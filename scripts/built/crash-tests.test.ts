import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleServer } from '#scripts/bundles.ts';
import { CrashTest } from '#scripts/crash-tests/crash-test.ts';
import { startProcess } from '#scripts/crash-tests/server-process.ts';
import { crashTasks } from '#scripts/crash-tests/tasks.ts';
import { limits } from '#scripts/test/time-limits.ts';

/** The number of kills: 3 in `npm test`, 500 in `npm run test:full`. */
const kills = Number(process.env.KILLS ?? 3);

/** The seed of the kills. An environment variable with the printed seed of an earlier run repeats its kills. */
const seed = Number(process.env.SEED ?? randomInt(2 ** 32));

let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kills-'));
  await bundleServer();
});

afterAll(() => rm(directory, { recursive: true }));

/** Runs all tasks, beginning with this one, until the server was killed so often. Returns the counts. */
async function runCrashTest(file: string, from: number, times: number, ownSeed: number): Promise<CrashTest['stats']> {
  const all = Object.values(crashTasks);
  const crashTest = await CrashTest.start(join(directory, file), ownSeed);
  try {
    await crashTest.run([...all.slice(from), ...all.slice(0, from)], times);
  } finally {
    await crashTest.end();
  }
  return crashTest.stats;
}

test(
  `a server killed at any time loses nothing and executes nothing twice (${kills} kills)`,
  async () => {
    console.log(`The kills have the seed ${seed}; SEED=${seed} repeats them.`);
    // Two servers at once: one starts while the other is processing requests.
    const [first, second] = await Promise.all([
      runCrashTest('one.sqlite', 0, Math.ceil(kills / 2), seed),
      runCrashTest('other.sqlite', 6, Math.floor(kills / 2), seed + 1_000_000),
    ]);
    const kinds = Object.keys(first) as (keyof typeof first)[];
    const stats = kinds.map((kind) => [kind, first[kind] + second[kind]] as const);
    console.log(`The servers were killed: ${JSON.stringify(Object.fromEntries(stats))}`);
    // The test proves little if all kills are at the same phase.
    if (kills >= 100) for (const [kind, count] of stats) expect(count, kind).toBeGreaterThan(kills / 20);
    expect(first.kills + second.kills).toBeGreaterThanOrEqual(kills);
  },
  limits.test + kills * limits.state,
);

describe('a disk of two megabytes', () => {
  let disk = '';
  const mountDisk = () => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;

  beforeAll(async () => {
    disk = join(directory, 'disk');
    await mkdir(disk);
  });
  afterAll(() => void spawnSync('umount', [disk]));

  test('loses no acknowledged command when it is full, and lets the server stop and restart', async (context) => {
    if (!mountDisk()) {
      console.warn('No disk can be mounted here: the server on a full disk is not tested.');
      return context.skip();
    }
    const file = join(disk, 'world.sqlite');
    let server = await startProcess(file);
    const signIn = (userName: string) =>
      fetch(`${server.origin}/sign-in`, { method: 'POST', body: new URLSearchParams({ userName, role: 'auditor' }) });
    const names = async () => [
      ...(await (await fetch(`${server.origin}/sign-in`)).text()).matchAll(/value="(person \d+)"/g),
    ];
    expect((await signIn('person 0')).status).toBe(200);

    await writeFile(join(disk, 'filling'), Buffer.alloc(4_000_000)).catch(() => undefined);
    let acknowledged = 1;
    let last = await signIn(`person ${acknowledged}`);
    while (last.status === 200) {
      acknowledged += 1;
      last = await signIn(`person ${acknowledged}`);
    }
    expect([last.status, await last.text()]).toEqual([507, expect.stringContaining('The disk of the product is full')]);

    const { code, errorOutput } = await server.end();
    expect(code).toBe(0);
    expect(errorOutput).toContain('The disk is full: nothing more can be written to');
    expect(errorOutput).not.toMatch(/^ {2,}at /m);

    server = await startProcess(file);
    const storedNames = (await names()).map(([, name]) => name);
    expect(new Set(storedNames)).toEqual(
      new Set(Array.from({ length: acknowledged }, (_each, number) => `person ${number}`)),
    );
    await rm(join(disk, 'filling'));
    expect((await signIn('one more')).status).toBe(200);
    expect((await server.end()).code).toBe(0);
  });
});
