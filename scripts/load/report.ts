import { table } from '#scripts/bench/statistics.ts';
import type { LatencySummary, LoadTotals } from './measures.ts';
import { growthPerMinute, type Sample, secondHalf } from './memory.ts';
import type { ProcessMeasurement } from './process-probe.ts';

/** What the server told, and when, in seconds since the load began. */
export interface TimedMeasurement extends ProcessMeasurement {
  readonly at: number;
}

/** What a load came to. */
export interface LoadResult extends LoadTotals {
  readonly seconds: number;
  readonly heard: readonly TimedMeasurement[];
  /** What it told after the garbage had been collected: after half of the time, and at the end. */
  readonly collected: readonly TimedMeasurement[];
  readonly sizes: { readonly database: number; readonly log: number };
  /** What is wrong with the world at the end. */
  readonly faults: readonly string[];
}

/** From here on memory grows, in MB per minute. */
const maxGrowth = 1;
/** The shortest load from which growth is judged, in seconds: in a shorter one caches that fill look like growth. */
const minimumSeconds = 120;
const megabyte = 1e6;

/**
 * Whether nothing was answered that should not have been, the world holds together, and memory is flat, as far as the load
 * was long enough to judge that.
 */
export function isSuccessful(result: LoadResult): boolean {
  return Object.keys(result.errors).length === 0 && result.faults.length === 0 && verdictOn(result) !== 'NOT FLAT';
}

/** The verdict on memory. */
function verdictOn({ seconds, collected }: LoadResult): string {
  if (seconds < minimumSeconds) return `not judged in less than ${minimumSeconds} s`;
  return growth(collected) < maxGrowth ? 'flat' : 'NOT FLAT';
}

/** By how many MB a minute what JavaScript holds on to grows in the second half. */
function growth(collected: readonly TimedMeasurement[]): number {
  return growthPerMinute(collected.map(({ at, heap }): Sample => ({ at, value: heap / megabyte })));
}

/** The same of all memory, which goes up and down with the garbage in it. */
function residentGrowth(measurements: readonly TimedMeasurement[]): number {
  return growthPerMinute(
    secondHalf(measurements.map(({ at, resident }): Sample => ({ at, value: resident / megabyte }))),
  );
}

/** The result in words. */
export function reportOf(result: LoadResult): string {
  const { requests, seconds, kinds, operations, refusals, errors, heard, collected, sizes, faults } = result;
  const [first, last] = [heard[0], heard.at(-1)];
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  const processor = ((last?.processor ?? 0) - (first?.processor ?? 0)) / 1000;
  const heapSizes = collected.map(({ heap }) => inMegabytes(heap)).join(', then ');
  return `${requests} requests in ${seconds} s (${(requests / seconds).toFixed(0)}/s), ${sum(errors)} errors, ${sum(refusals)} lawful refusals.

${timesTable('kind', kinds)}

${timesTable('operation', operations)}

${countsTable('refused, lawfully', refusals)}
${countsTable('WRONG', errors)}
${table([['after', 'memory', 'of it JavaScript', 'event loop late, p99', 'at most'], ...heard.map(measurementRow)])}

Memory: ${verdictOn(result)}, JavaScript holds on to ${heapSizes} (${growth(collected).toFixed(2)} MB/min over the second half; with garbage, all memory: ${residentGrowth(heard).toFixed(2)}). The server took ${processor.toFixed(1)} s of the processor (${((100 * processor) / seconds).toFixed(0)} %). The database is ${inMegabytes(sizes.database)} large, the log before it ${inMegabytes(sizes.log)}.
${faults.length === 0 ? 'The world holds together, and the licences add up.' : `THE WORLD DOES NOT HOLD TOGETHER:\n${faults.join('\n')}`}`;
}

const inMegabytes = (bytes: number) => `${(bytes / megabyte).toFixed(1)} MB`;
const inMilliseconds = (time: number) => `${time.toFixed(1)} ms`;

function measurementRow({ at, resident, heap, late }: TimedMeasurement): readonly string[] {
  return [
    `${at.toFixed(0)} s`,
    inMegabytes(resident),
    inMegabytes(heap),
    inMilliseconds(late.p99),
    inMilliseconds(late.max),
  ];
}

function timesTable(label: string, all: Readonly<Record<string, LatencySummary>>): string {
  const rows = Object.entries(all).map(([name, { count, p50, p95, p99, max }]) => [
    name,
    String(count),
    ...[p50, p95, p99, max].map(inMilliseconds),
  ]);
  return table([[label, 'answers', 'p50', 'p95', 'p99', 'max'], ...rows]);
}

function countsTable(label: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).map(([name, count]) => [name, String(count)]);
  return rows.length === 0 ? '' : `${table([[label, 'times'], ...rows])}\n`;
}
