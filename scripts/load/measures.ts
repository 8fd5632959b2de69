import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** What is asked for: the page's files, what a page reads, what a person does there, or the portal. */
export type Kind = 'files' | 'read' | 'act' | 'portal';

/** How long answers of one sort took, in milliseconds. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** What came of all that was asked. */
export interface Figures {
  readonly requests: number;
  readonly kinds: Readonly<Record<string, Times>>;
  readonly operations: Readonly<Record<string, Times>>;
  /** Refusals that are lawful where several people act, by what was refused and why. */
  readonly refusals: Readonly<Record<string, number>>;
  /** What should not have been, and how often. */
  readonly errors: Readonly<Record<string, number>>;
}

/** Takes note of what was asked and what came of it. */
export class Measures {
  readonly #kinds = new Map<string, RecordableHistogram>();
  readonly #operations = new Map<string, RecordableHistogram>();
  readonly #refusals = new Map<string, number>();
  readonly #errors = new Map<string, number>();

  answered(kind: Kind, operation: string, milliseconds: number): void {
    // In whole microseconds; an answer in none is one in the least.
    const time = Math.max(1, Math.round(milliseconds * 1000));
    histogramOf(this.#kinds, kind).record(time);
    histogramOf(this.#operations, operation).record(time);
  }
  refused(operation: string, problem: string): void {
    count(this.#refusals, `${operation}: ${problem}`);
  }
  failed(what: string): void {
    count(this.#errors, what);
  }
  figures(): Figures {
    const kinds = timesOf(this.#kinds);
    return {
      requests: Object.values(kinds).reduce((sum, { count: some }) => sum + some, 0),
      kinds,
      operations: timesOf(this.#operations),
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

function timesOf(histograms: ReadonlyMap<string, RecordableHistogram>): Readonly<Record<string, Times>> {
  const times = [...histograms].map(([name, histogram]): [string, Times] => {
    const at = (percent: number) => histogram.percentile(percent) / 1000;
    return [name, { count: histogram.count, p50: at(50), p95: at(95), p99: at(99), max: histogram.max / 1000 }];
  });
  return Object.fromEntries(times.sort(([, one], [, other]) => other.count - one.count));
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}
