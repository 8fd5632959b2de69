// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createQueryClient } from '#src/api/query-client.ts';
import type { Activity, ActivityEntry } from '#src/contract/activity.ts';
import { changeLanguage, initI18n } from '#src/i18n/i18n.ts';
import { ActivityPanel } from './activity-panel.tsx';

const entry = (id: string, kind: ActivityEntry['kind']): ActivityEntry => ({
  id,
  at: '2026-01-15T09:00:00.000Z',
  actor: { kind: 'agent' },
  kind,
  result: 'succeeded',
});
const newest: Activity = { entries: [entry('2', 'registered')], nextPageToken: 'token' };
const oldest: Activity = { entries: [entry('1', 'activated')] };

beforeAll(() => initI18n());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('shows an error for failed older entries, keeps the loaded ones and retries on demand', async () => {
  let isReady = false;
  vi.stubGlobal('fetch', async (address: string) => {
    if (!address.includes('pageToken=')) return Response.json(newest);
    return isReady ? Response.json(oldest) : new Response('', { status: 429 });
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <ActivityPanel />
    </QueryClientProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Show older entries' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Too many requests');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);

  isReady = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('shows eight rows first, and all of the chosen filter on demand', async () => {
  const kinds = ['registered', 'in-compliance', 'tier-changed', 'mode-changed', 'transport-changed'] as const;
  const entries = Array.from({ length: 10 }, (_, index) => entry(String(index), kinds[index % 5] ?? 'registered'));
  const failed: ActivityEntry = { ...entry('10', 'authorization-renewal-failed'), result: 'failed' };
  vi.stubGlobal('fetch', async () => Response.json({ entries: [...entries, failed] } satisfies Activity));
  render(
    <QueryClientProvider client={createQueryClient()}>
      <ActivityPanel />
    </QueryClientProvider>,
  );
  const showAll = await screen.findByRole('button', { name: 'Show all' });
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  await userEvent.click(showAll);
  expect(screen.getAllByRole('listitem')).toHaveLength(11);
  expect(document.activeElement?.contains(screen.getAllByRole('listitem')[0] ?? null)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  await userEvent.click(screen.getByRole('radio', { name: 'Problems' }));
  expect(screen.getByRole('listitem').textContent).toContain('Authorization not renewed');
});

test.each([
  ['en', 'by Marie Curie'],
  ['fr', 'par Marie Curie'],
] as const)('protects a user’s name in a byline from translation, in the language %s', async (language, byline) => {
  await changeLanguage(language);
  const marie: ActivityEntry = { ...entry('1', 'registered'), actor: { kind: 'user', name: 'Marie Curie' } };
  vi.stubGlobal('fetch', async () => Response.json({ entries: [marie, entry('2', 'registered')] } satisfies Activity));
  render(
    <QueryClientProvider client={createQueryClient()}>
      <ActivityPanel />
    </QueryClientProvider>,
  );
  const name = await screen.findByText('Marie Curie');
  expect(name.getAttribute('translate')).toBe('no');
  expect(name.parentElement?.textContent).toBe(byline);
  expect(document.querySelectorAll('[translate="no"]')).toHaveLength(1);
  await changeLanguage('en');
});
