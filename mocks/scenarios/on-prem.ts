import type { ProductKind } from '#mocks/agent/state.ts';
import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { createEmptyPortal } from '#mocks/cssm/empty-account.ts';
import { moveTotals, unownedLicense } from '#mocks/cssm/licenses.ts';
import type { Cssm, License, OnPremAccount, ProductInstance, VirtualAccount } from '#mocks/cssm/state.ts';
import type { OnPrem } from '#mocks/on-prem/state.ts';
import { asReported } from '#mocks/on-prem/sync-request.ts';

const name = 'Plant 1';
const accountId = 'plant-1-on-prem';
const localAccountId = 'local';
const productIdentifier = 'CV-CNTR-ESXI';

/** Components of the plant's Centers, which can reach only the On-Prem. Invented: no guide shows such an account. */
const plantCenterCounts = [220, 140, 60];

/** The customer's On-Prem, and its records in Smart Software Manager after a synchronization. */
export interface Satellite {
  readonly onPrem: OnPrem;
  /** Its virtual account in Smart Software Manager, with its product instances there. */
  readonly account: VirtualAccount;
  readonly onPremAccount: OnPremAccount;
  readonly instances: readonly ProductInstance[];
}

/** Options of the On-Prem. */
export interface SatelliteOptions {
  readonly product: ProductKind;
  /** Time of its last synchronization. Default: two days before the start. */
  readonly onPremSynchronizedAt?: EpochMs;
}

/** Creates the SSM On-Prem in its state at the start of a scenario, or at its last synchronization. */
export function satelliteAt(start: EpochMs, { product, onPremSynchronizedAt }: SatelliteOptions): Satellite {
  const synchronizedAt = onPremSynchronizedAt ?? start - 2 * day;
  const local = plantCenterCounts.map((count, index) => plantCenter(index, count, synchronizedAt));
  const licenses = licensesAt(start, product);
  const account = {
    id: accountId,
    name: `${name} (On-Prem)`,
    description: 'The plant without a way to the Internet',
    isDefault: false,
  };
  const empty = createEmptyPortal({
    smartAccount: name,
    userName: 'admin',
    virtualAccounts: [
      {
        id: localAccountId,
        name: 'Default',
        description: 'This is the default virtual account created during company account creation.',
        isDefault: true,
        tokens: [],
        licenses,
      },
    ],
    mayReserve: false,
    tokenLimits: { days: 9999 },
  });
  const instances = local.map((instance) => ({
    ...asReported(instance, synchronizedAt),
    virtualAccountId: accountId,
    managedBy: name,
  }));
  const cssm = createEmptyPortal({
    smartAccount: '',
    userName: '',
    virtualAccounts: [{ ...account, tokens: [], licenses }],
  });
  const [accountWithUsage] = withUsage(cssm, instances).virtualAccounts;
  return {
    account: accountWithUsage ?? { ...account, tokens: [], licenses },
    onPremAccount: {
      name,
      virtualAccountId: accountId,
      synchronizedAt,
      sequence: 1,
      told: instances.map(({ udi }) => udi),
      duplicates: [],
    },
    instances,
    onPrem: {
      name,
      host: 'ssm.example.com',
      virtualAccountId: accountId,
      cssm: withUsage(empty, local),
      instances: local,
      connection: 'connected',
      schedule: 'manual',
      synchronizedAt,
      requested: 1,
      answered: 1,
    },
  };
}

function withUsage(cssm: Cssm, instances: readonly ProductInstance[]): Cssm {
  return instances.reduce((accumulated, instance) => moveTotals(accumulated, undefined, instance), cssm);
}

function licensesAt(start: EpochMs, product: ProductKind): License[] {
  const startsAt = start - 300 * day;
  const purchasedLicense = (tag: string, quantity: number) => ({
    ...unownedLicense(tag),
    terms: [{ quantity, startsAt }],
  });
  const cyberVision = [
    purchasedLicense(catalogue.advantage.tag, 2000),
    purchasedLicense(catalogue.intrusionDetectionCatalyst9k.tag, 20),
  ];
  const secureWorkload = [
    purchasedLicense(catalogue.workloadProtection.tag, 5000),
    purchasedLicense(catalogue.endpointVisibility.tag, 20_000),
  ];
  return product === 'secure-workload' ? [...cyberVision, ...secureWorkload] : cyberVision;
}

function plantCenter(index: number, count: number, synchronizedAt: EpochMs): ProductInstance {
  const serialNumber = `VMware-42aa0000000000${index}0-000000000000000${index}`;
  return {
    udi: `${productIdentifier}:${serialNumber}`,
    virtualAccountId: localAccountId,
    name: `plant-center-${index + 1}`,
    productType: 'CCV',
    productIdentifier,
    serialNumber,
    registeredAt: synchronizedAt - (198 - index) * day,
    lastContactAt: synchronizedAt - (3 + index) * day,
    renewsEvery: 30 * day,
    holding: { kind: 'online', inUse: { [catalogue.advantage.tag]: count } },
  };
}
