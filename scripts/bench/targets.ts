import { median } from './statistics.ts';
import { atMost, type BenchVerdict, kilobytes, megabytes, milliseconds, ratioAtMost, shift } from './verdict.ts';
import type { PageVisit } from './visit.ts';

/** The visits of each page, one for each round. */
export type Visits = Readonly<Record<PageName, readonly PageVisit[]>>;

export const pageNames = ['empty', 'react-mui', 'given-stack', 'registered', 'evaluation', 'demo'] as const;
export type PageName = (typeof pageNames)[number];

const valuesOf = (visits: Visits, page: PageName, select: (visit: PageVisit) => number | undefined) =>
  visits[page].map((visit) => select(visit) ?? Number.NaN);

/**
 * The time of the fastest of six public React admin applications (the users page of bulletproof-react: 1729 ms until
 * its data is displayed) relative to the page `given-stack` in the same run (1247 ms).
 */
const fastestPeer = 1729 / 1247;
/** The factor by which the page must be faster than every peer. */
const requiredLead = 1.4;

/** The maximum time of an interaction in ms, by its kind: the part of its name after the comma. */
const limits = { 'first opening': 130, 'second opening': 80, closing: 150, typing: 80, switch: 80 } as const;

/** The measured interactions of each page. */
const interactions: readonly (readonly [PageName, string, readonly (keyof typeof limits)[]])[] = [
  ['evaluation', 'register', ['first opening', 'second opening', 'closing', 'typing', 'switch']],
  ['evaluation', 'transport', ['first opening', 'second opening', 'closing', 'switch']],
  ['registered', 'subscription', ['first opening', 'second opening', 'closing']],
  ['registered', 'actions', ['first opening', 'second opening', 'closing']],
];

/** Returns the performance targets of the visits with their results. */
export const verdicts = (visits: Visits): readonly BenchVerdict[] => {
  const paint = ({ firstPaint }: PageVisit) => firstPaint;
  const largest = ({ largestPaint }: PageVisit) => largestPaint;
  const ready = (visit: PageVisit) => visit.ready;
  const blocked = (visit: PageVisit) => visit.blocked;
  const ratio = (
    name: string,
    limit: number,
    page: PageName,
    select: (visit: PageVisit) => number,
    [baselinePage, baselineName, baselineSelect = select]: readonly [PageName, string, ((visit: PageVisit) => number)?],
  ) =>
    ratioAtMost(
      name,
      limit,
      valuesOf(visits, page, select),
      valuesOf(visits, baselinePage, baselineSelect),
      baselineName,
    );
  const states = ['registered', 'evaluation'] as const;
  return [
    ...states.map((page) => ratio(`first contentful paint, ${page}`, 1.25, page, paint, ['empty', 'empty page'])),
    ratio('largest contentful paint, registered', 1.25, 'registered', largest, ['empty', 'empty page']),
    ratio('largest contentful paint, evaluation', 1, 'evaluation', largest, [
      'evaluation',
      'its time until ready',
      ready,
    ]),
    ...states.map((page) => ratio(`ready, ${page}`, 1.15, page, ready, ['react-mui', 'React + MUI'])),
    ratio('ready, registered, ahead of every peer', fastestPeer / requiredLead, 'registered', ready, [
      'given-stack',
      'the given stack',
    ]),
    ...states.map((page) =>
      atMost(
        `JavaScript until ready, ${page}`,
        185_000,
        valuesOf(visits, page, ({ script }) => script),
        kilobytes,
      ),
    ),
    ...states.map((page) =>
      ratio(`blocked until ready, ${page}`, 1, page, blocked, ['given-stack', 'the given stack']),
    ),
    ...states.map((page) =>
      atMost(
        `layout shift, ${page}`,
        0,
        valuesOf(visits, page, ({ layoutShift }) => layoutShift),
        shift,
      ),
    ),
    ...interactions.flatMap(([page, name, kinds]) =>
      kinds.map((kind) =>
        atMost(
          `${name}, ${kind}`,
          limits[kind],
          valuesOf(visits, page, ({ interactionTimes }) => interactionTimes[`${name}, ${kind}`]),
          milliseconds,
        ),
      ),
    ),
    ...states.map((page) =>
      atMost(
        `heap at rest, ${page}`,
        6_000_000,
        valuesOf(visits, page, ({ heap }) => heap),
        megabytes,
      ),
    ),
    ratio('demo ready, registered', 1.4, 'demo', ready, ['registered', 'the production build']),
  ];
};

/** Returns the figures of every page, for the table above the verdicts. */
export const resultRows = (visits: Visits): readonly (readonly string[])[] => [
  [
    'page',
    'FCP ms',
    'LCP ms',
    'ready ms',
    'blocked ms',
    'JS kB',
    'CLS',
    'heap MB',
    'INP first / second',
    'shown first / second',
    'closing ms',
  ],
  ...pageNames.map((page) => {
    const medianOf = (select: (visit: PageVisit) => number | undefined) => median(valuesOf(visits, page, select));
    const medianNamed = (end: string) =>
      medianOf(({ interactionTimes }) => Object.entries(interactionTimes).find(([name]) => name.endsWith(end))?.[1]);
    const formatInteger = (select: number) => (Number.isNaN(select) ? '–' : select.toFixed(0));
    return [
      page,
      formatInteger(medianOf(({ firstPaint }) => firstPaint)),
      formatInteger(medianOf(({ largestPaint }) => largestPaint)),
      formatInteger(medianOf(({ ready }) => ready)),
      formatInteger(medianOf(({ blocked }) => blocked)),
      (medianOf(({ script }) => script) / 1000).toFixed(1),
      medianOf(({ layoutShift }) => layoutShift).toFixed(3),
      (medianOf(({ heap }) => heap) / 1_000_000).toFixed(1),
      `${formatInteger(medianNamed(', first opening'))} / ${formatInteger(medianNamed(', second opening'))}`,
      `${formatInteger(medianNamed('first shown'))} / ${formatInteger(medianNamed('second shown'))}`,
      formatInteger(medianNamed(', closing')),
    ];
  }),
];
