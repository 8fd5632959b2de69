import type { Tier } from '#src/contract/settings.ts';
import type { Agent } from './state.ts';

/** A licence the product knows by itself, before any portal has named it. */
export interface KnownLicense {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

/**
 * The licence of each feature package. The tag of Advantage is the guide's, whose damaged group is completed by a
 * digit of our own; that of Essentials is invented (domain.md §3.7).
 */
export const tierLicenses: Readonly<Record<Tier, KnownLicense>> = {
  advantage: {
    tag: 'regid.2019-10.com.cisco.CISCO_CYBER_VISION_A,1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f',
    name: 'Cisco Cyber Vision Advantage',
    description: 'Cisco Cyber Vision Advantage Smart license. Inclusive of Cyber Vision Essentials Capabilities.',
  },
  essentials: {
    tag: 'regid.2019-10.com.cisco.CISCO_CYBER_VISION_E,1.0_0d6c9c1e-5b0e-4f0a-9c57-3f2b8f6d1a44',
    name: 'Cisco Cyber Vision Essentials',
    description: 'Cisco Cyber Vision Essentials Smart license.',
  },
};

/** How many of each licence are in use, by tag: one token is one component (S4 ch. 2). Absolute totals. */
export function usedLicenses(agent: Agent): Readonly<Record<string, number>> {
  return agent.measured.components > 0 ? { [tierLicenses[agent.tier].tag]: agent.measured.components } : {};
}

/** Whether anything is counted at all: without it no evaluation runs and nothing needs authorizing. */
export function somethingInUse(agent: Agent): boolean {
  return agent.measured.components > 0;
}

/** The tag's own name: `CISCO_CYBER_VISION_A` (domain.md §3.7). */
export function shortNameOf(tag: string): string {
  return /\.com\.cisco\.([^,]+),/.exec(tag)?.[1] ?? tag;
}
