import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fetchLicenseSummary } from './license-summary.ts';

const help = `Usage: npm run -s smartagentctl -- --get-license-summary [--url ADDRESS]

  --get-license-summary  prints the license summary as one line of JSON
  --url ADDRESS          the origin of the product's API; default http://localhost:4174 (npm run serve)
  --help                 prints this text`;

const options = {
  'get-license-summary': { type: 'boolean', default: false },
  url: { type: 'string', default: 'http://localhost:4174' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** Returns the output of the command for these parameters. Throws an error with a plain message if it has none. */
export async function runCommandLine(parameters: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...parameters], options });
  if (values.help) return help;
  if (!values['get-license-summary']) throw new Error('An option is required: --get-license-summary or --help.');
  return JSON.stringify(await fetchLicenseSummary(values.url));
}
