// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { productOf } from '#mocks/agent/replies.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { syncServerTime } from '#src/api/server-clock.ts';
import type { Summary } from '#src/contract/summary.ts';
import { at, evaluation, now, registered, standby } from '#src/domain/example-summaries.ts';
import { upcomingEvents } from '#src/domain/upcoming.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { ComingUp } from './coming-up.tsx';
import { UpcomingList } from './upcoming-list.tsx';

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(cleanup);

function renderWith(summary: Summary, kind: 'cyber-vision' | 'secure-workload' = 'cyber-vision', isUsageLoaded = true) {
  syncServerTime(at);
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const client = createQueryClient();
  client.setQueryData(keys.summary, { ...summary, etag: undefined });
  if (isUsageLoaded) client.setQueryData(keys.usage, { countedAt: at, licenses: [] });
  client.setQueryData(keys.product, productOf(snapshotOf('evaluation', { product: kind }).world.agent));
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <ComingUp />
        <UpcomingList events={upcomingEvents(summary, undefined, now)} now={now} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const line = () => screen.getByRole('region', { name: 'Coming up' }).textContent;

test('the line has the next events without the ends that the product itself averts', () => {
  renderWith(registered);
  expect(line()).toContain('Authorization check in 30 days');
  expect(line()).toContain('Registration renewal in 180 days');
  expect(line()).not.toContain('expires');
  expect(screen.getByRole('link', { name: 'Timeline' }).getAttribute('href')).toBe('/licenses/timeline');
});

test('the line does not say that nothing is due before the usage is loaded', () => {
  renderWith(standby, 'secure-workload', false);
  expect(line()).not.toContain('Nothing is due');
});

test('the line of a standby cluster says that nothing is due', () => {
  renderWith(standby, 'secure-workload');
  expect(line()).toContain('Nothing is due.');
});

test.each([
  ['cyber-vision', 'all pages except License are locked'],
  ['secure-workload', 'no features are affected'],
] as const)('the end of the evaluation of %s says that %s', (kind, words) => {
  renderWith(evaluation, kind);
  expect(screen.getByRole('heading', { name: 'Evaluation ends' }).parentElement?.textContent).toContain(words);
});

test('an event is in French in the language of the page', async () => {
  await changeLanguage('fr');
  renderWith(evaluation);
  expect(screen.getByRole('heading', { name: 'Fin de l’évaluation' })).toBeDefined();
  expect(screen.getAllByText('dans 81 jours').length).toBeGreaterThan(0);
  await changeLanguage('en');
});
