import { type ProductKind, productKinds } from '#mocks/agent/state.ts';
import { productNamed, type ScenarioDescription, scenarioGroups, worldNames } from '#mocks/scenarios/catalogue.ts';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import type { State } from './variants.ts';

/** Which states are wanted. */
export interface Wanted {
  /** The names of scenarios; every one when there is none. */
  readonly only?: readonly string[];
  /** One product, wherever a scenario fits it; without it Cyber Vision, and worlds that fit both in both. */
  readonly product?: string;
}

const isWorld = (name: string) => (worldNames as readonly string[]).includes(name);

const productsOf = ({ name, product }: ScenarioDescription, asked: ProductKind | undefined): readonly ProductKind[] => {
  if (asked) return product === undefined || product === asked ? [asked] : [];
  if (product) return [product];
  return isWorld(name) ? productKinds : ['cyber-vision'];
};

/** The wanted states, group after group. An unknown scenario or product is an error that lists the known ones. */
export function statesOf({ only = [], product }: Wanted): readonly State[] {
  const asked = product === undefined ? undefined : productNamed(product);
  const unknown = only.filter((name) => !scenarioDescriptions.some((known) => known.name === name));
  if (unknown.length > 0) {
    const known = scenarioDescriptions.map(({ name }) => name).join(', ');
    throw new Error(`There is no scenario “${unknown.join('”, “')}”. The scenarios are: ${known}.`);
  }
  return scenarioGroups.flatMap((group) =>
    scenarioDescriptions
      .filter((described) => described.group === group && (only.length === 0 || only.includes(described.name)))
      .flatMap((described) => {
        const { name, description, at } = described;
        return productsOf(described, asked).map((kind) => ({ name, description, at, group, product: kind }));
      }),
  );
}
