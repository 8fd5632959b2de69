import { catalogue } from '#mocks/codes/license-catalogue.ts';

/** A family of products as the portal knows it. */
export interface ProductFamily {
  /** The Product Type column (domain.md §4.4). */
  readonly productType: string;
  readonly productName: string;
  /** The licences it can use, by entitlement tag. */
  readonly tags: readonly string[];
  /** The licence that a universal reservation takes one of (screens.md §4); absent where there is none. */
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

/** Its product type and identifier are INVENTED: no document prints them. The product itself says the same type. */
const secureWorkload: ProductFamily = {
  productType: 'CSW',
  productName: 'Cisco Secure Workload',
  tags: [catalogue.workloadProtection.tag, catalogue.endpointVisibility.tag],
  universalTag: catalogue.secureWorkloadPlr.tag,
};

/** The family a product identifier belongs to, or nothing when the portal does not know it. */
export function productFamilyOf(productIdentifier: string): ProductFamily | undefined {
  if (productIdentifier.startsWith('CV-')) return cyberVision;
  return productIdentifier.startsWith('CSW-') ? secureWorkload : undefined;
}
