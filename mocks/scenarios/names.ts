import type { ProductKind } from '#mocks/agent/state.ts';
import { paths } from '#src/paths.ts';
import type { ScenarioGroup } from './scenario-view.ts';
import { type ViewName, viewNamed, viewNames } from './views.ts';
import { productOfWorld, type WorldName, worldNames } from './world-names.ts';

/** All scenario names: first the starting states, then the views of them. */
export const scenarioNames: readonly ScenarioName[] = [...worldNames, ...viewNames];

/** The name of a starting state, or of a view of one. */
export type ScenarioName = WorldName | ViewName;

/** The starting state of a scenario: its own name, or that of the view's underlying state. */
export function worldNameOf(name: ScenarioName): WorldName {
  return viewNamed(name)?.world ?? (name as WorldName);
}

/** The only product of a scenario; undefined when it supports both. */
export function productOfScenario(name: ScenarioName): ProductKind | undefined {
  return viewNamed(name)?.product ?? productOfWorld[worldNameOf(name)];
}

/** The path of a scenario's first page, in the app or the simulated portal. */
export function startPathOf(name: ScenarioName): string {
  return viewNamed(name)?.at ?? paths.licenses();
}

/** A scenario as displayed in the Lab. */
export interface ScenarioDescription {
  readonly name: ScenarioName;
  /** One sentence. */
  readonly description: string;
  readonly group: ScenarioGroup;
  /** The path of its first page, in the app or the simulated portal. */
  readonly at: string;
  /** The only product of the scenario. Absent if it supports both. */
  readonly product?: ProductKind;
  /** User actions that lead to the displayed state, if its start and path alone do not show it. */
  readonly play?: string;
}
