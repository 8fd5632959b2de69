import type { GalleryState, GalleryVisit } from './variants.ts';

/** The data of the report. */
export interface GalleryReport {
  readonly states: readonly GalleryState[];
  readonly visits: readonly GalleryVisit[];
  /** The paths of the specs that cover a scenario, by its name. */
  readonly specsOf: ReadonlyMap<string, readonly string[]>;
  /** Scenarios without a spec, and specs without a scenario. */
  readonly uncovered: readonly string[];
  readonly unnamed: readonly string[];
  /** The address of the demo, e.g. `http://localhost:4173`, for live links. */
  readonly base: string;
}

/** The totals of a run. */
export interface GalleryTotals {
  readonly states: number;
  readonly pictures: number;
  /** Violations, each counted once for every picture that shows it. */
  readonly violations: number;
  readonly failures: number;
  readonly gaps: number;
}

/** Returns one line for each violation in a picture and for each failed visit. */
export function failureLines({ visits }: Pick<GalleryReport, 'visits'>): readonly string[] {
  return visits.flatMap(({ state, language, failure, pictures }) => {
    const prefix = `${state.name} (${state.product}, ${language}`;
    return [
      ...(failure === undefined ? [] : [`${prefix}): ${failure.split('\n')[0]}`]),
      ...pictures.flatMap(({ theme, width, violations = [] }) =>
        violations.map(({ rule, targets }) => `${prefix}, ${theme}, ${width}): ${rule} at ${targets.join(' | ')}`),
      ),
    ];
  });
}

export function totalsOf({ states, visits, uncovered, unnamed }: GalleryReport): GalleryTotals {
  const pictures = visits.flatMap((visit) => visit.pictures);
  return {
    states: states.length,
    pictures: pictures.length,
    violations: pictures.reduce((all, { violations }) => all + (violations?.length ?? 0), 0),
    failures: visits.filter(({ failure }) => failure !== undefined).length,
    gaps: uncovered.length + unnamed.length,
  };
}
