import { parseApiFaultName, parseDelay, parseOperation } from '#mocks/control/api-faults.ts';
import type { LoadOptions, SimulatorStatus } from '#mocks/control/client.ts';
import { parseDuration } from '#mocks/duration.ts';
import { parseProduct, type ScenarioName, scenarioNames } from '#mocks/scenarios/names.ts';
import { type Role, roles } from '#src/contract/session.ts';

/** The languages and themes an address can ask for. */
const languages = ['en', 'fr', 'en-XA'] as const;
const themes = ['light', 'dark', 'system'] as const;

/** The roles an address can ask for. */
export const selectableRoles: readonly Role[] = roles;

/** A language of the pages, as the app keeps it. */
export type PageLanguage = (typeof languages)[number];
/** A theme of the pages, as the app keeps it. */
export type PageTheme = (typeof themes)[number];

/** What an address asks for (screens.md §5). What it does not name stays as it is. */
export interface UrlOptions {
  /** A fresh world; without a name, of the scenario and the product that are there. */
  readonly world?: { readonly scenario?: ScenarioName; readonly options: LoadOptions };
  /** How much time is to pass then, in milliseconds. */
  readonly advance?: number;
  /** The faults of the API from now on, by operation: these and no others. */
  readonly faults?: SimulatorStatus['faults'];
  /** How long every answer of the API is held back from now on, in milliseconds. */
  readonly latency?: number;
  readonly language?: PageLanguage;
  readonly theme?: PageTheme;
}

/** What an address may ask for, by the names of its parameters; all of them leave it once it was done. */
const parameters = ['scenario', 'product', 'role', 'now', 'advance', 'fail', 'latency', 'lang', 'theme'] as const;
/** One of these names. */
export type UrlParameter = (typeof parameters)[number];

/** Stands in `fail` for no fault at all, where the scenario would have one. */
export const noFault = 'none';

/**
 * What the address asks for; an error when it asks for what there is not, which lists what there is.
 *
 * `scenario`, `product`, `role`, `now` start afresh:
 * `?scenario=registered&product=secure-workload&role=auditor&now=2026-01-15T09:00:00.000Z`.
 *
 * `advance` lets time pass: a whole number and `ms`, `s`, `min`, `h` or `d`, as in `advance=30d`.
 *
 * `fail`, once for each fault, is an operation of the contract (`*`: every one without a fault of its own), a colon and
 * the fault: `network` (no answer, nothing is done), `answer-lost` (it is done, but no answer comes), an HTTP status
 * (`503`), `malformed-json`, `wrong-shape`, `slow-2000` (milliseconds). `fail=none` ends all faults. `latency=2000`
 * holds every answer back, in milliseconds, at most 30,000; 0 ends it. Without `scenario` both change the present
 * world.
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

/** The address without what was asked for. */
export function stripOptions(address: URL): URL {
  const rest = new URL(address);
  for (const name of parameters) rest.searchParams.delete(name);
  return rest;
}

/** The scenario of this name, or an error that lists the known ones. */
export function parseScenarioName(name: string): ScenarioName {
  const match = scenarioNames.find((allowed) => allowed === name);
  if (!match) throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  return match;
}

/** The role of this name, or an error that lists the known ones. */
export function parseRole(name: string): Role {
  return parseOneOf('role', selectableRoles, name);
}

/** Worlds begin in these years: their pasts and futures have instants of four digits, too. */
const [firstInstant, lastInstant] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

/** The instant this text says, in the contract's form, or an error that shows one. */
export function parseInstant(text: string): string {
  // Left to itself the reader of dates takes “1.5” for the fifth of January 2001.
  const epochMs = /^[+-]?\d{4,6}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(epochMs)) throw new Error(`“${text}” is not an instant, such as 2026-01-15T09:00:00.000Z.`);
  if (epochMs < firstInstant || epochMs > lastInstant)
    throw new Error(`“${text}” is not between the years 2000 and 2100.`);
  return new Date(epochMs).toISOString();
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
