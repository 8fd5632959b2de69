import type { Tier } from '#src/contract/settings.ts';

/**
 * What each package includes, under the guide's own headings (S4 ch. 2). Advantage includes all of Essentials, too, which
 * is not said again. Groups and features are named as their texts in the catalogue are.
 */
export const tierFeatures = {
  essentials: [
    { group: 'inventory', features: ['device-inventory', 'communication-patterns', 'inventory-reports'] },
    { group: 'vulnerability', features: ['device-vulnerabilities', 'vulnerability-reports'] },
    { group: 'activities', features: ['control-events', 'activity-reports'] },
    { group: 'api', features: ['rest'] },
  ],
  advantage: [
    { group: 'posture', features: ['risk-scoring'] },
    { group: 'intrusion', features: ['snort', 'talos'] },
    { group: 'behavior', features: ['baselines', 'deviations'] },
    { group: 'integration', features: ['securex', 'pxgrid', 'firepower', 'siem', 'servicenow'] },
  ],
} as const satisfies Record<Tier, readonly { readonly group: string; readonly features: readonly string[] }[]>;
