import { table } from '#scripts/bench/statistics.ts';
import type { LatencySummary, LoadTotals } from './measures.ts';
import { growthPerMinute, type Sample, secondHalf } from './memory.ts';
import type { ProcessMeasurement } from './process-probe.ts';

/** A measurement of the server, and its time in seconds since the start of the load. */
export interface TimedMeasurement extends ProcessMeasurement {
  readonly at: number;
}

/** The result of a load. */
export interface LoadResult extends LoadTotals {
  readonly seconds: number;
  readonly samples: readonly TimedMeasurement[];
  /** The measurements after garbage collection: at half of the time, and at the end. */
  readonly collected: readonly TimedMeasurement[];
  readonly sizes: { readonly database: number; readonly log: number };
  /** The inconsistencies of the state at the end. */
  readonly faults: readonly string[];
}

/** The growth that counts as a leak, in MB per minute. */
const maxGrowth = 1;
/** The shortest load whose growth is judged, in seconds: in a shorter one, filling caches look like growth. */
const minimumSeconds = 120;
const megabyte = 1e6;

/**
 * Returns whether there were no errors, the state is consistent, and memory is flat, if the load was long enough to
 * judge it.
 */
export function isSuccessful(result: LoadResult): boolean {
  return Object.keys(result.errors).length === 0 && result.faults.length === 0 && verdictOn(result) !== 'NOT FLAT';
}

/** Returns the verdict on memory. */
function verdictOn({ seconds, collected }: LoadResult): string {
  if (seconds < minimumSeconds) return `not judged in less than ${minimumSeconds} s`;
  return growth(collected) < maxGrowth ? 'flat' : 'NOT FLAT';
}

/** Returns the growth of the JavaScript heap after garbage collection, in MB per minute. */
function growth(collected: readonly TimedMeasurement[]): number {
  return growthPerMinute(collected.map(({ at, heap }): Sample => ({ at, value: heap / megabyte })));
}

/** Returns the growth of all memory in the second half, in MB per minute. It varies with the uncollected garbage. */
function residentGrowth(measurements: readonly TimedMeasurement[]): number {
  return growthPerMinute(
    secondHalf(measurements.map(({ at, resident }): Sample => ({ at, value: resident / megabyte }))),
  );
}

/** Returns the result as a text. */
export function reportOf(result: LoadResult): string {
  const { requests, seconds, kinds, operations, refusals, errors, samples, collected, sizes, faults } = result;
  const pageKilobytes = (result.bytesPerPageAndMinute / 1000).toFixed(1);
  const [first, last] = [samples[0], samples.at(-1)];
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  const processor = ((last?.processor ?? 0) - (first?.processor ?? 0)) / 1000;
  const heapSizes = collected.map(({ heap }) => inMegabytes(heap)).join(', then ');
  return `${requests} requests in ${seconds} s (${(requests / seconds).toFixed(0)}/s), ${sum(errors)} errors, ${sum(refusals)} expected refusals.
A page that only reads received ${pageKilobytes} kB a minute from the API.

${timesTable('kind', kinds)}

${timesTable('operation', operations)}

${countsTable('expected refusal', refusals)}
${countsTable('ERROR', errors)}
${table([['time', 'memory', 'JavaScript heap', 'event loop delay, p99', 'maximum'], ...samples.map(measurementRow)])}

Memory: ${verdictOn(result)}, the JavaScript heap is ${heapSizes} (${growth(collected).toFixed(2)} MB/min over the second half; all memory with garbage: ${residentGrowth(samples).toFixed(2)}). The server used ${processor.toFixed(1)} s of processor time (${((100 * processor) / seconds).toFixed(0)} %). The database has ${inMegabytes(sizes.database)}, its write-ahead log ${inMegabytes(sizes.log)}.
${faults.length === 0 ? 'The state is consistent, and the licences add up.' : `THE STATE IS INCONSISTENT:\n${faults.join('\n')}`}`;
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
  return table([[label, 'responses', 'p50', 'p95', 'p99', 'max'], ...rows]);
}

function countsTable(label: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).map(([name, count]) => [name, String(count)]);
  return rows.length === 0 ? '' : `${table([[label, 'count'], ...rows])}\n`;
}
