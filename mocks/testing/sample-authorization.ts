import type { AuthorizationCode } from '#mocks/codes/authorization-code-writer.ts';
import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';

/** The guide's example reservation: 50 perpetual Advantage licenses and one IDS license for a year. */
export const sampleAuthorization: AuthorizationCode = {
  productIdentifier: 'CV-CNTR-ESXI',
  serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519',
  productInstanceId: '6ca07f56-145c-4ace-bdc2-40417fd49d47',
  timestamp: Date.UTC(2026, 0, 15, 9),
  entitlements: [
    {
      tag: entitlementTags.advantage,
      count: 50,
      displayName: 'Cisco Cyber Vision Advantage',
      tagDescription: 'Cisco Cyber Vision Advantage Smart license. Inclusive of Cyber Vision Essentials Capabilities.',
    },
    {
      tag: entitlementTags.intrusionDetectionIc3000,
      count: 1,
      term: { startDate: '2025-04-04', endDate: '2026-04-03' },
      displayName: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
      tagDescription: 'For IC3000 <Hardware-Sensor> & "others". Requires Advantage License.',
      subscriptionId: 'Sub-1234567',
    },
  ],
};
