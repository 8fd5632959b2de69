import { describe, expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/names.ts';
import { coverageOf, readSpecs } from './coverage.ts';

const spec = (text: string) => [{ path: 'e2e/specs/some.spec.ts', text }];
const table = {
  path: 'mocks/scenarios/expectations.ts',
  text: "[{ scenario: 'utility' }, ...['clock-skew'].map(shown)]",
};

describe('gaps in the coverage', () => {
  test('include a scenario in which no spec starts', () => {
    const { uncovered } = coverageOf(['evaluation', 'utility'], spec("test.use({ scenario: 'evaluation' });"), []);
    expect(uncovered).toEqual(['utility']);
  });

  test('include a scenario in a table that no spec imports', () => {
    expect(coverageOf(['utility'], spec("test.use({ scenario: 'evaluation' });"), [table]).uncovered).toEqual([
      'utility',
    ]);
  });

  test('include a scenario whose name is only a part of another name', () => {
    expect(coverageOf(['reserved'], spec("test.use({ scenario: 'reserved-lapsed' });"), []).uncovered).toEqual([
      'reserved',
    ]);
  });

  test('include a spec without an existing scenario', () => {
    const source = "await page.goto('/licenses?scenario=evalution'); expect(value).toBe('evaluation');";
    expect(coverageOf(['evaluation'], spec(source), []).unnamed).toEqual(['e2e/specs/some.spec.ts']);
  });
});

describe('coverage of a scenario', () => {
  test.each([
    ["test.use({ scenario: 'evaluation', statuses: [503] });", 'the fixture'],
    ["await simulator.load('evaluation', { now });", 'a call of load'],
    ["await openScenario('evaluation');", 'a call of openScenario'],
    ["await openScenario(page, 'evaluation', { role });", 'a call of openScenario with a page'],
    ['await page.goto(`/licenses?scenario=evaluation&role=auditor`);', 'an address'],
    ["scenario: 'registered' | 'evaluation',", 'one of several names'],
  ])('detects %s as %s', (text) => {
    expect(coverageOf(['evaluation'], spec(text), []).uncovered).toEqual([]);
  });

  test('includes the rows of an imported table, with or without quotes', () => {
    const rows = {
      path: 'mocks/scenarios/expected-views.ts',
      text: "const all = {\n  mode: dialog,\n  'mode-post-paid': dialog,\n};",
    };
    const importingSpec = spec("import { expectedViews } from '#mocks/scenarios/expected-views.ts';");
    expect(coverageOf(['mode', 'mode-post-paid'], importingSpec, [rows]).uncovered).toEqual([]);
  });

  test('includes the states of an imported list', () => {
    const importingSpec = spec("import { expectedWorlds } from '#mocks/scenarios/expectations.ts';");
    expect(coverageOf(['utility', 'clock-skew'], importingSpec, [table]).specsOf).toEqual(
      new Map([
        ['utility', ['e2e/specs/some.spec.ts']],
        ['clock-skew', ['e2e/specs/some.spec.ts']],
      ]),
    );
  });
});

test('the scenarios and the specs of the repository have no gaps', async () => {
  const { specFiles, tableFiles } = await readSpecs();
  const { uncovered, unnamed } = coverageOf(scenarioNames, specFiles, tableFiles);

  expect({ 'scenarios without a spec': uncovered, 'specs without a scenario': unnamed }).toEqual({
    'scenarios without a spec': [],
    'specs without a scenario': [],
  });
});
