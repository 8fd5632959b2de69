import { readdir, readFile } from 'node:fs/promises';

/** A file of the end-to-end tests: its path from the repository's root, with `/` on every system, and its text. */
export interface SpecFile {
  readonly path: string;
  readonly text: string;
}

/** The specs of each scenario, and the gaps on both sides. */
export interface Coverage {
  /** The paths of the specs that cover a scenario, by its name; every name is a key. */
  readonly specsOf: ReadonlyMap<string, readonly string[]>;
  /** Scenarios in which no spec starts. */
  readonly uncovered: readonly string[];
  /** Specs without a scenario. */
  readonly unnamed: readonly string[];
}

const specs = 'e2e/specs';
/** Lists of states for a generic spec: a spec that imports a list covers every scenario in it. */
const tables = ['mocks/scenarios/expectations.ts', 'mocks/scenarios/expected-views.ts'];

/** Tables of tasks for a generic spec, and the folder of their parts: each task names its scenario. */
const taskTables: readonly { readonly table: string; readonly folder?: string }[] = [
  { table: 'e2e/fields.ts' },
  { table: 'e2e/faults/tasks.ts', folder: 'e2e/faults/tasks' },
];

const quotedName = "'[a-z0-9-]+'";
/** Matches the scenario in which a spec starts, one name or a union of several. */
const scenarioReference = new RegExp(
  `(?:\\bscenario: |\\bsimulator\\.load\\(|\\bopenScenario\\([^')]*|\\bscenarioAddress\\([^')]*)(${quotedName}(?: \\| ${quotedName})*)`,
  'g',
);
const scenarioInUrl = /\?scenario=([a-z0-9-]+)/g;

/** Returns the names of a table's rows: a name without a hyphen needs no quotes there. */
const rowsOf = (table: string) => [...table.matchAll(/^ {2}'?([a-z0-9-]+)'?: /gm)].map(([, name]) => String(name));

const parseQuoted = (texts: string) => [...texts.matchAll(/'([^']+)'/g)].map(([, name]) => String(name));

/** Returns the scenarios that the text of a spec mentions. */
const scenariosIn = (text: string): readonly string[] => [
  ...[...text.matchAll(scenarioReference)].flatMap(([, names]) => parseQuoted(String(names))),
  ...[...text.matchAll(scenarioInUrl)].map(([, name]) => String(name)),
];

/** Compares the specs with the existing scenarios. Unknown names are compile errors and not checked here. */
export function coverageOf(
  scenarios: readonly string[],
  specFiles: readonly SpecFile[],
  tableFiles: readonly SpecFile[],
): Coverage {
  const specsOf = new Map<string, string[]>(scenarios.map((name) => [name, []]));
  const unnamed: string[] = [];
  for (const { path, text } of specFiles) {
    const tableNames = tableFiles
      .filter((table) => text.includes(`'#${table.path}'`))
      .flatMap((table) => [...parseQuoted(table.text), ...rowsOf(table.text)]);
    const coveredNames = new Set([...scenariosIn(text), ...tableNames].filter((name) => specsOf.has(name)));
    if (coveredNames.size === 0) unnamed.push(path);
    for (const name of coveredNames) specsOf.get(name)?.push(path);
  }
  const uncovered = scenarios.filter((name) => specsOf.get(name)?.length === 0);
  return { specsOf, uncovered, unnamed };
}

/** Returns the text of the task tables that a spec imports. */
async function readTaskTables(spec: string): Promise<string> {
  const texts = taskTables
    .filter(({ table }) => spec.includes(`'#${table}'`))
    .map(async ({ table, folder }) => {
      const names = folder ? (await readdir(folder)).map((name) => `${folder}/${name}`) : [table];
      return (await Promise.all(names.map((name) => readFile(name, 'utf8')))).join('\n');
    });
  return (await Promise.all(texts)).join('\n');
}

/** Reads the specs and their lists; the working directory must be the repository's root. */
export async function readSpecs(): Promise<{ specFiles: readonly SpecFile[]; tableFiles: readonly SpecFile[] }> {
  const read = async (path: string): Promise<SpecFile> => ({ path, text: await readFile(path, 'utf8') });
  const names = (await readdir(specs)).filter((name) => name.endsWith('.spec.ts')).sort();
  return {
    specFiles: await Promise.all(
      names.map(async (name) => {
        const { path, text } = await read(`${specs}/${name}`);
        return { path, text: `${text}\n${await readTaskTables(text)}` };
      }),
    ),
    tableFiles: await Promise.all(tables.map(read)),
  };
}
