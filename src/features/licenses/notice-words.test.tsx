// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { productOf, summaryOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { productOfWorld, worldNames } from '#mocks/scenarios/world-names.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { countWords } from '#mocks/testing/word-count.ts';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { syncServerTime } from '#src/api/server-clock.ts';
import { type ReasonCode, reasonCodes } from '#src/contract/failure-reason.ts';
import type { Role } from '#src/contract/session.ts';
import type { Summary } from '#src/contract/summary.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { Notices } from './notices.tsx';

/** The most words of a notice: headline, text and steps, without its buttons and folded parts (screens.md §0.2). */
const NOTICE_LIMIT = 35;

const now = '2026-01-15T09:00:00.000Z';

/** Reasons of the portal that refuse a registration. They cannot end another attempt. */
const registrationReasons: readonly ReasonCode[] = ['token-not-valid', 'already-registered', 'reservation-held'];

beforeAll(async () => {
  await initI18n();
  // These notices are loaded on demand.
  await Promise.all([import('./limit-notice.tsx'), import('./term-notice.tsx'), import('./snooze-button.tsx')]);
  await loadDeferredNamespaces();
});
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] });
  // The files of a worker share the clock, which another file may have set.
  syncServerTime(now);
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Returns the summary with each reason that its failures can have; itself alone if nothing failed. */
function withEveryReason(summary: Summary): readonly Summary[] {
  const text = JSON.stringify(summary);
  if (!text.includes('"reason":')) return [summary];
  return reasonCodes
    .filter((code) => summary.registration.status === 'failed' || !registrationReasons.includes(code))
    .map((code) => JSON.parse(text, (key, value) => (key === 'reason' ? { ...value, code } : value)) as Summary);
}

interface Shown {
  readonly name: string;
  readonly product: ReturnType<typeof productOf>;
  readonly usage: ReturnType<typeof usageOf>;
  readonly summary: Summary;
}

const states: readonly Shown[] = worldNames.flatMap((world) => {
  const products = productOfWorld[world] ? [productOfWorld[world]] : (['cyber-vision', 'secure-workload'] as const);
  return products.flatMap((product) => {
    const { agent } = snapshotOf(world, { now, product }).world;
    const at = Date.parse(now);
    const summaries = withEveryReason(summaryOf(agent, at));
    return summaries.map((summary) => ({
      name: `${world} of ${product}`,
      product: productOf(agent),
      usage: usageOf(agent, at),
      summary,
    }));
  });
});

/** Reservations in which five licences have reached each step, and in which terms of five licences end. */
const crowded: readonly Shown[] = [40, 45, 50].flatMap((inUse) =>
  [59, 29, 10, 1, 0].flatMap((days) =>
    states
      .filter(({ name }) => name === 'reserved of cyber-vision')
      .map(({ usage, ...state }) => {
        const [first] = usage.licenses;
        const endsOn = new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
        const terms = [
          { quantity: 20, endsOn },
          { quantity: 30, endsOn: '2029-01-01' },
        ];
        const licenses = ['a', 'b', 'c', 'd', 'e'].flatMap((tag) =>
          first ? { ...first, tag, name: `Name ${tag}`, inUse, reserved: 50, terms } : [],
        );
        return { ...state, name: `${inUse} of 50 in use, ${days} days left`, usage: { ...usage, licenses } };
      }),
  ),
);

/** Renders the notices of a state and returns each with its number of words. */
async function wordsOfNotices({ product, summary, usage }: Shown, role: Role) {
  const queryClient = createQueryClient();
  queryClient.setQueryData(keys.session, { user: 'admin', role });
  queryClient.setQueryData(keys.product, product);
  queryClient.setQueryData(keys.summary, summary);
  queryClient.setQueryData(keys.usage, usage);
  const router = createMemoryRouter([{ path: '*', element: <Notices /> }]);
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(container.querySelector('.upcoming-notice-space, .snooze-space')).toBeNull());
  const counts = [...container.querySelectorAll('.notice')].map((notice) => countWords(notice));
  cleanup();
  queryClient.clear();
  return counts;
}

/** The notices of every state with their words. */
async function wordsInStates(role: Role) {
  const counted: { readonly name: string; readonly count: number; readonly text: string }[] = [];
  for (const state of [...states, ...crowded]) {
    for (const words of await wordsOfNotices(state, role)) counted.push({ name: `${state.name} as ${role}`, ...words });
  }
  return counted;
}

/** Words of instructions that end in an action of this product, which a read-only role cannot perform. */
const instructions =
  /\b(select|finish with|Register again|Register it|Turn on|turn on|Check the|renew now|then renew|Update the reservation|reserve \d|Reserve more|Update the reservation|Enter the)\b/;

test('no notice gives a read-only user an instruction that only other roles can follow', async () => {
  await changeLanguage('en');
  const textsFor = async (role: Role) => (await wordsInStates(role)).map(({ text }) => text);
  const instructing = (texts: readonly string[]) => texts.filter((text) => instructions.test(text));
  expect(instructing(await textsFor('operator'))).toEqual([]);
  // The same notices instruct a role that can change licenses.
  expect(instructing(await textsFor('admin')).length).toBeGreaterThan(40);
});

test.each(['en', 'fr'] as const)('a notice has at most 35 words in every state in %s', async (language) => {
  await changeLanguage(language);
  const counted = [...(await wordsInStates('admin')), ...(await wordsInStates('operator'))];
  const tooLong = counted.filter(({ count }) => count > NOTICE_LIMIT);
  const described = new Map(
    tooLong.map(({ name, count, text }) => [text, `${language}, ${name}: ${count} words: ${text}`]),
  );
  expect(counted.length).toBeGreaterThan(40);
  expect([...described.values()]).toEqual([]);
});
