import { apiFaultName } from '#mocks/door/api-faults.ts';
import { productOfScenario, type ScenarioName } from '#mocks/scenarios/catalogue.ts';
import { viewNamed } from '#mocks/scenarios/views.ts';
import type { LoadOptions, Status } from '#mocks/simulator.ts';
import { type AskedLanguage, type AskedTheme, noFault, type Parameter } from './address.ts';

/** Where a page is, and how it looks. */
export interface Place {
  /** The path of the app or the portal. */
  readonly path: string;
  readonly language: AskedLanguage;
  readonly theme: AskedTheme;
}

/** How a scenario is to begin and to look; what is left out is the scenario's own choice, or the browser's. */
export interface Look extends LoadOptions {
  readonly language?: AskedLanguage;
  readonly theme?: AskedTheme;
}

/** The address, below the origin, that starts a scenario afresh and opens it where it is seen (screens.md §5). */
export function scenarioAddress(scenario: ScenarioName, { product, role, now, language, theme }: Look): string {
  return addressOf('/', { scenario, product, role, now, lang: language, theme });
}

/**
 * When the next scenario begins: while time stands still, at the same moment as the present one, so that two scenarios
 * can be compared to the day.
 */
export function sameStart({ frozen, startedAt }: Pick<Status, 'frozen' | 'startedAt'>): Pick<LoadOptions, 'now'> {
  return frozen ? { now: startedAt } : {};
}

/**
 * The address, below the origin, that gives a state back (screens.md §5): `askedOf` reads it and `apply` does it. It
 * begins at the moment at which the scenario began and lets as much time pass as has passed, so the world stands still
 * there. What else was done to a world that was changed it cannot say (`Status.changed`).
 */
export function linkTo(status: Status, { path, language, theme }: Place): string {
  const { scenario, product, role, startedAt, now, faults, latency } = status;
  const own = ownOf(scenario);
  const passed = Date.parse(now) - Date.parse(startedAt);
  return addressOf(path, {
    scenario,
    product: product === own.product ? undefined : product,
    role: role === own.role ? undefined : role,
    now: startedAt,
    advance: passed > 0 ? lengthOf(passed) : undefined,
    fail: failsOf(faults, own.faults),
    latency: latency === own.latency ? undefined : String(latency),
    lang: language,
    theme,
  });
}

/** A path and what it asks for, in this order; what is undefined is not asked for. Instants stay legible. */
function addressOf(
  path: string,
  asked: { readonly [Name in Parameter]?: string | readonly string[] | undefined },
): string {
  const told = Object.entries(asked).flatMap(([name, values = []]) => [values].flat().map((value) => [name, value]));
  return `${path}?${new URLSearchParams(told).toString().replaceAll('%3A', ':')}`;
}

/** What a scenario begins with, unless the address says otherwise. */
function ownOf(scenario: ScenarioName): Pick<Status, 'product' | 'role' | 'faults' | 'latency'> {
  const { role = 'admin', faults = {}, latency = 0 } = viewNamed(scenario) ?? {};
  return { product: productOfScenario(scenario) ?? 'cyber-vision', role, faults, latency };
}

/** The faults to be named: none when they are the scenario's own, and all when they are not. */
function failsOf(faults: Status['faults'], own: Status['faults']): readonly string[] {
  const [named, ownNamed] = [namesOf(faults), namesOf(own)];
  if (named.join() === ownNamed.join()) return [];
  return named.length === 0 ? [noFault] : named;
}

function namesOf(faults: Status['faults']): readonly string[] {
  return Object.entries(faults)
    .map(([operation, fault]) => `${operation}:${apiFaultName(fault)}`)
    .sort();
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A length of time in the largest unit of which it is a whole number. */
function lengthOf(milliseconds: number): string {
  const [unit, length] = units.find(([, each]) => milliseconds % each === 0) ?? ['ms', 1];
  return `${milliseconds / length}${unit}`;
}
