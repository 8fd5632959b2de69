import { type ProductKind, productKinds } from '#mocks/agent/state.ts';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import { scenarioGroups } from '#mocks/scenarios/scenario-view.ts';
import { parseProduct } from '#mocks/scenarios/start-options.ts';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import type { GalleryState } from './variants.ts';

/** A selection of states. */
export interface StateFilter {
  /** The names of scenarios; all if it is empty. */
  readonly only?: readonly string[];
  /**
   * A product; scenarios that it does not have are omitted. By default views use Cyber Vision, and worlds all products
   * that have them.
   */
  readonly product?: string;
}

const isWorld = (name: string) => (worldNames as readonly string[]).includes(name);

const productsOf = (
  { name, product }: ScenarioDescription,
  requestedProduct: ProductKind | undefined,
): readonly ProductKind[] => {
  if (requestedProduct) return product === undefined || product === requestedProduct ? [requestedProduct] : [];
  if (product) return [product];
  return isWorld(name) ? productKinds : ['cyber-vision'];
};

/** Returns the selected states by group. Throws for an unknown scenario or product, with the existing ones. */
export function statesOf({ only = [], product }: StateFilter): readonly GalleryState[] {
  const requestedProduct = product === undefined ? undefined : parseProduct(product);
  const unknown = only.filter((name) => !scenarioDescriptions.some((existing) => existing.name === name));
  if (unknown.length > 0) {
    const existing = scenarioDescriptions.map(({ name }) => name).join(', ');
    throw new Error(`There is no scenario “${unknown.join('”, “')}”. The scenarios are: ${existing}.`);
  }
  return scenarioGroups.flatMap((group) =>
    scenarioDescriptions
      .filter((scenario) => scenario.group === group && (only.length === 0 || only.includes(scenario.name)))
      .flatMap((scenario) => {
        const { name, description, at } = scenario;
        return productsOf(scenario, requestedProduct).map((kind) => ({ name, description, at, group, product: kind }));
      }),
  );
}
