import { expect, type Page } from '@playwright/test';
import { ofTheDemoAlone } from '#e2e/demo-alone.ts';
import { findingsInEveryLook } from '#e2e/examine/in-every-look.ts';
import { desktop } from '#e2e/examine/looks.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { shownStates } from '#e2e/shown-states.ts';
import { shownViews } from '#e2e/shown-views.ts';
import { openScenario } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';

// Every scenario and every view, each opened by its link and examined as it stands (e2e/examine/): one page goes from
// one to the next, and changes its language and width there.

ofTheDemoAlone('walk');
// Some of the views are about what fails.
test.use({ statuses: [400, 401, 403, 404, 409, 412, 422, 429, 500, 503], networkFailures: true });

const worlds = Object.keys(shownStates) as readonly (keyof typeof shownStates)[];
const views = Object.keys(shownViews) as readonly (keyof typeof shownViews)[];

/** One of a kind, which every test looks at; the full one looks at all. */
const sample: readonly ScenarioName[] = [
  'out-of-compliance',
  'long-names',
  'register-token-refused',
  'transport-test-failed',
  'cluster-update-confirmation',
  'portal-licenses',
];

/** What is wrong with a scenario. */
async function examine(page: Page, name: ScenarioName, product?: 'secure-workload'): Promise<readonly string[]> {
  await page.setViewportSize(desktop);
  await openScenario(page, name, { now: pinnedNow, language: 'en-XA', ...(product && { product }) });
  return findingsInEveryLook(page, product ? `${name} (${product})` : name);
}

/** Whether a scenario is of both products. */
const fitsBoth = (page: Page, name: ScenarioName) =>
  page.evaluate(
    (wanted) => window.simulator?.scenarios().find((scenario) => scenario.name === wanted)?.product === undefined,
    name,
  );

/** Goes from one to the next, and tells in the end what is wrong with all of them. */
async function walk(page: Page, names: readonly ScenarioName[]): Promise<void> {
  const findings: string[] = [];
  for (const name of names) {
    findings.push(...(await examine(page, name)));
    if (name in shownStates && (await fitsBoth(page, name))) {
      findings.push(...(await examine(page, name, 'secure-workload')));
    }
  }
  expect(findings.join('\n')).toBe('');
}

/** As many as one page shows in a minute or two. */
const perTest = 12;
const parts = (names: readonly ScenarioName[]) =>
  Array.from({ length: Math.ceil(names.length / perTest) }, (_, part) =>
    names.slice(part * perTest, (part + 1) * perTest),
  );

test.beforeEach(() => test.setTimeout(300_000));

for (const names of parts(sample)) {
  test(`states of every kind are translated and whole: ${names[0]} and on`, async ({ page }) => walk(page, names));
}

for (const names of parts([...worlds, ...views])) {
  test(`every state is translated and whole: ${names[0]} to ${names.at(-1)} @full`, async ({ page }) =>
    walk(page, names));
}
