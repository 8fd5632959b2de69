// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { UsagePoint } from '#src/contract/usage.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import { type UsageEvent, usageChart } from '#src/domain/usage-chart.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { UsageChart } from './usage-chart.tsx';

const today = '2026-01-15';
const dayIn = (days: number) => toCalendarDate(toDayNumber(today) + days);

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(async () => {
  cleanup();
  await changeLanguage('en');
});

/** Three counted days out of the last five, one of them over the limit, and a forecast of three days. */
const points: readonly UsagePoint[] = [
  { day: dayIn(-4), inUse: 3, reserved: 5 },
  { day: dayIn(-1), inUse: 7, reserved: 5 },
  { day: dayIn(0), inUse: 4, reserved: 5 },
];
const band = [0, 1, 2].map((days) => ({ day: dayIn(days), low: 3.6, mid: 4.4, high: 6.2 }));
const events: readonly UsageEvent[] = [
  { day: dayIn(-4), kind: 'registered' },
  { day: dayIn(-1), kind: 'use-rose', quantity: 4 },
  { day: dayIn(-40), kind: 'deregistered' },
];

/** Renders the chart and returns its slider. */
function open(shown: readonly UsagePoint[] = points): HTMLElement {
  const chart = usageChart({ points: shown, today, days: 7, band, events });
  render(<UsageChart chart={chart} events={events} />);
  return screen.getByRole('slider', { name: /^(Day in the chart|Jour du graphique)$/ });
}

/** Presses keys on the slider and returns the text of the day that is chosen then. */
function textAfter(slider: HTMLElement, ...pressed: readonly string[]): string | null {
  for (const key of pressed) fireEvent.keyDown(slider, { key });
  return slider.getAttribute('aria-valuetext');
}

test('a key without a meaning, or beyond the ends of the range, changes nothing or stops there', () => {
  const slider = open();
  expect(textAfter(slider, 'Enter')).toMatch(/^Jan 15, 2026/);
  expect(textAfter(slider, 'Home', 'ArrowLeft', 'PageDown')).toMatch(/^Jan 9, 2026/);
  expect(textAfter(slider, 'End', 'ArrowRight', 'PageUp')).toMatch(/^Jan 17, 2026/);
});

test('the text of a day has its use, its limit, the number over the limit, and its events', () => {
  const slider = open();
  expect(slider.getAttribute('aria-valuetext')).toBe('Jan 15, 2026 · 4 in use · limit 5');
  expect(textAfter(slider, 'ArrowLeft')).toBe(
    'Jan 14, 2026 · 7 in use · limit 5 · 2 over the limit · The usage rose abruptly by about 4',
  );
  expect(textAfter(slider, 'ArrowDown')).toBe('Jan 13, 2026 · not counted');
  expect(textAfter(slider, 'End')).toBe('Jan 17, 2026 · about 4 expected (4 to 6)');
});

test('the texts of the days are translated', async () => {
  await changeLanguage('fr');
  const slider = open();
  expect(textAfter(slider, 'ArrowLeft')).toBe(
    '14 janv. 2026 · 7 utilisées · limite 5 · 2 au-delà de la limite · L’utilisation a augmenté brusquement d’environ 4',
  );
});

test('uncounted days are left open, over-use is hatched, and each event has a flag', () => {
  const { parentElement: container } = open();
  const use = container?.querySelector('.chart-use')?.getAttribute('d') ?? '';
  // The line begins twice: before the gap, and after it.
  expect(use.match(/M/g)).toHaveLength(2);
  expect(container?.querySelectorAll('.chart-over')).toHaveLength(1);
  expect(container?.querySelectorAll('.chart-flag')).toHaveLength(2);
});

test('a limit far above the usage is named instead of drawn', () => {
  const { parentElement: container } = open(points.map((point) => ({ ...point, reserved: 5000 })));
  expect(screen.getByText('Limit above the chart ↑')).toBeTruthy();
  expect(container?.querySelector('.chart-limit')).toBeNull();
});

test('the pointer chooses the day below it, and today is chosen again when it leaves', () => {
  const slider = open();
  fireEvent.pointerMove(slider, { clientX: 60 });
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Jan (9|10), 2026/);
  fireEvent.pointerLeave(slider);
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Jan 15, 2026/);
});
