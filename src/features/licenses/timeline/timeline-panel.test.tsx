// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { syncServerTime } from '#src/api/server-clock.ts';
import { at, standby } from '#src/domain/example-summaries.ts';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { TimelinePanel } from './timeline-panel.tsx';

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(cleanup);

/** Renders the panel of a product that does not answer, or answers every request with 503. */
function renderPanel(answer: 'none' | 503) {
  syncServerTime(at);
  vi.stubGlobal('fetch', () =>
    answer === 503 ? Promise.resolve(new Response('', { status: 503 })) : new Promise(() => undefined),
  );
  const client = createQueryClient();
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <TimelinePanel />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return client;
}

const panel = () => screen.getByRole('region', { name: 'Coming up' });

test('a product that is not ready is reported, and not as one for which nothing is due', async () => {
  renderPanel(503);

  expect((await screen.findByRole('alert')).textContent).toContain('The product is not ready.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  expect(panel().textContent).not.toContain('Nothing is due');
});

test('the panel says that it is loading until the summary and the usage are there', () => {
  renderPanel('none');

  expect(screen.getByRole('status')).toBeDefined();
  expect(panel().textContent).not.toContain('Nothing is due');
});

test('a failed usage, which has the terms, is reported, and not as if nothing were due', async () => {
  const client = renderPanel(503);
  client.setQueryData(keys.summary, { ...standby, etag: undefined });

  expect(await screen.findByRole('alert')).toBeDefined();
  expect(panel().textContent).not.toContain('Nothing is due');
});
