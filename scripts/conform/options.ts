import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLevel, type Level, levels } from './rule.ts';
import type { Credentials } from './user.ts';

/** The options of a run from the command line. */
export interface ConformOptions {
  readonly url: URL;
  readonly credentials: Credentials;
  readonly otherCredentials: readonly Credentials[];
  readonly level: Level;
  /** The path of the driver module. */
  readonly driver: string | undefined;
  /** The path of the JUnit report. */
  readonly junit: string | undefined;
}

/** An option is invalid. The message names it, the reason and the allowed values, and contains no secret. */
export class ConformOptionError extends Error {}

/** The text that `--help` prints. */
export const conformUsage = `Usage: conform --url ADDRESS [options]: checks whether a server implements the License Usage API

  --url ADDRESS          the address of the API with its path, e.g. https://host/api/v1
  --cookie TEXT          the session cookie of a user who may change licences, e.g. session=…
  --token TEXT           the token of that user, instead of a cookie
  --second-cookie TEXT   the cookie of another user, also of one who may only read; repeatable
  --second-token TEXT    the same with a token
  --level N              0 reads, 1 form (default), 2 keys and tags, 3 tasks, 4 faults; each includes those before.
                         From 2 on the state of the product is changed: use a test system
  --driver FILE          a module that does what happens in the portal and on the network (docs/conformance.md §4);
                         without it you are asked, if this is a terminal
  --junit FILE           writes the results as JUnit XML
  --rules                prints every rule with its level and the place in the document that it comes from
  --help                 prints this text

The variables CONFORM_URL, CONFORM_COOKIE, CONFORM_TOKEN, CONFORM_SECOND_COOKIE and CONFORM_SECOND_TOKEN stand for the
options of these names; other users are separated by line breaks. Secrets are never printed.
NODE_EXTRA_CA_CERTS names a file with the certificate of an authority that this machine does not know.

Exit codes: 0 all checks passed, 1 a check failed, 2 no check was possible.`;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the options of `npm run conform`. An option precedes the variable of its name.
 *
 * @returns The options, or `help` or `rules` for the option of that name.
 * @throws ConformOptionError for an unknown option or an invalid value.
 */
export function conformOptions(args: readonly string[], environment: Environment): ConformOptions | 'help' | 'rules' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.rules) return 'rules';
  const cookie = values.cookie ?? environment.CONFORM_COOKIE;
  const token = values.token ?? environment.CONFORM_TOKEN;
  if (cookie && token) throw new ConformOptionError('--cookie and --token exclude each other.');
  const linesOf = (text: string | undefined) => text?.split('\n').filter((line) => line.trim() !== '') ?? [];
  const secondCookies = values['second-cookie'] ?? linesOf(environment.CONFORM_SECOND_COOKIE);
  const secondTokens = values['second-token'] ?? linesOf(environment.CONFORM_SECOND_TOKEN);
  return {
    url: parseUrl(values.url ?? environment.CONFORM_URL),
    credentials: cookie ? byCookie(cookie) : token ? byToken(token) : {},
    otherCredentials: [...secondCookies.map(byCookie), ...secondTokens.map(byToken)],
    level: parseLevel(values.level),
    driver: values.driver === undefined ? undefined : resolve(values.driver),
    junit: values.junit,
  };
}

const byCookie = (cookie: string): Credentials => ({ Cookie: headerValue('cookie', cookie) });
const byToken = (token: string): Credentials => ({ Authorization: `Bearer ${headerValue('token', token)}` });

/** Returns a value that a header can contain. */
function headerValue(name: string, value: string): string {
  if (!/^[\t\x20-\x7e]+$/.test(value))
    throw new ConformOptionError(`The ${name} contains characters that no header can contain.`);
  if (name === 'cookie' && !value.includes('='))
    throw new ConformOptionError('A cookie has a name and a value, e.g. --cookie session=…');
  return value.trim();
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        cookie: { type: 'string' },
        token: { type: 'string' },
        'second-cookie': { type: 'string', multiple: true },
        'second-token': { type: 'string', multiple: true },
        level: { type: 'string', default: String(defaultLevel) },
        driver: { type: 'string' },
        junit: { type: 'string' },
        rules: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    // A positional parameter may be a secret without its option.
    const isPositional = code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
    throw new ConformOptionError(isPositional ? 'All options begin with --.' : (message.split('. ')[0] ?? message));
  }
}

function parseUrl(text: string | undefined): URL {
  if (!text) throw new ConformOptionError('--url is required: the address of the API, e.g. https://host/api/v1');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new ConformOptionError('--url is no address of an API, such as https://host/api/v1');
  return url;
}

function parseLevel(text: string): Level {
  const level = [...levels.keys()].find((number) => String(number) === text);
  if (level === undefined) throw new ConformOptionError(`--level ${text} is none of 0 to ${levels.length - 1}.`);
  return level as Level;
}
