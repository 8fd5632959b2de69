import type { Agent, ProductKind } from '#mocks/agent/state.ts';
import { cyberVision } from './cyber-vision.ts';
import type { ProductDescription } from './product-description.ts';
import { secureWorkload } from './secure-workload.ts';

const products: Readonly<Record<ProductKind, ProductDescription>> = {
  'cyber-vision': cyberVision,
  'secure-workload': secureWorkload,
};

/** What the agent's product is. */
export function descriptionOf({ product }: Agent): ProductDescription {
  return products[product];
}
