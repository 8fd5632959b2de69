import type { LicenseHistory, LicenseUsage, UsageHistory, UsagePoint } from '#src/contract/usage.ts';

/** The licence of the feature package before the portal has named it. */
export const advantage = {
  tag: 'regid.2019-10.com.cisco.CISCO_CYBER_VISION_A,1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f',
  shortName: 'CISCO_CYBER_VISION_A',
  table: 'licenses',
  inUse: 25,
  unit: 'component',
} as const;
/** The same licence after the portal has named it. */
export const authorizedAdvantage = {
  ...advantage,
  name: 'Cisco Cyber Vision Advantage',
  description: 'Cisco Cyber Vision Advantage Smart license. Inclusive of Cyber Vision Essentials Capabilities.',
  entitled: 50,
  usedByOthers: 12,
  status: 'authorized',
} as const;
/** The same licence, reserved: the other licences of the account are then unknown. */
export const reservedAdvantage: LicenseUsage = {
  ...advantage,
  name: authorizedAdvantage.name,
  description: authorizedAdvantage.description,
  reserved: 50,
  terms: [{ quantity: 50, endsOn: '2027-01-14' }],
  status: 'authorized',
};
/** A licence used by each sensor with intrusion detection. */
export const sensor = {
  tag: 'regid.2020-11.com.cisco.CISCO_CYBER_VISION_IDS_IC3000,1.0_4e7c2d90-6a1b-4c35-9f0d-2b8e5a7316c1',
  shortName: 'CISCO_CYBER_VISION_IDS_IC3000',
  name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
  description:
    'Cyber Vision Sensor Intrusion Detection License for IC3000 Hardware-Sensor. Requires Advantage License.',
  table: 'licenses',
  inUse: 2,
  unit: 'sensor',
} as const;
/** A licence of the other product, covered by a universal reservation. */
export const workload = {
  tag: 'regid.2023-02.com.cisco.TETRATION_WORKLOAD_PROTECTION,1.0_7b1e4d90-3c68-4f25-9a07-d2c85e6f1b34',
  shortName: 'TETRATION_WORKLOAD_PROTECTION',
  name: 'Tetration Workload Protection',
  description: 'Protection of one workload by Secure Workload.',
  table: 'workloads',
  inUse: 420,
  unit: 'workload',
  unlimited: true,
  status: 'authorized',
} as const;

/** The days of the example histories. */
const historyRange = { from: '2025-10-23', to: '2026-01-20' } as const;

/** The history of a licence on three days; the day before the last one was not counted. */
const historyOf = (
  { tag, shortName, name, table, unit, inUse }: Omit<LicenseHistory, 'points'> & { readonly inUse: number },
  coverage: Partial<UsagePoint>,
): LicenseHistory => ({
  tag,
  shortName,
  ...(name && { name }),
  table,
  ...(unit && { unit }),
  points: [
    { day: '2026-01-17', inUse: inUse - 1, ...coverage },
    { day: '2026-01-18', inUse, ...coverage },
    { day: '2026-01-20', inUse, ...coverage },
  ],
});

/** The use over time in each complete state. */
export const usageHistories: Readonly<Record<'evaluation' | 'registered' | 'reserved', UsageHistory>> = {
  evaluation: { ...historyRange, licenses: [historyOf(advantage, {})] },
  registered: {
    ...historyRange,
    licenses: [
      historyOf(authorizedAdvantage, { entitled: 50, usedByOthers: 12 }),
      historyOf(sensor, { entitled: 10, usedByOthers: 4 }),
    ],
  },
  reserved: { ...historyRange, licenses: [historyOf(authorizedAdvantage, { reserved: 50 })] },
};
