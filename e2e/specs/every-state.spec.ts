import { expect, type Page } from '@playwright/test';
import { desktop } from '#e2e/audits/appearances.ts';
import { auditEachAppearance } from '#e2e/audits/for-each-appearance.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { openScenario } from '#e2e/simulator.ts';
import { expectedWorlds } from '#mocks/scenarios/expectations.ts';
import { expectedViews } from '#mocks/scenarios/expected-views.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

// Opens every scenario and view by its link and audits it (e2e/audits/). One page visits a group of them and changes
// language and width in place.

demoOnly('walk');
// Some views show failed requests.
test.use({ statuses: [400, 401, 403, 404, 409, 412, 422, 429, 500, 503], networkFailures: true });

const worlds = Object.keys(expectedWorlds) as readonly (keyof typeof expectedWorlds)[];
const views = Object.keys(expectedViews) as readonly (keyof typeof expectedViews)[];

/** The sample that the quick test audits; the full test audits all scenarios. */
const sample: readonly ScenarioName[] = [
  'out-of-compliance',
  'long-names',
  'register-token-refused',
  'transport-test-failed',
  'cluster-update-confirmation',
  'portal-licenses',
];

/** Opens a scenario and returns the audit findings. */
async function auditScenario(page: Page, name: ScenarioName, product?: 'secure-workload'): Promise<readonly string[]> {
  await page.setViewportSize(desktop);
  await openScenario(page, name, { now: pinnedNow, language: 'en-XA', ...(product && { product }) });
  return auditEachAppearance(page, product ? `${name} (${product})` : name);
}

/** Whether a scenario supports both products. */
const fitsBoth = (page: Page, name: ScenarioName) =>
  page.evaluate(
    (scenarioName) =>
      window.simulator?.scenarios().find((scenario) => scenario.name === scenarioName)?.product === undefined,
    name,
  );

/** Audits these scenarios one after the other and fails with all findings at the end. */
async function auditScenarios(page: Page, names: readonly ScenarioName[]): Promise<void> {
  const findings: string[] = [];
  for (const name of names) {
    findings.push(...(await auditScenario(page, name)));
    if (name in expectedWorlds && (await fitsBoth(page, name))) {
      findings.push(...(await auditScenario(page, name, 'secure-workload')));
    }
  }
  expect(findings.join('\n')).toBe('');
}

/** The number of scenarios per test, which take a minute or two. */
const scenariosPerTest = 12;
const parts = (names: readonly ScenarioName[]) =>
  Array.from({ length: Math.ceil(names.length / scenariosPerTest) }, (_, part) =>
    names.slice(part * scenariosPerTest, (part + 1) * scenariosPerTest),
  );

test.beforeEach(() => test.setTimeout(300_000));

for (const names of parts(sample)) {
  test(`sample states pass all audits: ${names[0]} and the following`, async ({ page }) => auditScenarios(page, names));
}

for (const names of parts([...worlds, ...views])) {
  test(`states pass all audits: ${names[0]} to ${names.at(-1)} @full`, async ({ page }) => auditScenarios(page, names));
}
