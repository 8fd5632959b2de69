import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedDocument, resolvePointer } from '#scripts/wire/document.ts';
import { readApi } from './api.ts';
import type { Driver } from './driver.ts';
import { formMutants } from './mutants/form-mutants.ts';
import { historyMutants } from './mutants/history-mutants.ts';
import { keyMutants } from './mutants/key-mutants.ts';
import type { Mutant } from './mutants/mutant.ts';
import { readMutants } from './mutants/read-mutants.ts';
import { loadDocumentedDriver, type SimulatedServer, startSimulatedServer } from './mutants/simulated-server.ts';
import { taskAndFaultMutants } from './mutants/task-mutants.ts';
import { failureLines, notCheckedLines } from './report.ts';
import type { Level, Result } from './rule.ts';
import { rules } from './rules/rules.ts';
import { runRules } from './run.ts';

const document = publishedDocument();
const api = readApi(document);
const mutants = [...readMutants, ...historyMutants, ...formMutants, ...keyMutants, ...taskAndFaultMutants];

let server: SimulatedServer;
let driver: Driver;

beforeAll(async () => {
  server = await startSimulatedServer();
  driver = await loadDocumentedDriver(server);
});
afterAll(() => server.close());

/** Runs the rules of these levels against the simulated product in a new state. */
async function checkProduct(world: Partial<Mutant>, fromLevel: Level, level: Level): Promise<readonly Result[]> {
  const { alice, bob, carol } = await server.reset(world);
  const credentials = { credentials: alice, otherCredentials: [bob, carol] };
  return runRules({ api, sender: server.sender, rules, fromLevel, level, ...credentials, driver });
}

const failedRules = (results: readonly Result[]) => [
  ...new Set(results.filter(({ failures }) => failures.length > 0).map(({ rule }) => rule)),
];

test('a simulated cluster, which lacks some capabilities, follows every rule', async () => {
  const results = await checkProduct({ product: 'secure-workload' }, 0, 4);

  expect(failureLines(results)).toEqual([]);
  expect(notCheckedLines(results)).toEqual([]);
  expect(results.length).toBeGreaterThan(300);
});

describe('a server that breaks a rule', () => {
  test.each(mutants.map((mutant) => [mutant.level, mutant.name, mutant] as const))(
    'fails level %i because it %s',
    async (_level, _name, mutant) => {
      const results = await checkProduct(mutant, mutant.level, mutant.level);
      const message = failureLines(results).join('\n');
      expect(failedRules(results).sort(), message).toEqual([...mutant.rules].sort());
    },
  );
});

describe('the table of rules', () => {
  test('names each rule once', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  test.each(rules.map((rule) => [rule.name, rule.source] as const))(
    'names a place of the document as the source of %s',
    (_name, source) => {
      expect(resolvePointer(document, source)).toBeDefined();
    },
  );

  test('names only rules that a server of the other table breaks', () => {
    const broken = new Set(mutants.flatMap((mutant) => mutant.rules));
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});
