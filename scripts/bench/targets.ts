import { median } from './figures.ts';
import { atMost, kilobytes, megabytes, milliseconds, ratioAtMost, shift, type Verdict } from './verdict.ts';
import type { Visit } from './visit.ts';

/** The visits of each page, a round each. */
export type Visits = Readonly<Record<PageName, readonly Visit[]>>;

export const pageNames = ['empty', 'react-mui', 'given-stack', 'registered', 'evaluation', 'demo'] as const;
export type PageName = (typeof pageNames)[number];

const of = (visits: Visits, page: PageName, figure: (visit: Visit) => number | undefined) =>
  visits[page].map((visit) => figure(visit) ?? Number.NaN);

/**
 * The fastest of six public React admin applications (bulletproof-react's users page, 1729 ms until its data is shown), by
 * the page `given-stack` in the same run (1247 ms).
 */
const fastestPeer = 1729 / 1247;
/** How far ahead of every peer the page is to be. */
const ahead = 1.4;

/** Whether an interaction is quick, by the last word of its name. */
const limits = { first: 130, second: 80, gone: 150, typed: 80, switched: 80 } as const;

/** What is opened, switched and typed into, on which page. */
const interactions: readonly (readonly [PageName, string, readonly (keyof typeof limits)[]])[] = [
  ['evaluation', 'register', ['first', 'second', 'gone', 'typed', 'switched']],
  ['evaluation', 'transport', ['first', 'second', 'gone', 'switched']],
  ['registered', 'subscription', ['first', 'second', 'gone']],
  ['registered', 'actions', ['first', 'second', 'gone']],
];

/** The performance targets that visits measure, each with its result. */
export const verdicts = (visits: Visits): readonly Verdict[] => {
  const paint = ({ firstPaint }: Visit) => firstPaint;
  const largest = ({ largestPaint }: Visit) => largestPaint;
  const ready = (visit: Visit) => visit.ready;
  const blocked = (visit: Visit) => visit.blocked;
  const ratio = (
    what: string,
    limit: number,
    page: PageName,
    figure: (visit: Visit) => number,
    [other, otherName, otherFigure = figure]: readonly [PageName, string, ((visit: Visit) => number)?],
  ) => ratioAtMost(what, limit, of(visits, page, figure), of(visits, other, otherFigure), otherName);
  const states = ['registered', 'evaluation'] as const;
  return [
    ...states.map((page) => ratio(`first contentful paint, ${page}`, 1.25, page, paint, ['empty', 'empty page'])),
    ratio('largest, registered', 1.25, 'registered', largest, ['empty', 'empty page']),
    ratio('largest, evaluation', 1, 'evaluation', largest, ['evaluation', 'its ready', ready]),
    ...states.map((page) => ratio(`ready, ${page}`, 1.15, page, ready, ['react-mui', 'React + MUI'])),
    ratio('ready, registered, ahead of every peer', fastestPeer / ahead, 'registered', ready, [
      'given-stack',
      'the given stack',
    ]),
    ...states.map((page) =>
      atMost(
        `JavaScript until ready, ${page}`,
        185_000,
        of(visits, page, ({ script }) => script),
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
        of(visits, page, ({ layoutShift }) => layoutShift),
        shift,
      ),
    ),
    ...interactions.flatMap(([page, name, kinds]) =>
      kinds.map((kind) =>
        atMost(
          `${name}, ${kind}`,
          limits[kind],
          of(visits, page, ({ errand }) => errand[`${name}, ${kind}`]),
          milliseconds,
        ),
      ),
    ),
    ...states.map((page) =>
      atMost(
        `heap at rest, ${page}`,
        6_000_000,
        of(visits, page, ({ heap }) => heap),
        megabytes,
      ),
    ),
    ratio('demo ready, registered', 1.4, 'demo', ready, ['registered', 'the production build']),
  ];
};

/** The figures of every page, for the table above the verdicts. */
export const figuresOf = (visits: Visits): readonly (readonly string[])[] => [
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
    'gone ms',
  ],
  ...pageNames.map((page) => {
    const middle = (figure: (visit: Visit) => number | undefined) => median(of(visits, page, figure));
    const named = (end: string) =>
      middle(({ errand }) => Object.entries(errand).find(([name]) => name.endsWith(end))?.[1]);
    const whole = (figure: number) => (Number.isNaN(figure) ? '–' : figure.toFixed(0));
    return [
      page,
      whole(middle(({ firstPaint }) => firstPaint)),
      whole(middle(({ largestPaint }) => largestPaint)),
      whole(middle(({ ready }) => ready)),
      whole(middle(({ blocked }) => blocked)),
      (middle(({ script }) => script) / 1000).toFixed(1),
      middle(({ layoutShift }) => layoutShift).toFixed(3),
      (middle(({ heap }) => heap) / 1_000_000).toFixed(1),
      `${whole(named(', first'))} / ${whole(named(', second'))}`,
      `${whole(named('first shown'))} / ${whole(named('second shown'))}`,
      whole(named(', gone')),
    ];
  }),
];
