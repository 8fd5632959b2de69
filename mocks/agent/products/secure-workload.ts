import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import type { CountedUnit } from '#src/contract/usage.ts';
import type { ProductDescription } from './product-description.ts';

const units: Readonly<Record<string, CountedUnit>> = {
  [entitlementTags.workloadProtection]: 'workload',
  [entitlementTags.endpointVisibility]: 'endpoint',
};

/** A Secure Workload cluster (S0): two licences, each in its own table; no feature depends on them. */
export const secureWorkload: ProductDescription = {
  productType: 'CSW',
  reply: {
    name: 'Cisco Secure Workload',
    noun: 'cluster',
    breadcrumb: 'manage-service-settings-licenses',
    usageTables: ['workloads', 'endpoints'],
    capabilities: {
      tiers: false,
      utilityMode: false,
      specificReservation: true,
      universalReservation: true,
      keepsConfirmationCode: false,
      transport: 'registration-url',
      locksWhenEvaluationEnds: false,
      complianceAffectsFeatures: false,
      usageHistory: true,
    },
    guide: { title: 'Cisco Secure Workload: Cisco Smart Licensing', pendingButtons: 'as-here' },
  },
  hasDeploymentRoles: true,
  synchronizesDaily: true,
  showsUnregistered: true,
  reservationLapses: false,
  ownLicenses: () => [
    {
      tag: entitlementTags.workloadProtection,
      name: 'Tetration Workload Protection',
      description: 'Protection of one workload by Secure Workload.',
    },
    {
      tag: entitlementTags.endpointVisibility,
      name: 'Tetration Endpoint Visibility',
      description: 'Visibility of one endpoint by Secure Workload.',
    },
  ],
  countLicenses: ({ measured }) => ({
    [entitlementTags.workloadProtection]: measured.workloads,
    [entitlementTags.endpointVisibility]: measured.endpoints,
    ...measured.others,
  }),
  tableOf: (tag) => (tag === entitlementTags.endpointVisibility ? 'endpoints' : 'workloads'),
  unitOf: (tag) => units[tag],
};
