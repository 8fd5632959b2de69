import { describe, expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/names.ts';
import { coverageOf, readSpecs } from './coverage.ts';

const spec = (text: string) => [{ path: 'e2e/specs/some.spec.ts', text }];
const table = { path: 'e2e/expected-states.ts', text: "[{ scenario: 'utility' }, ...['clock-skew'].map(shown)]" };

describe('a gap is', () => {
  test('a scenario that no spec begins in', () => {
    const { uncovered } = coverageOf(['evaluation', 'utility'], spec("test.use({ scenario: 'evaluation' });"), []);
    expect(uncovered).toEqual(['utility']);
  });

  test('a scenario in a list that no spec goes through', () => {
    expect(coverageOf(['utility'], spec("test.use({ scenario: 'evaluation' });"), [table]).uncovered).toEqual([
      'utility',
    ]);
  });

  test('a scenario that is only part of another word', () => {
    expect(coverageOf(['reserved'], spec("test.use({ scenario: 'reserved-lapsed' });"), []).uncovered).toEqual([
      'reserved',
    ]);
  });

  test('a spec that names no scenario, or none that there is', () => {
    const source = "await page.goto('/licenses?scenario=evalution'); expect(value).toBe('evaluation');";
    expect(coverageOf(['evaluation'], spec(source), []).unnamed).toEqual(['e2e/specs/some.spec.ts']);
  });
});

describe('a scenario is covered by', () => {
  test.each([
    ["test.use({ scenario: 'evaluation', statuses: [503] });", 'its fixture'],
    ["await simulator.load('evaluation', { now });", 'loading it'],
    ["await openScenario('evaluation');", 'opening it'],
    ["await openScenario(page, 'evaluation', { role });", 'opening it on a page'],
    ['await page.goto(`/licenses?scenario=evaluation&role=auditor`);', 'its address'],
    ["scenario: 'registered' | 'evaluation',", 'one of several names'],
  ])('%s: %s', (text) => {
    expect(coverageOf(['evaluation'], spec(text), []).uncovered).toEqual([]);
  });

  test('a row of a list that the spec goes through, with quotes or without', () => {
    const rows = {
      path: 'e2e/expected-views.ts',
      text: "const all = {\n  mode: dialog,\n  'mode-post-paid': dialog,\n};",
    };
    const importingSpec = spec("import { shownViews } from '#e2e/expected-views.ts';");
    expect(coverageOf(['mode', 'mode-post-paid'], importingSpec, [rows]).uncovered).toEqual([]);
  });

  test('a list that the spec goes through', () => {
    const importingSpec = spec("import { shownStates } from '#e2e/expected-states.ts';");
    expect(coverageOf(['utility', 'clock-skew'], importingSpec, [table]).specsOf).toEqual(
      new Map([
        ['utility', ['e2e/specs/some.spec.ts']],
        ['clock-skew', ['e2e/specs/some.spec.ts']],
      ]),
    );
  });
});

test('every scenario has a spec, and every spec a scenario', async () => {
  const { specFiles, tableFiles } = await readSpecs();
  const { uncovered, unnamed } = coverageOf(scenarioNames, specFiles, tableFiles);

  expect({ 'scenarios without a spec': uncovered, 'specs without a scenario': unnamed }).toEqual({
    'scenarios without a spec': [],
    'specs without a scenario': [],
  });
});
