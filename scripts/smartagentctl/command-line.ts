import { type ParseArgsConfig, parseArgs } from 'node:util';
import { readAccessToken } from '#scripts/access-token.ts';
import { parseApiBase } from '#scripts/api-base.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { fetchLicenseSummary } from './license-summary.ts';

const help = `Usage: npm run -s smartagentctl -- --get-license-summary [--url ADDRESS] [--token-file FILE]

  --get-license-summary  prints the license summary as one line of JSON
  --url ADDRESS          the origin of the product's API; default http://localhost:4174 (npm run serve)
  --api-base PATH        the path of the API; default ${defaultApiBase}
  --token-file FILE      a file with an access token, for a product that requires one
  --token TOKEN          the same token as text, which the list of processes shows
  --help                 prints this text

The variable LICENSE_USAGE_TOKEN may contain the token instead.`;

const options = {
  'get-license-summary': { type: 'boolean', default: false },
  url: { type: 'string', default: 'http://localhost:4174' },
  'api-base': { type: 'string', default: defaultApiBase },
  token: { type: 'string' },
  'token-file': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** Returns the output of the command for these parameters and environment variables. Throws an error with a plain message if it has none. */
export async function runCommandLine(
  parameters: readonly string[],
  { LICENSE_USAGE_TOKEN }: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { values } = parseArgs({ args: [...parameters], options });
  if (values.help) return help;
  if (!values['get-license-summary']) throw new Error('An option is required: --get-license-summary or --help.');
  const token = readAccessToken(values) ?? readAccessToken({ token: LICENSE_USAGE_TOKEN || undefined });
  const apiBase = parseApiBase(values['api-base']);
  return JSON.stringify(await fetchLicenseSummary({ origin: values.url, apiBase, token }));
}
