import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import type { Tier } from '#src/contract/settings.ts';
import type { Agent, Sensors } from './state.ts';

/** A licence the product knows by itself, before any portal has named it. */
export interface KnownLicense {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

/** The licence of each feature package. Of IDS licences the product knows the tags alone (domain.md §3.7). */
export const tierLicenses: Readonly<Record<Tier, KnownLicense>> = {
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
};

/**
 * How many of each licence are in use, by tag: absolute totals. One token is one component, and one for each sensor with
 * IDS while Subscriber rules are on, which takes Advantage (S4 ch. 2).
 */
export function usedLicenses({ tier, measured }: Agent): Readonly<Record<string, number>> {
  const { components, sensors, subscriberRules } = measured;
  const counted = {
    [tierLicenses[tier].tag]: components,
    ...(tier === 'advantage' && subscriberRules ? intrusionDetectionLicenses(sensors) : {}),
  };
  return Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0));
}

/** One licence for a sensor; Catalyst 9300 and 9400 share theirs (screens.md §5). */
function intrusionDetectionLicenses(sensors: Sensors): Record<string, number> {
  return {
    [entitlementTags.intrusionDetectionIc3000]: sensors.ic3000,
    [entitlementTags.intrusionDetectionCatalyst9k]: sensors.catalyst9300 + sensors.catalyst9400,
    [entitlementTags.intrusionDetectionIr8340]: sensors.ir8340,
    [entitlementTags.intrusionDetectionCenterDpi]: sensors.centerDpiInterfaces,
  };
}

/** All sensors with IDS switched on, whichever rules they run. */
export function intrusionDetectionSensors({ measured }: Agent): number {
  return Object.values(measured.sensors).reduce((sum, count) => sum + count, 0);
}

/** Whether anything is counted at all: without it no evaluation runs and nothing needs authorizing. */
export function somethingInUse(agent: Agent): boolean {
  return Object.keys(usedLicenses(agent)).length > 0;
}

/** The tag's own name: `CISCO_CYBER_VISION_A` (domain.md §3.7). */
export function shortNameOf(tag: string): string {
  return /\.com\.cisco\.([^,]+),/.exec(tag)?.[1] ?? tag;
}
