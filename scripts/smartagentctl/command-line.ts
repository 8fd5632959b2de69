import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fetchLicenseSummary } from './license-summary.ts';

const help = `Usage: npm run -s smartagentctl -- --get-license-summary [--url ADDRESS]

  --get-license-summary  prints the state of the licences as one line of JSON
  --url ADDRESS          where the product's API is; http://localhost:4174 (npm run serve) unless told
  --help                 prints this`;

const options = {
  'get-license-summary': { type: 'boolean', default: false },
  url: { type: 'string', default: 'http://localhost:4174' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** What the command prints when it is told these parameters; why it does not is an error. */
export async function runCommandLine(parameters: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...parameters], options });
  if (values.help) return help;
  if (!values['get-license-summary']) throw new Error('Nothing is asked for: --get-license-summary, or --help.');
  return JSON.stringify(await fetchLicenseSummary(values.url));
}
