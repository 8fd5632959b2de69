import { parseApiFaultName, parseDelay, parseOperation } from '#mocks/control/api-faults.ts';
import type { LoadOptions, SimulatorStatus } from '#mocks/control/client.ts';
import { parseDuration } from '#mocks/duration.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { parseInstant, parseProduct, parseRole, parseScenarioName } from '#mocks/scenarios/start-options.ts';
import { type Role, roles } from '#src/contract/session.ts';

/** The languages and themes that a URL can select. */
const languages = ['en', 'fr', 'en-XA'] as const;
const themes = ['light', 'dark', 'system'] as const;

/** The roles that a URL can select. */
export const selectableRoles: readonly Role[] = roles;

/** A language of the pages, as stored by the app. */
export type PageLanguage = (typeof languages)[number];
/** A theme of the pages, as stored by the app. */
export type PageTheme = (typeof themes)[number];

/** The options of a URL (screens.md §5). Omitted options leave the current value. */
export interface UrlOptions {
  /** A fresh state. Without a scenario: of the current scenario and product. */
  readonly world?: { readonly scenario?: ScenarioName; readonly options: LoadOptions };
  /** The time to advance afterwards, in milliseconds. */
  readonly advance?: number;
  /** The faults of the API by operation. They replace all previous faults. */
  readonly faults?: SimulatorStatus['faults'];
  /** The delay of every API response, in milliseconds. */
  readonly latency?: number;
  readonly language?: PageLanguage;
  readonly theme?: PageTheme;
}

/** The names of the query parameters. All of them are removed from the URL once they have been applied. */
const parameters = ['scenario', 'product', 'role', 'now', 'advance', 'fail', 'latency', 'lang', 'theme'] as const;
export type UrlParameter = (typeof parameters)[number];

/** The value of `fail` that removes all faults, including those of the scenario. */
export const noFault = 'none';

/**
 * Parses the options of a URL. Throws for an invalid value, with a message that lists the valid ones.
 *
 * `scenario`, `product`, `role`, `now` start afresh:
 * `?scenario=registered&product=secure-workload&role=auditor&now=2026-01-15T09:00:00.000Z`.
 *
 * `advance` advances the clock: a whole number and `ms`, `s`, `min`, `h` or `d`, as in `advance=30d`.
 *
 * `fail`, once for each fault, is an operation of the contract (`*`: every one without a fault of its own), a colon and
 * the fault: `network` (no response, not carried out), `answer-lost` (carried out, but no response), an HTTP status
 * (`503`), `malformed-json`, `wrong-shape`, `slow-2000` (milliseconds). `fail=none` removes all faults. `latency=2000`
 * delays every response by that many milliseconds, at most 30,000; 0 ends the delay. Without `scenario` both change the
 * current state.
 *
 * `lang` is `en`, `fr` or `en-XA`, the pseudo-locale; `theme` is `light`, `dark` or `system`.
 */
export function parseOptions(address: URL): UrlOptions {
  const parameter = (name: UrlParameter) => address.searchParams.get(name) ?? undefined;
  const { scenario, product, role, now, advance, latency, lang, theme } = {
    scenario: parseOptional(parameter('scenario'), parseScenarioName),
    product: parseOptional(parameter('product'), parseProduct),
    role: parseOptional(parameter('role'), parseRole),
    now: parseOptional(parameter('now'), parseInstant),
    advance: parseOptional(parameter('advance'), parseAdvance),
    latency: parseOptional(parameter('latency'), parseLatency),
    lang: parseOptional(parameter('lang'), (name) => parseOneOf('language', languages, name)),
    theme: parseOptional(parameter('theme'), (name) => parseOneOf('theme', themes, name)),
  };
  const faultOptions = address.searchParams.getAll('fail');
  const options = { ...(product && { product }), ...(role && { role }), ...(now && { now }) };
  const startsNewWorld = scenario !== undefined || Object.keys(options).length > 0;
  return {
    ...(startsNewWorld && { world: { ...(scenario && { scenario }), options } }),
    ...(advance !== undefined && { advance }),
    ...(faultOptions.length > 0 && { faults: parseFaults(faultOptions) }),
    ...(latency !== undefined && { latency }),
    ...(lang && { language: lang }),
    ...(theme && { theme }),
  };
}

/** The URL without its options. */
export function stripOptions(address: URL): URL {
  const rest = new URL(address);
  for (const name of parameters) rest.searchParams.delete(name);
  return rest;
}

function parseOptional<Value>(text: string | undefined, parse: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : parse(text);
}

function parseOneOf<Name extends string>(label: string, allowed: readonly Name[], name: string): Name {
  const match = allowed.find((candidate) => candidate === name);
  if (!match) throw new Error(`There is no ${label} “${name}”. The ${label}s are: ${allowed.join(', ')}.`);
  return match;
}

function parseAdvance(text: string): number {
  const [, amount, unit] = /^(\d{1,15}) ?(ms|s|min|h|d)$/.exec(text) ?? [];
  if (!amount || !unit) throw new Error(`“${text}” is not a length of time, such as 15min or 30d (ms, s, min, h, d).`);
  return parseDuration(`${Number(amount)} ${unit as 'ms'}`);
}

function parseLatency(text: string): number {
  return parseDelay(/^\d{1,9}$/.test(text) ? Number(text) : text);
}

function parseFaults(faultOptions: readonly string[]): SimulatorStatus['faults'] {
  return Object.fromEntries(faultOptions.filter((text) => text !== noFault).map(parseFault));
}

function parseFault(text: string) {
  const colon = text.indexOf(':');
  if (colon < 1) throw new Error(`“${text}” is not an operation and its fault, such as getSummary:503 or *:network.`);
  return [parseOperation(text.slice(0, colon)), parseApiFaultName(text.slice(colon + 1))] as const;
}
