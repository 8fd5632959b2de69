import { expect, test } from 'vitest';
import { type PageName, pageNames, type Visits, verdicts } from './targets.ts';
import type { PageVisit } from './visit.ts';

const typicalVisit: PageVisit = {
  firstPaint: 100,
  largestPaint: 100,
  ready: 500,
  blocked: 200,
  layoutShift: 0,
  script: 150_000,
  heap: 4_000_000,
  interactionTimes: Object.fromEntries(
    ['register', 'transport', 'subscription', 'actions'].flatMap((name) => [
      [`${name}, first opening`, 96],
      [`${name}, second opening`, 64],
      [`${name}, closing`, 120],
      [`${name}, typing`, 16],
      [`${name}, switch`, 16],
    ]),
  ),
};

const visitsWith = (changes: Partial<Record<PageName, Partial<PageVisit>>>): Visits =>
  Object.fromEntries(
    pageNames.map((page) => [
      page,
      [{ ...typicalVisit, ...(page === 'given-stack' && { ready: 510 }), ...changes[page] }],
    ]),
  ) as unknown as Visits;

const missedTargets = (visits: Visits) =>
  verdicts(visits)
    .filter(({ isMet }) => !isMet)
    .map(({ name }) => name);

test('a late page misses its ratio to the reference page and to the peers', () => {
  expect(
    missedTargets(visitsWith({ registered: { ready: 580 }, 'react-mui': { ready: 500 }, demo: { ready: 580 } })),
  ).toEqual(['ready, registered', 'ready, registered, ahead of every peer']);
});

test('excessive JavaScript and any layout shift miss their targets', () => {
  expect(missedTargets(visitsWith({ evaluation: { script: 185_001, layoutShift: 0.01 } }))).toEqual([
    'JavaScript until ready, evaluation',
    'layout shift, evaluation',
  ]);
});

test('a figure without a measurement misses its target', () => {
  expect(missedTargets(visitsWith({ registered: { interactionTimes: {} } }))).toContain('actions, first opening');
});

test('typical visits meet all targets', () => {
  expect(missedTargets(visitsWith({}))).toEqual([]);
});
