import type { SensorCounts } from '#mocks/agent/state.ts';
import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { Tier } from '#src/contract/settings.ts';
import type { CountedUnit } from '#src/contract/usage.ts';
import type { BuiltInLicense, ProductDescription } from './product-description.ts';

/** The licence of each feature package. The product has no names for IDS licences, only their tags (domain.md §3.7). */
const tierLicenses: Readonly<Record<Tier, BuiltInLicense>> = {
  advantage: catalogue.advantage,
  essentials: catalogue.essentials,
};

/** One component takes one token (S4 ch. 5). IDS licences count sensors or, with Center DPI, interfaces (S4 ch. 2). */
const units: Readonly<Record<string, CountedUnit>> = {
  [entitlementTags.advantage]: 'component',
  [entitlementTags.essentials]: 'component',
  [entitlementTags.intrusionDetectionIc3000]: 'sensor',
  [entitlementTags.intrusionDetectionCatalyst9k]: 'sensor',
  [entitlementTags.intrusionDetectionIr8340]: 'sensor',
  [entitlementTags.intrusionDetectionCenterDpi]: 'interface',
};

/** Cisco Cyber Vision Center (S4). */
export const cyberVision: ProductDescription = {
  productType: 'CCV',
  reply: {
    name: 'Cisco Cyber Vision',
    noun: 'center',
    breadcrumb: 'admin-license',
    usageTables: ['licenses'],
    capabilities: {
      tiers: true,
      utilityMode: true,
      specificReservation: true,
      universalReservation: false,
      keepsConfirmationCode: true,
      transport: 'dialog',
      locksWhenEvaluationEnds: true,
      complianceAffectsFeatures: true,
      usageHistory: true,
    },
    guide: {
      title: 'Cisco Cyber Vision Smart Licensing User Guide, Release 4.2.0',
      pendingButtons: 'enter-and-return',
    },
  },
  hasDeploymentRoles: false,
  synchronizesDaily: false,
  showsUnregistered: false,
  reservationLapses: true,
  ownLicenses: ({ tier }) => [tierLicenses[tier]],
  /**
   * Each component takes one token. With Advantage and Subscriber rules each sensor with IDS also takes a licence (S4
   * ch. 2).
   */
  countLicenses: ({ tier, measured: { components, sensors, subscriberRules, others } }) => ({
    [tierLicenses[tier].tag]: components,
    ...(tier === 'advantage' && subscriberRules ? intrusionDetectionLicenses(sensors) : {}),
    ...others,
  }),
  tableOf: () => 'licenses',
  unitOf: (tag) => units[tag],
  otherTier: ({ tier, measured }) => {
    const alternative = tier === 'advantage' ? 'essentials' : 'advantage';
    return { tier: alternative, tag: tierLicenses[alternative].tag, needed: measured.components };
  },
};

/** One licence for each sensor; Catalyst 9300 and 9400 share a tag (screens.md §5). */
function intrusionDetectionLicenses(sensors: SensorCounts): Record<string, number> {
  return {
    [entitlementTags.intrusionDetectionIc3000]: sensors.ic3000,
    [entitlementTags.intrusionDetectionCatalyst9k]: sensors.catalyst9300 + sensors.catalyst9400,
    [entitlementTags.intrusionDetectionIr8340]: sensors.ir8340,
    [entitlementTags.intrusionDetectionCenterDpi]: sensors.centerDpiInterfaces,
  };
}
