import { type ParseArgsConfig, parseArgs } from 'node:util';
import { licenseSummaryOf } from './smartagentctl/license-summary.ts';

/**
 * `npm run -s smartagentctl -- --get-license-summary`: what the command of that name prints on a Center (S4 ch. 6), of a
 * product whose API is behind an HTTP port.
 */
const help = `Usage: npm run -s smartagentctl -- --get-license-summary [--url ADDRESS]

  --get-license-summary  prints the state of the licences as one line of JSON
  --url ADDRESS          where the product's API is; http://localhost:4174 (npm run serve) unless told
  --help                 prints this`;

const options = {
  'get-license-summary': { type: 'boolean', default: false },
  url: { type: 'string', default: 'http://localhost:4174' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

async function answer(): Promise<string> {
  const { values } = parseArgs({ options });
  if (values.help) return help;
  if (!values['get-license-summary']) throw new Error('Nothing is asked for: --get-license-summary, or --help.');
  return JSON.stringify(await licenseSummaryOf(values.url));
}

try {
  console.log(await answer());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Left to end by itself: a process that is stopped may not have written all it said.
  process.exitCode = 1;
}
