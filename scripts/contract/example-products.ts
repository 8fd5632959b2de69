import type { Product } from '#src/contract/product.ts';

/** A Center. */
export const cyberVision: Product = {
  name: 'Cisco Cyber Vision',
  instanceName: 'center',
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
  portalUrl: 'https://software.cisco.com/software/smart-licensing',
  directAddress: 'https://tools.cisco.com/its/service/oddce/services/DDCEService',
  smartTransportAddress: 'https://smartreceiver.cisco.com/licservice/license',
};

/** A cluster. */
export const secureWorkload: Product = {
  name: 'Cisco Secure Workload',
  instanceName: 'cluster',
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
  },
  portalUrl: 'https://software.cisco.com/software/smart-licensing',
  directAddress: 'https://tools.cisco.com/its/service/oddce/services/DDCEService',
  smartTransportAddress: 'https://smartreceiver.cisco.com/licservice/license',
};
