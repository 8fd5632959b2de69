import type { Agent, ProductKind } from '#mocks/agent/state.ts';
import { cyberVision } from './cyber-vision.ts';
import type { ProductDescription } from './product-description.ts';
import { secureWorkload } from './secure-workload.ts';

const products: Readonly<Record<ProductKind, ProductDescription>> = {
  'cyber-vision': cyberVision,
  'secure-workload': secureWorkload,
};

/** The description of the agent's product. */
export function descriptionOf({ product }: Agent): ProductDescription {
  return products[product];
}
