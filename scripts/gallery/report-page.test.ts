import { describe, expect, test } from 'vitest';
import { failureLines, type GalleryReport, totalsOf } from './report.ts';
import { reportPage } from './report-page.ts';
import type { GalleryState, Picture } from './variants.ts';

const state: GalleryState = {
  name: 'registered',
  product: 'cyber-vision',
  description: 'All <covered> & well.',
  group: 'registered',
  at: '/licenses',
};
const picture: Picture = {
  language: 'fr',
  theme: 'dark',
  width: 390,
  image: 'UklGRg==',
  size: { width: 215, height: 464 },
  violations: [{ rule: 'color-contrast', meaning: 'Elements must have contrast', targets: ['.muted', 'a'] }],
};
const report: GalleryReport = {
  states: [state],
  visits: [
    { state, language: 'fr', pictures: [picture, { ...picture, theme: 'light', violations: [] }] },
    { state, language: 'en', pictures: [], failure: 'The play failed: there is no “Register”.\n  at play.ts:1' },
  ],
  specsOf: new Map([['registered', ['e2e/specs/timers.spec.ts']]]),
  uncovered: ['utility'],
  unnamed: ['e2e/specs/other.spec.ts'],
  base: 'https://demo.example',
};
const page = reportPage(report, { style: 'p{color:red}', script: 'const end = "</script>";' });

describe('the page', () => {
  test('contains its pictures, style and script and loads nothing else', () => {
    expect(page).toContain('src="data:image/webp;base64,UklGRg=="');
    expect(page.match(/<(?:script|link|img)[^>]*(?:src|href)="(?!data:)/g)).toBeNull();
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });

  test('shows the description and the specs of a state', () => {
    expect(page).toContain('All &lt;covered&gt; &amp; well.');
    expect(page).toContain('<a href="../e2e/specs/timers.spec.ts">timers.spec.ts</a>');
  });

  test('links each picture to its live state in its language and theme', () => {
    expect(page).toContain(
      'https://demo.example/?scenario=registered&amp;product=cyber-vision&amp;now=2026-01-15T09:00:00.000Z&amp;lang=fr&amp;theme=dark',
    );
  });

  test('lists violations with their elements, failures and gaps', () => {
    expect(page).toContain('<strong>color-contrast</strong>: Elements must have contrast<br><code>.muted | a</code>');
    expect(page).toContain('The play failed: there is no “Register”.');
    expect(page).toContain('<a href="#utility">utility</a> has no spec.');
    expect(page).toContain('<code>e2e/specs/other.spec.ts</code> mentions no scenario.');
  });
});

test('failureLines has one line for each violation and failure', () => {
  expect(failureLines(report)).toEqual([
    'registered (cyber-vision, fr, dark, 390): color-contrast at .muted | a',
    'registered (cyber-vision, en): The play failed: there is no “Register”.',
  ]);
});

test('totalsOf counts pictures, not visits', () => {
  expect(totalsOf(report)).toEqual({ states: 1, pictures: 2, violations: 1, failures: 1, gaps: 2 });
});
