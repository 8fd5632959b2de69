// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createQueryClient } from '#src/api/query-client.ts';
import type { Tier } from '#src/contract/settings.ts';
import type { IntrusionDetection, Usage } from '#src/contract/usage.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { SubscriptionDialog } from './subscription-dialog.tsx';

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await changeLanguage('en');
});

/**
 * Opens the dialog for this package, this usage of Snort IDS and what the account has of the other package. Returns the
 * radio button of each package.
 */
async function openDialog(
  tier: Tier,
  intrusionDetection: IntrusionDetection | undefined,
  otherTier?: Usage['otherTier'],
) {
  const usage: Usage = {
    countedAt: '2026-01-15T09:00:00.000Z',
    licenses: [],
    ...(intrusionDetection && { intrusionDetection }),
    ...(otherTier && { otherTier }),
  };
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/subscription')
      ? Response.json({ tier }, { headers: { ETag: '"1"' } })
      : Response.json(usage, { headers: { ETag: '"1"' } }),
  );
  const queryClient = createQueryClient();
  const router = createMemoryRouter([{ path: '*', element: <SubscriptionDialog onClose={() => undefined} /> }]);
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  const essentials = screen.getByRole<HTMLInputElement>('radio', { name: 'Essentials' });
  const advantage = screen.getByRole<HTMLInputElement>('radio', { name: 'Advantage' });
  const chosen = { essentials, advantage }[tier];
  await waitFor(() => expect(chosen.checked).toBe(true));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  return { essentials, advantage };
}

/** The cells of a feature: its name and what each package says about it, as a screen reader reads them. */
const featureRow = (feature: string) =>
  [
    ...(screen.getByRole('rowheader', { name: feature }).closest('tr')?.querySelectorAll('th[scope="row"], td') ?? []),
  ].map((cell) =>
    [...cell.childNodes]
      .filter((node) => !(node as Partial<Element>).hasAttribute?.('aria-hidden'))
      .map((node) => node.textContent)
      .join(''),
  );
const struckThrough = () => [...document.querySelectorAll('s')].map(({ textContent }) => textContent);

const warning = () => document.querySelector('[role=dialog] [role=status]')?.textContent ?? '';

const downgradeText = {
  en: 'With Essentials, intrusion detection, behavior monitoring, risk scoring and the advanced integrations stop.',
  fr: 'Avec Essentials, la détection d’intrusion, la surveillance du comportement, la notation du risque et les intégrations avancées s’arrêtent.',
};

test.each<[string, 'en' | 'fr', IntrusionDetection, string]>([
  [
    'Community rules on sensors',
    'en',
    { sensors: 3, rules: 'community' },
    'Snort IDS stops on 3 sensors, which use Community rules now.',
  ],
  [
    'Subscriber rules on a sensor',
    'en',
    { sensors: 1, rules: 'subscriber' },
    'Snort IDS stops on 1 sensor, which uses Subscriber rules now. Its IDS license is then no longer in use.',
  ],
  [
    'Community rules on interfaces of the Center',
    'en',
    { sensors: 0, interfaces: 2, rules: 'community' },
    'Snort IDS stops on 2 interfaces of the Center, which use Community rules now.',
  ],
  [
    'Community rules on sensors, in French',
    'fr',
    { sensors: 3, rules: 'community' },
    'Snort IDS s’arrête sur 3 capteurs, qui utilisent actuellement les règles Community.',
  ],
])('warns about stopping Snort IDS when Essentials is selected: %s', async (_case, language, detection, sentence) => {
  const { essentials } = await openDialog('advantage', detection);
  expect(warning()).toBe('');
  await changeLanguage(language);
  fireEvent.click(essentials);
  await waitFor(() => expect(warning()).toBe(downgradeText[language] + sentence));
});

test.each<[string, IntrusionDetection | undefined]>([
  ['runs on no sensor and no interface', { sensors: 0, interfaces: 0, rules: 'community' }],
  ['is not reported by the product', undefined],
])('does not mention Snort IDS when Essentials is selected and Snort IDS %s', async (_case, detection) => {
  const { essentials } = await openDialog('advantage', detection);
  fireEvent.click(essentials);
  await waitFor(() => expect(warning()).toBe(downgradeText.en));
});

test('removes the warning when Advantage is selected again', async () => {
  const { essentials, advantage } = await openDialog('advantage', { sensors: 3, rules: 'community' });
  fireEvent.click(essentials);
  await waitFor(() => expect(warning()).toContain('Snort IDS stops'));
  fireEvent.click(advantage);
  await waitFor(() => expect(warning()).toBe(''));
});

test('compares the packages in a table whose column heads are the radio buttons', async () => {
  const { essentials } = await openDialog('advantage', undefined);
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
  expect(heads).toEqual(['Feature', 'Essentials', 'Advantage']);
  expect(essentials.closest('th')).toBe(screen.getByRole('columnheader', { name: 'Essentials' }));
  expect(featureRow('Device inventory')).toEqual(['Device inventory', 'Included', 'Included']);
  expect(featureRow('Alerts on deviations')).toEqual(['Alerts on deviations', 'Not included', 'Included']);
});

test('strikes the features through that stop when Essentials is selected', async () => {
  const { essentials, advantage } = await openDialog('advantage', undefined);
  expect(struckThrough()).toEqual([]);
  fireEvent.click(essentials);
  await waitFor(() => expect(struckThrough()).toHaveLength(10));
  expect(featureRow('Alerts on deviations')).toEqual(['Alerts on deviations', 'No longer included', 'Included']);
  expect(featureRow('Device inventory')).toEqual(['Device inventory', 'Included', 'Included']);
  fireEvent.click(advantage);
  await waitFor(() => expect(struckThrough()).toEqual([]));
});

test('strikes nothing through while the product has Essentials', async () => {
  const { essentials, advantage } = await openDialog('essentials', undefined);
  fireEvent.click(advantage);
  fireEvent.click(essentials);
  await waitFor(() => expect(essentials.checked).toBe(true));
  expect(struckThrough()).toEqual([]);
});

test('shows no warning when Advantage is selected instead of Essentials', async () => {
  const { advantage } = await openDialog('essentials', { sensors: 3, rules: 'community' });
  fireEvent.click(advantage);
  await waitFor(() => expect(advantage.checked).toBe(true));
  expect(warning()).toBe('');
});

test.each([
  [0, 'The account has no Essentials license left, and 31 would be in use.'],
  [30, 'The account has 30 Essentials licenses left, and 31 would be in use.'],
  [31, ''],
])('warns before a step down when the account has %i of 31 licenses', async (available, sentence) => {
  const detection: IntrusionDetection = { sensors: 1, interfaces: 0, rules: 'subscriber' };
  const { essentials } = await openDialog('advantage', detection, { tier: 'essentials', needed: 31, available });
  fireEvent.click(essentials);
  // The usage is loaded when this is displayed.
  await waitFor(() => expect(warning()).toContain('Snort IDS stops on 1 sensor'));
  const shortages = screen.queryAllByText(/would be in use/).map(({ textContent }) => textContent);
  expect(shortages).toEqual(sentence === '' ? [] : [sentence]);
});
