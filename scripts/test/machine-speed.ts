import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** The largest factor: limits six times as long still end a test that hangs. */
const MAX_FACTOR = 6;

/** The duration of the work on the machine for which the base limits are set, with two idle cores, in milliseconds. */
const REFERENCE_MS = 400;

/** The work of one core. It is a text, so that a worker can run it without a loader; it reports its duration in ms. */
const work = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const startedAt = performance.now();
let digest = Buffer.alloc(32);
let sum = 0;
for (let round = 0; round < 120_000; round += 1) {
  digest = createHash('sha256').update(digest).digest();
  for (const byte of digest) sum = (sum * 31 + byte) % 1_000_003;
}
parentPort.postMessage(performance.now() - startedAt);
`;

const runWork = () =>
  new Promise<number>((resolve, reject) => {
    new Worker(work, { eval: true }).once('message', resolve).once('error', reject);
  });

/**
 * Returns by which factor the limits must grow if the work took this long, in milliseconds: between 1 and 6, rounded to
 * tenths.
 */
export const timeFactor = (durationMs: number): number =>
  Math.round(Math.min(MAX_FACTOR, Math.max(1, durationMs / REFERENCE_MS)) * 10) / 10;

/** Runs the same work on every core at once, and returns the factor of the slowest one. */
export async function measureTimeFactor(): Promise<number> {
  const durations = await Promise.all(Array.from({ length: availableParallelism() }, runWork));
  return timeFactor(Math.max(...durations));
}
