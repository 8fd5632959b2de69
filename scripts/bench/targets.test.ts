import { expect, test } from 'vitest';
import { type PageName, pageNames, type Visits, verdicts } from './targets.ts';
import type { Visit } from './visit.ts';

const usual: Visit = {
  firstPaint: 100,
  largestPaint: 100,
  ready: 500,
  blocked: 200,
  layoutShift: 0,
  script: 150_000,
  heap: 4_000_000,
  errand: {
    dialogFirst: 96,
    dialogSecond: 64,
    dialogGone: 120,
    typed: 16,
    menuFirst: 96,
    menuSecond: 64,
    menuGone: 90,
  },
};

const visitsWith = (changes: Partial<Record<PageName, Partial<Visit>>>): Visits =>
  Object.fromEntries(pageNames.map((page) => [page, [{ ...usual, ...changes[page] }]])) as unknown as Visits;

const missed = (visits: Visits) =>
  verdicts(visits)
    .filter(({ met }) => !met)
    .map(({ what }) => what);

test('a late page misses its ratio to the page it is compared with', () => {
  expect(missed(visitsWith({ registered: { ready: 580 }, 'react-mui': { ready: 500 }, demo: { ready: 580 } }))).toEqual(
    ['ready, registered'],
  );
});

test('too much JavaScript, and any shift, are missed', () => {
  expect(missed(visitsWith({ evaluation: { script: 185_001, layoutShift: 0.01 } }))).toEqual([
    'JavaScript until ready, evaluation',
    'layout shift, evaluation',
  ]);
});

test('a figure that was not measured is not met', () => {
  expect(missed(visitsWith({ registered: { errand: {} } }))).toContain('open the Actions menu, first');
});

test('where all is as it should be nothing is missed', () => {
  expect(missed(visitsWith({}))).toEqual([]);
});
