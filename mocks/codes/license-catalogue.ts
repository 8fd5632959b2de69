import { entitlementTags } from './entitlement-tags.ts';

/** A licence with its name and description in the portal. */
export interface CatalogueEntry {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

/**
 * The licences known to the portal, whether owned or not. Advantage, Essentials, Catalyst 9K and IC3000 are named as in
 * S4's update wizard (S4 ch. 5); IR8340 and Center DPI are our names in the same style; the IOT tags are invented.
 * Those of Secure Workload are named in S0; their descriptions are ours.
 */
export const catalogue = {
  advantage: {
    tag: entitlementTags.advantage,
    name: 'Cisco Cyber Vision Advantage',
    description: 'Cisco Cyber Vision Advantage Smart license. Inclusive of Cyber Vision Essentials Capabilities.',
  },
  essentials: {
    tag: entitlementTags.essentials,
    name: 'Cisco Cyber Vision Essentials',
    description: 'Cisco Cyber Vision Essentials Smart license.',
  },
  intrusionDetectionCatalyst9k: {
    tag: entitlementTags.intrusionDetectionCatalyst9k,
    name: 'Cyber Vision Catalyst 9K IDS',
    description: 'Cyber Vision Intrusion Detection License for Catalyst 9K Series. Requires Advantage License.',
  },
  intrusionDetectionIc3000: {
    tag: entitlementTags.intrusionDetectionIc3000,
    name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
    description:
      'Cyber Vision Sensor Intrusion Detection License for IC3000 Hardware-Sensor. Requires Advantage License.',
  },
  intrusionDetectionIr8340: {
    tag: entitlementTags.intrusionDetectionIr8340,
    name: 'Cyber Vision Sensor Intrusion Detection License for IR8340',
    description: 'Cyber Vision Sensor Intrusion Detection License for IR8340 Routers. Requires Advantage License.',
  },
  intrusionDetectionCenterDpi: {
    tag: entitlementTags.intrusionDetectionCenterDpi,
    name: 'Cyber Vision Intrusion Detection License for Center DPI',
    description:
      'Cyber Vision Intrusion Detection License for one interface of a Center DPI. Requires Advantage License.',
  },
  iotDataAdvantage: {
    tag: 'regid.2020-06.com.cisco.IOT_DATA_A,1.0_5b1c1a52-9d0f-4a7e-8f3a-6f5f0d3c2b11',
    name: 'Cisco IOT Data Advantage',
    description: 'Cisco IOT Data Advantage Smart license.',
  },
  iotNetworkAdvantage: {
    tag: 'regid.2020-06.com.cisco.IOT_NETWORK_A,1.0_8a7f5a0b-2f64-4d0c-9a53-1e7b9a6c4d22',
    name: 'Cisco IOT Network Advantage',
    description: 'Cisco IOT Network Advantage Smart license.',
  },
  iotNetworkEssentials: {
    tag: 'regid.2020-06.com.cisco.IOT_NETWORK_E,1.0_c3d94e11-7b25-4c8f-8e0d-94b0f2a71e33',
    name: 'Cisco IOT Network Essentials',
    description: 'Cisco IOT Network Essentials Smart license.',
  },
  workloadProtection: {
    tag: entitlementTags.workloadProtection,
    name: 'Tetration Workload Protection',
    description: 'Protection of one workload by Secure Workload.',
  },
  endpointVisibility: {
    tag: entitlementTags.endpointVisibility,
    name: 'Tetration Endpoint Visibility',
    description: 'Visibility of one endpoint by Secure Workload.',
  },
  secureWorkloadPlr: {
    tag: entitlementTags.secureWorkloadPlr,
    name: 'Secure Workload PLR',
    description:
      'Permanent license reservation of one Secure Workload cluster, without a limit of workloads and endpoints.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** The catalogue entry of a tag; for an unknown tag, an entry named by the tag itself. */
export function catalogueEntryOf(tag: string): CatalogueEntry {
  return Object.values(catalogue).find((entry) => entry.tag === tag) ?? { tag, name: tag, description: '' };
}

/**
 * Returns the catalogue's spelling if a text differs from it only in white space, as after line wrapping; otherwise the
 * text.
 */
export function canonicalWords(text: string, canonical: string): string {
  return text.replace(/\s+/g, '') === canonical.replace(/\s+/g, '') ? canonical : text;
}
