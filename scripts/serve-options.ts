import { parseArgs } from 'node:util';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { parseScenarioName } from '#mocks/scenarios/start-options.ts';
import type { OpenMode } from '#mocks/store/sqlite.ts';
import { readAccessToken } from './access-token.ts';
import { parseApiBase, parseBasePath } from './api-base.ts';
import { portFromEnvironment } from './listen.ts';

/** The options of `npm run serve`. */
export interface ServeOptions {
  readonly port: number;
  readonly db: string;
  readonly scenario: ScenarioName;
  readonly openMode: OpenMode;
  readonly control: boolean;
  readonly host: string | undefined;
  readonly origins: readonly string[];
  /** Where the page is served; empty at the root of the origin. */
  readonly basePath: string;
  /** Undefined: below the path of the page. */
  readonly apiBase: string | undefined;
  /** The access token for programs. */
  readonly token: string | undefined;
  /** Returns how the user selects another port: by `--port` if this one was set that way, else by PORT. */
  readonly portOption: (port: number) => string;
}

/** An option is invalid. The message names it, the reason and the allowed values. */
export class OptionError extends Error {}

const defaultPort = 4174;

/**
 * Parses the options of `npm run serve`.
 *
 * @returns The options, or `help` for `--help`.
 * @throws OptionError for an unknown option or an invalid value.
 */
export function serveOptions(args: readonly string[]): ServeOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const { port, scenario, origin: origins, host, db } = values;
  try {
    const basePath = parseBasePath(values.base);
    return {
      port: port === undefined ? portFromEnvironment(defaultPort) : parsePort(port),
      db,
      scenario: parseScenarioName(scenario ?? 'evaluation'),
      openMode: values['start-over'] ? 'replace' : scenario === undefined ? 'continue' : 'refuse',
      control: values.door,
      host: host?.replace(/^\[(.*)\]$/, '$1'),
      origins: origins.map(parseOrigin),
      basePath,
      apiBase: values['api-base'] === undefined ? undefined : parseApiBase(values['api-base']),
      token: readAccessToken(values),
      portOption: (other) => (port === undefined ? `PORT=${other}` : `--port ${other}`),
    };
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        db: { type: 'string', default: 'simulated-world.sqlite' },
        scenario: { type: 'string' },
        'start-over': { type: 'boolean', default: false },
        door: { type: 'boolean', default: false },
        host: { type: 'string' },
        origin: { type: 'string', multiple: true, default: [] },
        base: { type: 'string', default: '' },
        'api-base': { type: 'string' },
        token: { type: 'string' },
        'token-file': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError(describeParseError(error as { readonly code?: string; readonly message: string }));
  }
}

/** Rewords Node's error messages about options, which contain advice that does not apply here. */
function describeParseError({ code, message }: { readonly code?: string; readonly message: string }): string {
  const [, quotedOption = ''] = /'(.*?)'/.exec(message) ?? [];
  const option = quotedOption.replace(/^-\w, /, '').replace(/ <value>$/, '');
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${option}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `“${option}” is not an option: options begin with --.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take an argument/.test(message) ? `${option} takes no value.` : `${option} needs a value.`;
    default:
      return message;
  }
}

function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535)) throw new OptionError(`--port ${text} is not a port: a whole number from 0 to 65535.`);
  return port;
}

function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (!isOrigin) {
    throw new OptionError(
      `--origin ${text} is not the beginning of an address, such as https://licenses.example.com or http://10.0.0.5:4174.`,
    );
  }
  return url.origin;
}
