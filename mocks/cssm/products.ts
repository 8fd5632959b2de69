import { catalogue } from '#mocks/codes/license-catalogue.ts';

/** A family of products in the portal. */
export interface ProductFamily {
  /** The value of the Product Type column (domain.md §4.4). */
  readonly productType: string;
  readonly productName: string;
  /** Entitlement tags of the licences that its products can use. */
  readonly tags: readonly string[];
  /** The licence of which a universal reservation takes one (screens.md §4); omitted if there is none. */
  readonly universalTag?: string;
}

const cyberVision: ProductFamily = {
  productType: 'CCV',
  productName: 'Cisco Cyber Vision',
  tags: [
    catalogue.advantage.tag,
    catalogue.essentials.tag,
    catalogue.intrusionDetectionCatalyst9k.tag,
    catalogue.intrusionDetectionIc3000.tag,
    catalogue.intrusionDetectionIr8340.tag,
    catalogue.intrusionDetectionCenterDpi.tag,
  ],
};

/**
 * Product type and identifier are INVENTED, since no document contains them. The simulated product uses the same type.
 */
const secureWorkload: ProductFamily = {
  productType: 'CSW',
  productName: 'Cisco Secure Workload',
  tags: [catalogue.workloadProtection.tag, catalogue.endpointVisibility.tag],
  universalTag: catalogue.secureWorkloadPlr.tag,
};

/** The family of a product identifier; `undefined` if the portal does not know it. */
export function productFamilyOf(productIdentifier: string): ProductFamily | undefined {
  if (productIdentifier.startsWith('CV-')) return cyberVision;
  return productIdentifier.startsWith('CSW-') ? secureWorkload : undefined;
}
