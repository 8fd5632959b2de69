import { formatApiFault } from '#mocks/control/api-faults.ts';
import type { LoadOptions, SimulatorStatus } from '#mocks/control/client.ts';
import { productOfScenario, type ScenarioName } from '#mocks/scenarios/names.ts';
import { viewNamed } from '#mocks/scenarios/views.ts';
import { noFault, type PageLanguage, type PageTheme, type UrlParameter } from './parse-options.ts';

/** The page to link to, and its appearance. */
export interface PageLocation {
  /** The address of the app or the portal. */
  readonly path: string;
  readonly language: PageLanguage;
  readonly theme: PageTheme;
}

/** Options of a link to a scenario. Omitted options have the scenario's or the browser's own value. */
export interface ScenarioLinkOptions extends LoadOptions {
  readonly language?: PageLanguage;
  readonly theme?: PageTheme;
}

/** The address of the app, with its query, that starts a scenario afresh and opens its start page (screens.md §5). */
export function scenarioAddress(
  scenario: ScenarioName,
  { product, role, now, language, theme }: ScenarioLinkOptions,
): string {
  return buildPath('/', { scenario, product, role, now, lang: language, theme });
}

/**
 * The start time of the next scenario. While the clock is stopped it is that of the current one, so that two scenarios
 * can be compared to the day.
 */
export function sameStart({
  frozen,
  startedAt,
}: Pick<SimulatorStatus, 'frozen' | 'startedAt'>): Pick<LoadOptions, 'now'> {
  return frozen ? { now: startedAt } : {};
}

/**
 * The address, with its query, that restores a state (screens.md §5) with `parseOptions` and `applyOptions`. It
 * starts the scenario at the same time and advances it as far, so the clock is stopped there. Other changes of the
 * state cannot be expressed (`SimulatorStatus.changed`).
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

/**
 * A path with its query in this order, without undefined values. Colons stay unescaped, so that instants are legible.
 */
function buildPath(
  path: string,
  parameters: { readonly [Name in UrlParameter]?: string | readonly string[] | undefined },
): string {
  const entries = Object.entries(parameters).flatMap(([name, values = []]) =>
    [values].flat().map((value) => [name, value]),
  );
  return `${path}?${new URLSearchParams(entries).toString().replaceAll('%3A', ':')}`;
}

/** The values with which a scenario begins unless the URL overrides them. */
function scenarioDefaults(scenario: ScenarioName): Pick<SimulatorStatus, 'product' | 'role' | 'faults' | 'latency'> {
  const { role = 'admin', faults = {}, latency = 0 } = viewNamed(scenario) ?? {};
  return { product: productOfScenario(scenario) ?? 'cyber-vision', role, faults, latency };
}

/** The faults for the URL: none if they are the scenario's own, otherwise all. */
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

/** A duration in the largest unit that gives a whole number. */
function compactDuration(milliseconds: number): string {
  const [unit, length] = units.find(([, each]) => milliseconds % each === 0) ?? ['ms', 1];
  return `${milliseconds / length}${unit}`;
}
