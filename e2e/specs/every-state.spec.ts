import { expect, type Page } from '@playwright/test';
import { desktop } from '#e2e/audits/appearances.ts';
import { auditEachAppearance } from '#e2e/audits/for-each-appearance.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { expectedStates } from '#e2e/expected-states.ts';
import { expectedViews } from '#e2e/expected-views.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { openScenario } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

// Every scenario and every view, each opened by its link and examined as it stands (e2e/audits/): one page goes from
// one to the next, and changes its language and width there.

demoOnly('walk');
// Some of the views are about what fails.
test.use({ statuses: [400, 401, 403, 404, 409, 412, 422, 429, 500, 503], networkFailures: true });

const worlds = Object.keys(expectedStates) as readonly (keyof typeof expectedStates)[];
const views = Object.keys(expectedViews) as readonly (keyof typeof expectedViews)[];

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
async function auditScenario(page: Page, name: ScenarioName, product?: 'secure-workload'): Promise<readonly string[]> {
  await page.setViewportSize(desktop);
  await openScenario(page, name, { now: pinnedNow, language: 'en-XA', ...(product && { product }) });
  return auditEachAppearance(page, product ? `${name} (${product})` : name);
}

/** Whether a scenario is of both products. */
const fitsBoth = (page: Page, name: ScenarioName) =>
  page.evaluate(
    (sampleNames) =>
      window.simulator?.scenarios().find((scenario) => scenario.name === sampleNames)?.product === undefined,
    name,
  );

/** Goes from one to the next, and tells in the end what is wrong with all of them. */
async function auditScenarios(page: Page, names: readonly ScenarioName[]): Promise<void> {
  const findings: string[] = [];
  for (const name of names) {
    findings.push(...(await auditScenario(page, name)));
    if (name in expectedStates && (await fitsBoth(page, name))) {
      findings.push(...(await auditScenario(page, name, 'secure-workload')));
    }
  }
  expect(findings.join('\n')).toBe('');
}

/** As many as one page shows in a minute or two. */
const scenariosPerTest = 12;
const parts = (names: readonly ScenarioName[]) =>
  Array.from({ length: Math.ceil(names.length / scenariosPerTest) }, (_, part) =>
    names.slice(part * scenariosPerTest, (part + 1) * scenariosPerTest),
  );

test.beforeEach(() => test.setTimeout(300_000));

for (const names of parts(sample)) {
  test(`states of every kind are translated and whole: ${names[0]} and on`, async ({ page }) =>
    auditScenarios(page, names));
}

for (const names of parts([...worlds, ...views])) {
  test(`every state is translated and whole: ${names[0]} to ${names.at(-1)} @full`, async ({ page }) =>
    auditScenarios(page, names));
}
