// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { productOfScenario, startPathOf, worldNameOf } from '#mocks/scenarios/names.ts';
import { viewNames } from '#mocks/scenarios/views.ts';
import { countWords } from '#mocks/testing/word-count.ts';
import { changeLanguage } from '#src/i18n/i18n.ts';
import { paths } from '#src/paths.ts';
import { loadEverything, openPage } from './fault-matrix/opened-page.tsx';

/** The most words of running text in a dialog or a step of a wizard (screens.md §0.2). */
const STEP_LIMIT = 45;

const now = '2026-01-15T09:00:00.000Z';

/** Each address of a dialog, for each product, with a state in which it opens; also without days of evaluation left. */
const steps = [
  ...new Map(
    viewNames
      .filter((view) => startPathOf(view).startsWith(`${paths.licenses()}/`))
      .flatMap((view) => {
        const products = productOfScenario(view)
          ? [productOfScenario(view)]
          : (['cyber-vision', 'secure-workload'] as const);
        return products.map((product) => ({ product, world: worldNameOf(view), path: startPathOf(view) }));
      })
      .map((step) => [`${step.product} ${step.path} ${step.world.endsWith('after-evaluation')}`, step] as const),
  ).values(),
];

beforeAll(loadEverything);
afterEach(() => vi.unstubAllGlobals());
afterAll(() => changeLanguage('en'));

/** Fields, choices, switches and codes with their explanations; notices and tables have limits of their own. */
const fieldParts =
  '.notice, table, label, fieldset, details:not([open]), .MuiFormControl-root, .choice-about, .switch-help, .code-and-copy';

/** The running text of a dialog: its paragraphs and steps, outside of notices, fields, choices and tables. */
function runningText(dialog: Element) {
  const parts = [...dialog.querySelectorAll('.dialog-content p, .dialog-content li')].filter(
    (part) => !part.closest(fieldParts) && !part.parentElement?.closest('li'),
  );
  const counted = parts.map((part) => countWords(part));
  return { count: counted.reduce((sum, { count }) => sum + count, 0), text: counted.map(({ text }) => text).join(' ') };
}

/** Opens a step and returns its words in each language. Empty if the state leads from the address to the page. */
async function wordsOfStep({ world, product, path }: (typeof steps)[number]) {
  const backend = createNodeBackend({ scenario: world, now, ...(product && { product }), report: () => {} });
  vi.stubGlobal('fetch', backend.fetch);
  const page = openPage();
  // biome-ignore lint/nursery/useAwaitThenable: act returns a promise when its function does.
  await act(async () => page.goTo(path));
  const dialog = await vi
    .waitFor(
      () => {
        const found = document.querySelector('[role="dialog"]');
        if (!found || found.querySelector('.code-loading')) throw new Error(`No dialog at ${path}`);
        return found;
      },
      { timeout: 3000 },
    )
    .catch(() => undefined);
  const counts = [];
  for (const language of ['en', 'fr'] as const) {
    // biome-ignore lint/nursery/useAwaitThenable: act returns a promise when its function does.
    await act(() => changeLanguage(language));
    if (dialog) counts.push({ step: `${language}, ${path} in ${world} of ${product}`, ...runningText(dialog) });
  }
  page.close();
  backend.close();
  return counts;
}

test('the running text of a dialog step has at most 45 words in both languages', async () => {
  const counted: Awaited<ReturnType<typeof wordsOfStep>>[number][] = [];
  for (const step of steps) counted.push(...(await wordsOfStep(step)));
  const tooLong = counted.filter(({ count }) => count > STEP_LIMIT);
  expect(tooLong.map(({ step, count, text }) => `${step}: ${count} words: ${text}`)).toEqual([]);
  expect(counted.length).toBeGreaterThan(60);
});
