import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** The kind of a request: the page's files, queries of a page, commands of a user, or the portal. */
export type RequestKind = 'files' | 'read' | 'act' | 'portal';

/** The response times of one kind or operation, in milliseconds. */
export interface LatencySummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** The totals of all requests. */
export interface LoadTotals {
  readonly requests: number;
  readonly kinds: Readonly<Record<string, LatencySummary>>;
  readonly operations: Readonly<Record<string, LatencySummary>>;
  /** The bytes that one page received per minute from the API, on average of the pages that only read. */
  readonly bytesPerPageAndMinute: number;
  /** Expected refusals because several users act, by operation and reason. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Unexpected errors, with their number. */
  readonly errors: Readonly<Record<string, number>>;
}

/** Collects response times, refusals and errors. */
export class Measures {
  readonly #kinds = new Map<string, RecordableHistogram>();
  readonly #operations = new Map<string, RecordableHistogram>();
  readonly #refusals = new Map<string, number>();
  readonly #errors = new Map<string, number>();
  #pageBytes = 0;
  #pageMs = 0;

  recordResponse(kind: RequestKind, operation: string, milliseconds: number): void {
    // In whole microseconds, at least one.
    const time = Math.max(1, Math.round(milliseconds * 1000));
    histogramOf(this.#kinds, kind).record(time);
    histogramOf(this.#operations, operation).record(time);
  }
  /** Records what an open page received from the API in a time in milliseconds. */
  recordPage(bytes: number, milliseconds: number): void {
    this.#pageBytes += bytes;
    this.#pageMs += milliseconds;
  }
  recordRefusal(operation: string, problem: string): void {
    count(this.#refusals, `${operation}: ${problem}`);
  }
  recordError(message: string): void {
    count(this.#errors, message);
  }
  totals(): LoadTotals {
    const kinds = timesOf(this.#kinds);
    return {
      requests: Object.values(kinds).reduce((sum, { count: requestCount }) => sum + requestCount, 0),
      kinds,
      operations: timesOf(this.#operations),
      bytesPerPageAndMinute: this.#pageMs === 0 ? 0 : (this.#pageBytes / this.#pageMs) * 60_000,
      refusals: sorted(this.#refusals),
      errors: sorted(this.#errors),
    };
  }
}

function histogramOf(histograms: Map<string, RecordableHistogram>, name: string): RecordableHistogram {
  const histogram = histograms.get(name) ?? createHistogram();
  histograms.set(name, histogram);
  return histogram;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function timesOf(histograms: ReadonlyMap<string, RecordableHistogram>): Readonly<Record<string, LatencySummary>> {
  const times = [...histograms].map(([name, histogram]): [string, LatencySummary] => {
    const at = (percent: number) => histogram.percentile(percent) / 1000;
    return [name, { count: histogram.count, p50: at(50), p95: at(95), p99: at(99), max: histogram.max / 1000 }];
  });
  return Object.fromEntries(times.sort(([, a], [, b]) => b.count - a.count));
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
