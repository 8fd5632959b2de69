// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { serverNow, syncServerTime } from '#src/api/server-clock.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
import { initI18n } from '#src/i18n/i18n.ts';
import { StaleNotice } from './stale-notice.tsx';

const loadedAt = Date.parse('2026-01-15T09:00:00.000Z');
const summary: Summary = {
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: '2026-01-15T09:00:00.000Z' },
  evaluation: { clock: 'running', endsAt: '2026-04-15T09:00:00.000Z' },
};
const usage: Usage = { countedAt: '2026-01-15T09:00:00.000Z', licenses: [] };

beforeAll(() => initI18n());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('keeps its time while another part fails later and a response corrects the clock', async () => {
  /** For each request, a function that rejects it. */
  const refuse = new Map<string, () => void>();
  vi.stubGlobal('fetch', (address: string) => {
    return new Promise<Response>((respond) => {
      refuse.set(address.split('/').at(-1) ?? '', () => respond(new Response('', { status: 404 })));
    });
  });
  const queryClient = createQueryClient();
  queryClient.setQueryData(keys.summary, summary, { updatedAt: loadedAt });
  queryClient.setQueryData(keys.usage, usage, { updatedAt: loadedAt - 1000 });
  render(
    <QueryClientProvider client={queryClient}>
      <StaleNotice />
    </QueryClientProvider>,
  );
  refuse.get('summary')?.();
  const { textContent: initialText } = await screen.findByRole('alert');
  expect(initialText).toContain('Showing data from');

  syncServerTime(new Date(serverNow() + 10_000).toUTCString());
  refuse.get('usage')?.();
  await waitFor(() => expect(queryClient.getQueryState(keys.usage)?.status).toBe('error'));
  expect(screen.getByRole('alert').textContent).toBe(initialText);
});
