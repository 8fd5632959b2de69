// @vitest-environment happy-dom

import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { LicenseUsage, Usage, UsageHistory, UsagePoint } from '#src/contract/usage.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { WhatIf } from './what-if.tsx';

const today = '2026-01-15';
const tag = 'regid.2017-12.com.cisco.A,1.0_b';

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await changeLanguage('en');
});

/** The points of the last days, oldest first, with usage as a function of the days before today. */
const pointsOf = (count: number, inUse: (daysAgo: number) => number, state: Partial<UsagePoint> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const daysAgo = count - 1 - index;
    return { day: toCalendarDate(toDayNumber(today) - daysAgo), inUse: inUse(daysAgo), ...state };
  });

interface Opened {
  readonly license?: Partial<LicenseUsage>;
  /** False in an evaluation. */
  readonly isLimitKnown?: boolean;
  readonly points?: readonly UsagePoint[];
  readonly search?: string;
  readonly intrusionDetection?: Usage['intrusionDetection'];
}

/** Opens the panel for one license, 31 of 50 in use without growth unless said otherwise. */
function open(opened: Opened = {}) {
  const { license, isLimitKnown = true, points = pointsOf(90, () => 31), search = '', intrusionDetection } = opened;
  const all: LicenseUsage = {
    tag,
    shortName: 'A',
    name: 'Advantage',
    table: 'licenses',
    unit: 'component',
    inUse: 31,
    ...(isLimitKnown && { entitled: 60, usedByOthers: 10 }),
    status: 'authorized',
    ...license,
  };
  const usage: Usage = {
    countedAt: '2026-01-15T09:00:00.000Z',
    licenses: [all],
    ...(intrusionDetection && { intrusionDetection }),
  };
  const { shortName, name, table, unit } = all;
  const history: UsageHistory = {
    from: '2025-10-18',
    to: today,
    licenses: [{ tag, shortName, table, ...(name && { name }), ...(unit && { unit }), points: [...points] }],
  };
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const queryClient = createQueryClient();
  queryClient.setQueryData(keys.product, { capabilities: { usageHistory: true } });
  queryClient.setQueryData(keys.summary, { registration: { status: 'registered' } });
  queryClient.setQueryData(keys.usage, usage);
  queryClient.setQueryData([...keys.usageHistory, '90'], history);
  const router = createMemoryRouter([{ path: '/licenses/usage/:tag?', element: <WhatIf /> }], {
    initialEntries: [`/licenses/usage${search}`],
  });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return router;
}

const result = () =>
  (screen.getByRole('region', { name: /Result|Résultat/ }).textContent ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

/** Presses a copy button and returns the copied text. */
async function copyWith(name: string): Promise<string> {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(writeText).toHaveBeenCalled());
  return writeText.mock.calls[0]?.[0] ?? '';
}

test('an addition without growth reaches the limit on its day, and needs the licenses above it', async () => {
  open({ search: '?add=25&from=2026-03-01' });
  expect(result()).toContain('Buy 7 licenses so that they last until Jan 15, 2027.');
  expect(result()).toMatch(/The limit, now 50, is reached .*Mar 1, 2026/);
  expect(result()).toContain('At the rate of the last 89 days.');
});

test('the copied order names license, tag, quantity, day and basis', async () => {
  open({ search: '?add=25&from=2026-03-01&until=2026-12-31' });
  expect(await copyWith('Copy as order text')).toBe(
    [
      'License: Advantage',
      `Entitlement tag: ${tag}`,
      'Quantity: 6',
      'Needed until: Dec 31, 2026',
      'Basis:',
      '- 31 in use of 50 on Jan 15, 2026',
      '- 25 more components from Mar 1, 2026',
      '- Growth at the rate of the last 89 days',
      '- Enough with 90% probability',
    ].join('\n'),
  );
});

test('an entered value changes the result, the address and the copied link', async () => {
  const router = open();
  expect(result()).toContain('No more licenses are needed until Jan 15, 2027 (90% probability).');
  expect(screen.queryByRole('button', { name: 'Copy as order text' })).toBeNull();
  fireEvent.change(field('More components'), { target: { value: '20' } });
  fireEvent.change(field('Must last until (UTC)'), { target: { value: '2026-06-30' } });
  await waitFor(() => expect(result()).toContain('Buy 1 license so that they last until Jun 30, 2026.'));
  const search = '?add=20&from=2026-01-15&until=2026-06-30';
  await waitFor(() => expect(router.state.location.search).toBe(search));
  expect(new URL(await copyWith('Copy link')).search).toBe(search);
});

test('the address after a navigation replaces the entered values', async () => {
  const router = open({ search: '?add=20' });
  await router.navigate('/licenses/usage?add=30');
  await waitFor(() => expect(field('More components').value).toBe('30'));
  expect(result()).toContain('Buy 12 licenses');
});

test('each invalid value is named with the value in its place, and the others stay', () => {
  open({ search: '?add=x&from=2025-01-01&until=2026-06-30&not-renewed=2026-02-31' });
  const panel = within(screen.getByRole('region', { name: 'What if…' }));
  expect(panel.getByText('Enter a whole number from 0 to 999,999. The result is for 0.')).toBeTruthy();
  expect(
    panel.getByText('“Jan 1, 2025” is not a day from Jan 15, 2026 to Jan 14, 2028. The result is for Jan 15, 2026.'),
  ).toBeTruthy();
  expect(panel.getByText(/^No term of this license ends on this day, which is left out: 2026-02-31/)).toBeTruthy();
  expect(field('More components').getAttribute('aria-invalid')).toBe('true');
  expect(result()).toContain('until Jun 30, 2026');
});

test('an addition that begins after the last day does not count', () => {
  open({ search: '?add=90&from=2026-09-01&until=2026-06-30' });
  expect(screen.getByText('The addition begins after this day, so it does not count.')).toBeTruthy();
  expect(result()).toContain('No more licenses are needed until Jun 30, 2026');
});

test('a term that is not renewed leaves the licenses of the others', async () => {
  const terms = [{ quantity: 30 }, { quantity: 20, endsOn: '2026-03-31' }];
  open({ license: { reserved: 50, terms } });
  fireEvent.click(screen.getByRole('checkbox', { name: '20 licenses until Mar 31, 2026' }));
  await waitFor(() => expect(result()).toContain('Reserve 2 more licenses,'));
  expect(result()).toMatch(/is reached .*Apr 1, 2026/);
  expect(await copyWith('Copy as order text')).toContain('- Term of 20 licenses that ends on Mar 31, 2026 not renewed');
});

test('sensors need licenses with Subscriber rules only', async () => {
  const license = { unit: 'sensor' as const, inUse: 2, entitled: 3, usedByOthers: 0 };
  const points = pointsOf(90, () => 2);
  open({ license, points, search: '?add=5', intrusionDetection: { sensors: 2, rules: 'subscriber' } });
  expect(result()).toContain('Buy 4 licenses');
  expect(result()).toContain('IDS is switched on and off by an administrator.');
  cleanup();
  open({ license, points, search: '?add=5', intrusionDetection: { sensors: 2, rules: 'community' } });
  expect(result()).toContain('With Community rules, sensors need no licenses.');
  expect(result()).toContain('No more licenses are needed');
});

test.each<[string, Opened, RegExp]>([
  ['an unlimited reservation', { license: { unlimited: true } }, /there is no limit, and nothing to buy/],
  ['too few days', { points: pointsOf(10, () => 31) }, /fewer than 21 of the last 90 days/],
  ['many gaps', { points: pointsOf(90, () => 31).filter((_, index) => index < 60) }, /none of the last 14/],
  ['a recent step', { points: pointsOf(90, (ago) => (ago > 7 ? 10 : 31)) }, /changed abruptly in the last 14 days/],
  [
    'uncertain growth',
    {
      license: { entitled: 50 },
      points: pointsOf(60, (ago) => Math.round(31 - 0.05 * ago + ((ago * 7919) % 7))),
    },
    /not certain enough whether usage is growing/,
  ],
  [
    'slow growth',
    { points: pointsOf(60, (ago) => Math.round(31 - 0.02 * ago + ((ago * 7919) % 3))) },
    /the possible days are more than a year apart/,
  ],
])('the result says why it has no rate or day with %s', (_, opened, reason) => {
  open(opened);
  expect(result()).toMatch(reason);
});

test('an unknown limit gives the number of licenses that are needed in all', () => {
  open({ isLimitKnown: false, search: '?add=10' });
  expect(result()).toContain('In all, 42 licenses are needed until Jan 15, 2027. 80% range: 41 to 42.');
  expect(result()).toContain('this product does not know how many licenses it can use');
  expect(result()).toContain('At the rate of the last 89 days.');
});

test('the result is in French, with its own spaces', async () => {
  await changeLanguage('fr');
  open({ search: '?add=25&from=2026-03-01' });
  expect(result()).toContain('Achetez 7 licences pour tenir jusqu’au 15 janv. 2027.');
  expect(result()).toContain('Au rythme des 89 derniers jours.');
});
