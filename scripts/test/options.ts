import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type StageName, type StageSelection, stageNames } from './stages.ts';

/** The options of `npm test`. */
export interface TestOptions extends StageSelection {
  /** The number of busy processes beside which the stages run. */
  readonly busyProcesses: number;
}

const isStageName = (name: string): name is StageName => stageNames.some((known) => known === name);

function parseNames(texts: readonly string[]): readonly StageName[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const name = text.trim();
      if (isStageName(name)) return name;
      throw new Error(`There is no stage “${name}”. The stages are: ${stageNames.join(', ')}.`);
    });
}

/**
 * Returns the options of a command line: `--full`, `--only NAME,NAME`, `--stress` and `--processes N`, by default twice
 * the number of cores. Throws for an unknown stage or option.
 */
export function testOptions(parameters: readonly string[], cores = availableParallelism()): TestOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      full: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      stress: { type: 'boolean', default: false },
      processes: { type: 'string' },
    },
  });
  const processes = Number(values.processes ?? 2 * cores);
  if (!Number.isInteger(processes) || processes < 1)
    throw new Error(`--processes ${values.processes} is not a number of processes.`);
  if (values.processes !== undefined && !values.stress) throw new Error('--processes needs --stress.');
  return {
    full: values.full,
    only: values.only && parseNames(values.only),
    busyProcesses: values.stress ? processes : 0,
  };
}
