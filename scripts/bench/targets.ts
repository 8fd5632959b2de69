import { median, medianRatio } from './figures.ts';
import type { Visit } from './visit.ts';

/** The visits of each page, a round each. */
export type Visits = Readonly<Record<PageName, readonly Visit[]>>;

export const pageNames = ['empty', 'react-mui', 'given-stack', 'registered', 'evaluation', 'demo'] as const;
export type PageName = (typeof pageNames)[number];

/** One row of performance.md §3: what was wanted and what came. */
export interface Verdict {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

const milliseconds = (figure: number) => `${figure.toFixed(0)} ms`;

const of = (visits: Visits, page: PageName, figure: (visit: Visit) => number | undefined) =>
  visits[page].map((visit) => figure(visit) ?? Number.NaN);

/** A ratio of one page's figure to the same of another, or of another figure. */
const ratio = (
  visits: Visits,
  what: string,
  limit: number,
  [page, figure]: readonly [PageName, (visit: Visit) => number],
  [other, otherFigure]: readonly [PageName, (visit: Visit) => number],
  name: string,
): Verdict => {
  const figures = of(visits, page, figure);
  const measured = medianRatio(figures, of(visits, other, otherFigure));
  return {
    what,
    target: `≤ ${limit.toFixed(2)} × ${name}`,
    measured: `${measured.toFixed(2)} × (${milliseconds(median(figures))})`,
    met: measured <= limit,
  };
};

const atMost = (what: string, limit: number, figures: readonly number[], show: (figure: number) => string): Verdict => {
  const measured = median(figures);
  return { what, target: `≤ ${show(limit)}`, measured: show(measured), met: measured <= limit };
};

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const shift = (figure: number) => figure.toFixed(2);

/** The table of performance.md §3, as far as one visit can tell. */
export const verdicts = (visits: Visits): readonly Verdict[] => {
  const paint = ({ firstPaint }: Visit) => firstPaint;
  const largest = ({ largestPaint }: Visit) => largestPaint;
  const ready = (visit: Visit) => visit.ready;
  const blocked = (visit: Visit) => visit.blocked;
  const errand = (page: PageName, name: string) => of(visits, page, (visit) => visit.errand[name]);
  const states = ['registered', 'evaluation'] as const;
  return [
    ...states.map((page) =>
      ratio(visits, `first contentful paint, ${page}`, 1.25, [page, paint], ['empty', paint], 'empty page'),
    ),
    ratio(visits, 'largest, registered', 1.25, ['registered', largest], ['empty', largest], 'empty page'),
    ratio(visits, 'largest, evaluation', 1, ['evaluation', largest], ['evaluation', ready], 'its ready'),
    ...states.map((page) => ratio(visits, `ready, ${page}`, 1.15, [page, ready], ['react-mui', ready], 'React + MUI')),
    ...states.map((page) =>
      atMost(
        `JavaScript until ready, ${page}`,
        185_000,
        of(visits, page, ({ script }) => script),
        kilobytes,
      ),
    ),
    ...states.map((page) =>
      ratio(visits, `blocked until ready, ${page}`, 1, [page, blocked], ['given-stack', blocked], 'the given stack'),
    ),
    ...states.map((page) =>
      atMost(
        `layout shift, ${page}`,
        0,
        of(visits, page, ({ layoutShift }) => layoutShift),
        shift,
      ),
    ),
    atMost('open the register dialog, first', 130, errand('evaluation', 'dialogFirst'), milliseconds),
    atMost('open the register dialog, second', 80, errand('evaluation', 'dialogSecond'), milliseconds),
    atMost('the dialog gone after closing', 150, errand('evaluation', 'dialogGone'), milliseconds),
    atMost('type in the token field', 80, errand('evaluation', 'typed'), milliseconds),
    atMost('open the Actions menu, first', 130, errand('registered', 'menuFirst'), milliseconds),
    atMost('open the Actions menu, second', 80, errand('registered', 'menuSecond'), milliseconds),
    atMost('the menu gone after closing', 150, errand('registered', 'menuGone'), milliseconds),
    ...states.map((page) =>
      atMost(
        `heap at rest, ${page}`,
        6_000_000,
        of(visits, page, ({ heap }) => heap),
        megabytes,
      ),
    ),
    ratio(visits, 'demo ready, registered', 1.4, ['demo', ready], ['registered', ready], 'the production build'),
  ];
};

/** The figures of every page, for the table above the verdicts. */
export const figuresOf = (visits: Visits): readonly (readonly string[])[] => [
  ['page', 'FCP ms', 'LCP ms', 'ready ms', 'blocked ms', 'JS kB', 'CLS', 'heap MB', 'INP first / second', 'gone ms'],
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
      `${whole(named('First'))} / ${whole(named('Second'))}`,
      whole(named('Gone')),
    ];
  }),
];
