import { parseDuration } from '#mocks/clock.ts';
import { apiFaultNamed, delayOf, operationNamed } from '#mocks/door/api-faults.ts';
import { productNamed, type ScenarioName, scenarioNames } from '#mocks/scenarios/catalogue.ts';
import type { LoadOptions, Status } from '#mocks/simulator.ts';
import { type Role, roles } from '#src/contract/session.ts';

/** The languages and themes an address can ask for. */
const languages = ['en', 'fr', 'en-XA'] as const;
const themes = ['light', 'dark', 'system'] as const;

/** The roles an address can ask for. */
export const askedRoles: readonly Role[] = roles;

/** A language of the pages, as the app keeps it. */
export type AskedLanguage = (typeof languages)[number];
/** A theme of the pages, as the app keeps it. */
export type AskedTheme = (typeof themes)[number];

/** What an address asks for (screens.md §5). What it does not name stays as it is. */
export interface Asked {
  /** A fresh world; without a name, of the scenario and the product that are there. */
  readonly world?: { readonly scenario?: ScenarioName; readonly options: LoadOptions };
  /** How much time is to pass then, in milliseconds. */
  readonly advance?: number;
  /** The faults of the API from now on, by operation: these and no others. */
  readonly faults?: Status['faults'];
  /** How long every answer of the API is held back from now on, in milliseconds. */
  readonly latency?: number;
  readonly language?: AskedLanguage;
  readonly theme?: AskedTheme;
}

/** What an address may ask for, by the names of its parameters; all of them leave it once it was done. */
const parameters = ['scenario', 'product', 'role', 'now', 'advance', 'fail', 'latency', 'lang', 'theme'] as const;
/** One of these names. */
export type Parameter = (typeof parameters)[number];

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
export function askedOf(address: URL): Asked {
  const told = (name: Parameter) => address.searchParams.get(name) ?? undefined;
  const { scenario, product, role, now, advance, latency, lang, theme } = {
    scenario: read(told('scenario'), scenarioNamed),
    product: read(told('product'), productNamed),
    role: read(told('role'), roleNamed),
    now: read(told('now'), instantNamed),
    advance: read(told('advance'), lengthNamed),
    latency: read(told('latency'), latencyNamed),
    lang: read(told('lang'), (name) => oneOf('language', languages, name)),
    theme: read(told('theme'), (name) => oneOf('theme', themes, name)),
  };
  const fails = address.searchParams.getAll('fail');
  const options = { ...(product && { product }), ...(role && { role }), ...(now && { now }) };
  const startsAfresh = scenario !== undefined || Object.keys(options).length > 0;
  return {
    ...(startsAfresh && { world: { ...(scenario && { scenario }), options } }),
    ...(advance !== undefined && { advance }),
    ...(fails.length > 0 && { faults: faultsNamed(fails) }),
    ...(latency !== undefined && { latency }),
    ...(lang && { language: lang }),
    ...(theme && { theme }),
  };
}

/** The address without what was asked for. */
export function withoutAsked(address: URL): URL {
  const rest = new URL(address);
  for (const name of parameters) rest.searchParams.delete(name);
  return rest;
}

/** The scenario of this name, or an error that lists the known ones. */
export function scenarioNamed(name: string): ScenarioName {
  const found = scenarioNames.find((known) => known === name);
  if (!found) throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  return found;
}

/** The role of this name, or an error that lists the known ones. */
export function roleNamed(name: string): Role {
  return oneOf('role', askedRoles, name);
}

/** Worlds begin in these years: their pasts and futures have instants of four digits, too. */
const [firstInstant, lastInstant] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

/** The instant this text says, in the contract's form, or an error that shows one. */
export function instantNamed(text: string): string {
  // Left to itself the reader of dates takes “1.5” for the fifth of January 2001.
  const moment = /^[+-]?\d{4,6}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) throw new Error(`“${text}” is not an instant, such as 2026-01-15T09:00:00.000Z.`);
  if (moment < firstInstant || moment > lastInstant)
    throw new Error(`“${text}” is not between the years 2000 and 2100.`);
  return new Date(moment).toISOString();
}

function read<Value>(text: string | undefined, named: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : named(text);
}

function oneOf<Name extends string>(what: string, known: readonly Name[], name: string): Name {
  const found = known.find((one) => one === name);
  if (!found) throw new Error(`There is no ${what} “${name}”. The ${what}s are: ${known.join(', ')}.`);
  return found;
}

function lengthNamed(text: string): number {
  const [, amount, unit] = /^(\d{1,15}) ?(ms|s|min|h|d)$/.exec(text) ?? [];
  if (!amount || !unit) throw new Error(`“${text}” is not a length of time, such as 15min or 30d (ms, s, min, h, d).`);
  return parseDuration(`${Number(amount)} ${unit as 'ms'}`);
}

function latencyNamed(text: string): number {
  return delayOf(/^\d{1,9}$/.test(text) ? Number(text) : text);
}

function faultsNamed(fails: readonly string[]): Status['faults'] {
  return Object.fromEntries(fails.filter((text) => text !== noFault).map(faultNamed));
}

function faultNamed(text: string) {
  const colon = text.indexOf(':');
  if (colon < 1) throw new Error(`“${text}” is not an operation and its fault, such as getSummary:503 or *:network.`);
  return [operationNamed(text.slice(0, colon)), apiFaultNamed(text.slice(colon + 1))] as const;
}
