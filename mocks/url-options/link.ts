import { formatApiFault } from '#mocks/control/api-faults.ts';
import type { LoadOptions, SimulatorStatus } from '#mocks/control/client.ts';
import { productOfScenario, type ScenarioName } from '#mocks/scenarios/names.ts';
import { viewNamed } from '#mocks/scenarios/views.ts';
import { noFault, type PageLanguage, type PageTheme, type UrlParameter } from './parse-options.ts';

/** Where a page is, and how it looks. */
export interface PageLocation {
  /** The path of the app or the portal. */
  readonly path: string;
  readonly language: PageLanguage;
  readonly theme: PageTheme;
}

/** How a scenario is to begin and to look; what is left out is the scenario's own choice, or the browser's. */
export interface ScenarioLinkOptions extends LoadOptions {
  readonly language?: PageLanguage;
  readonly theme?: PageTheme;
}

/** The address, below the origin, that starts a scenario afresh and opens it where it is seen (screens.md §5). */
export function scenarioAddress(
  scenario: ScenarioName,
  { product, role, now, language, theme }: ScenarioLinkOptions,
): string {
  return buildPath('/', { scenario, product, role, now, lang: language, theme });
}

/**
 * When the next scenario begins: while time stands still, at the same moment as the present one, so that two scenarios
 * can be compared to the day.
 */
export function sameStart({
  frozen,
  startedAt,
}: Pick<SimulatorStatus, 'frozen' | 'startedAt'>): Pick<LoadOptions, 'now'> {
  return frozen ? { now: startedAt } : {};
}

/**
 * The address, below the origin, that gives a state back (screens.md §5): `parseOptions` reads it and `apply` does it. It
 * begins at the moment at which the scenario began and lets as much time pass as has passed, so the world stands still
 * there. What else was done to a world that was changed it cannot say (`Status.changed`).
 */
export function buildStateLink(status: SimulatorStatus, { path, language, theme }: PageLocation): string {
  const { scenario, product, role, startedAt, now, faults, latency } = status;
  const defaults = scenarioDefaults(scenario);
  const elapsedMs = Date.parse(now) - Date.parse(startedAt);
  return buildPath(path, {
    scenario,
    product: product === defaults.product ? undefined : product,
    role: role === defaults.role ? undefined : role,
    now: startedAt,
    advance: elapsedMs > 0 ? compactDuration(elapsedMs) : undefined,
    fail: faultParameters(faults, defaults.faults),
    latency: latency === defaults.latency ? undefined : String(latency),
    lang: language,
    theme,
  });
}

/** A path and what it asks for, in this order; what is undefined is not asked for. Instants stay legible. */
function buildPath(
  path: string,
  parameters: { readonly [Name in UrlParameter]?: string | readonly string[] | undefined },
): string {
  const entries = Object.entries(parameters).flatMap(([name, values = []]) =>
    [values].flat().map((value) => [name, value]),
  );
  return `${path}?${new URLSearchParams(entries).toString().replaceAll('%3A', ':')}`;
}

/** What a scenario begins with, unless the address says otherwise. */
function scenarioDefaults(scenario: ScenarioName): Pick<SimulatorStatus, 'product' | 'role' | 'faults' | 'latency'> {
  const { role = 'admin', faults = {}, latency = 0 } = viewNamed(scenario) ?? {};
  return { product: productOfScenario(scenario) ?? 'cyber-vision', role, faults, latency };
}

/** The faults to be named: none when they are the scenario's own, and all when they are not. */
function faultParameters(faults: SimulatorStatus['faults'], defaults: SimulatorStatus['faults']): readonly string[] {
  const [names, defaultNames] = [faultNames(faults), faultNames(defaults)];
  if (names.join() === defaultNames.join()) return [];
  return names.length === 0 ? [noFault] : names;
}

function faultNames(faults: SimulatorStatus['faults']): readonly string[] {
  return Object.entries(faults)
    .map(([operation, fault]) => `${operation}:${formatApiFault(fault)}`)
    .sort();
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A length of time in the largest unit of which it is a whole number. */
function compactDuration(milliseconds: number): string {
  const [unit, length] = units.find(([, each]) => milliseconds % each === 0) ?? ['ms', 1];
  return `${milliseconds / length}${unit}`;
}
