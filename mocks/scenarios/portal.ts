import type { ProductKind } from '#mocks/agent/state.ts';
import { endOfCurrentDay } from '#mocks/codes/calendar-date.ts';
import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { writeRequestCode } from '#mocks/codes/request-code.ts';
import { drawBytes, toHex } from '#mocks/codes/seeded-random.ts';
import { createEmptyPortal } from '#mocks/cssm/empty-account.ts';
import { moveTotals, unownedLicense } from '#mocks/cssm/licenses.ts';
import { reserveLicenses } from '#mocks/cssm/reservations.ts';
import type { Cssm, License, ProductInstance, PurchasedTerm } from '#mocks/cssm/state.ts';
import type { OnPrem } from '#mocks/on-prem/state.ts';

import { addOnLicenses, longAddOns, manyAddOns } from './add-ons.ts';
import { satelliteAt } from './on-prem.ts';

const accountId = 'iot-security-demos';
const productIdentifier = 'CV-CNTR-ESXI';

/** Options of the account. */
export interface PortalOptions {
  /** The product whose licences the account owns beside those of Cyber Vision. */
  readonly product: ProductKind;
  /** Whether the account owns IC3000 licences. Default: true. */
  readonly hasIc3000?: boolean;
  /** End of the term of its IC3000 licences, or of Secure Workload's licences for workloads. */
  readonly termEndsAt?: EpochMs;
  /** Additional licences of add-ons. Default: none. */
  readonly addOns?: 'many' | 'long';
  /** Number of Advantage licences, all for this Center alone. Default: 59,000 for many Centers. */
  readonly ownAdvantage?: number;
  /** Whether the account and its contents have names of the greatest length. */
  readonly hasLongNames?: boolean;
  /** Whether it is the account of a very large customer (large-account.ts). */
  readonly isLarge?: boolean;
  /** Whether Cisco permits License Reservation. Default: true (S4 ch. 5). */
  readonly mayReserve?: boolean;
  /** Time of the last synchronization of the On-Prem. Default: two days before the start. */
  readonly onPremSynchronizedAt?: EpochMs;
}

type Quantities = Readonly<Record<string, number>>;

const advantage = (count: number): Quantities => ({ [catalogue.advantage.tag]: count });
const catalyst9k = (count: number): Quantities => ({ [catalogue.intrusionDetectionCatalyst9k.tag]: count });
const ic3000 = (count: number): Quantities => ({ [catalogue.intrusionDetectionIc3000.tag]: count });

/** Components of other Centers: 9843 reserved and 4500 online, together the 14343 in use of S4's figure (S4 ch. 5). */
const reservedByOthers = [5000, 2000, 1000, 800, 500, 300, 143, 50, 50];
const onlineByOthers = [1200, 850, 640, 480, 330, 270, 210, 160, 120, 90, 64, 40, 25, 15, 6];

const defaultNames = {
  smartAccount: 'InternalTestDemoAccount20.cisco.com',
  virtualAccount: 'IOT Security Demos',
  description: 'Security Demos for IOTBU Products',
};
const longNames = {
  smartAccount: 'international-water-and-electricity-utilities-operations-and-cyber-security-holding.example.com',
  virtualAccount:
    'Critical Infrastructure – Northern and Eastern Region – Water Treatment, Distribution and Pumping Stations (Production, Shared with Contractors)',
  description: `All sites of the northern and eastern region, see ${'north-east-operations-'.repeat(5)}handbook`,
};

interface Portal {
  readonly cssm: Cssm;
  readonly onPrem: OnPrem;
  readonly instances: readonly ProductInstance[];
}

/** A cache, because signing is slow and tests create hundreds of scenarios with the same start. */
const portalCache = new Map<string, Portal>();

/** Smart Software Manager with the products of others, in its state at the start of a scenario. */
export function portalAt(start: EpochMs, options: PortalOptions): Portal {
  const key = JSON.stringify([start, options]);
  const portal = portalCache.get(key) ?? createPortal(start, options);
  portalCache.set(key, portal);
  return portal;
}

function createPortal(start: EpochMs, options: PortalOptions): Portal {
  const { hasIc3000 = true, mayReserve = true, hasLongNames = false, ownAdvantage } = options;
  const names = hasLongNames ? longNames : defaultNames;
  const satellite = satelliteAt(start, options);
  const empty: Cssm = createEmptyPortal({
    smartAccount: names.smartAccount,
    userName: 'csd@cs.com',
    virtualAccounts: [
      {
        id: accountId,
        name: names.virtualAccount,
        description: names.description,
        isDefault: false,
        tokens: [],
        licenses: licensesAt(start, options),
      },
      {
        id: 'default',
        name: 'DEFAULT',
        description: 'This is the default virtual account created during company account creation.',
        isDefault: true,
        tokens: [],
        licenses: [],
      },
      satellite.account,
    ],
    onPremAccounts: [satellite.onPremAccount],
  });
  const { onPrem, instances: behindOnPrem } = satellite;
  if (ownAdvantage !== undefined) return { cssm: { ...empty, mayReserve }, onPrem, instances: behindOnPrem };
  // S4's update wizard shows 1 and 32 of the IDS licences reserved by other Centers (S4 ch. 5).
  const intrusionDetection = [catalyst9k(1), hasIc3000 ? ic3000(32) : {}];
  const reserved = reservedByOthers.reduce<Portal>(
    (accumulated, count, index) =>
      withReservation(accumulated, index, { ...advantage(count), ...intrusionDetection[index] }, start),
    { cssm: empty, onPrem, instances: behindOnPrem },
  );
  const online = onlineByOthers.map((count, index) => onlineCenter(index, advantage(count), start));
  const cssm = online.reduce((accumulated, instance) => moveTotals(accumulated, undefined, instance), reserved.cssm);
  return {
    // The permission is removed last, because the other Centers reserved licences with it.
    cssm: { ...cssm, mayReserve },
    onPrem,
    instances: [...reserved.instances, ...online],
  };
}

function purchasedLicense(tag: string, ...terms: PurchasedTerm[]): License {
  return { ...unownedLicense(tag), terms };
}

function licensesAt(
  start: EpochMs,
  { product, hasIc3000 = true, termEndsAt, addOns, ownAdvantage }: PortalOptions,
): License[] {
  const ic3000Term = {
    quantity: 100,
    startsAt: start - 500 * day,
    endsAt: endOfCurrentDay(termEndsAt ?? start + 600 * day),
  };
  const manyCenters = [
    { quantity: 45_000, startsAt: start - 900 * day },
    { quantity: 14_000, startsAt: start - 300 * day, endsAt: endOfCurrentDay(start + 1100 * day) },
  ];
  const oneCenter = {
    quantity: ownAdvantage ?? 0,
    startsAt: start - 300 * day,
    endsAt: endOfCurrentDay(start + 430 * day),
  };
  return [
    purchasedLicense(catalogue.iotDataAdvantage.tag),
    purchasedLicense(catalogue.iotNetworkAdvantage.tag),
    purchasedLicense(catalogue.iotNetworkEssentials.tag),
    purchasedLicense(catalogue.advantage.tag, ...(ownAdvantage === undefined ? manyCenters : [oneCenter])),
    purchasedLicense(catalogue.essentials.tag),
    purchasedLicense(catalogue.intrusionDetectionCatalyst9k.tag, {
      quantity: 10,
      startsAt: start - 700 * day,
      endsAt: endOfCurrentDay(start + 400 * day),
    }),
    ...(hasIc3000 ? [purchasedLicense(catalogue.intrusionDetectionIc3000.tag, ic3000Term)] : []),
    ...(product === 'secure-workload' ? secureWorkloadLicensesAt(start, termEndsAt) : []),
    ...(addOns === undefined ? [] : addOnLicenses(addOns === 'many' ? manyAddOns : longAddOns, start)),
  ];
}

/** Invented: no guide shows an account of Secure Workload. */
function secureWorkloadLicensesAt(start: EpochMs, termEndsAt = start + 895 * day): License[] {
  const startsAt = start - 200 * day;
  return [
    purchasedLicense(catalogue.workloadProtection.tag, {
      quantity: 5000,
      startsAt,
      endsAt: endOfCurrentDay(termEndsAt),
    }),
    purchasedLicense(catalogue.endpointVisibility.tag, {
      quantity: 20_000,
      startsAt,
      endsAt: endOfCurrentDay(start + 895 * day),
    }),
    purchasedLicense(catalogue.secureWorkloadPlr.tag, { quantity: 2, startsAt }),
  ];
}

/** Adds another user's Center, which reserved licences long ago. Its events are no longer in the log. */
function withReservation(
  { cssm, instances, ...others }: Portal,
  number: number,
  quantities: Quantities,
  start: EpochMs,
): Portal {
  const device = { productIdentifier, serialNumber: serialNumberOf(number) };
  const requestCode = writeRequestCode({ ...device, reservation: 'specific' }, drawBytes(1000 + number, 6).bytes);
  const choice = { kind: 'specific', quantities } as const;
  const result = reserveLicenses(cssm, undefined, { requestCode, choice }, start - (400 - number) * day);
  if (!result.ok) throw new Error(`The portal refused the reservation of another Center: ${result.problem}`);
  return { ...others, cssm: { ...result.cssm, eventCount: 0 }, instances: [...instances, ...result.instances.put] };
}

/** Another user's Center that reports its usage, with its host name as its name (domain.md §3.7). */
function onlineCenter(index: number, inUse: Quantities, start: EpochMs): ProductInstance {
  const number = 100 + index;
  const serialNumber = serialNumberOf(number);
  return {
    udi: `${productIdentifier}:${serialNumber}`,
    virtualAccountId: accountId,
    name: `center-${index + 2}`,
    productType: 'CCV',
    productIdentifier,
    serialNumber,
    registeredAt: start - (400 - number) * day,
    lastContactAt: start - (((number * 7) % 29) * day + number * 61_000),
    renewsEvery: 30 * day,
    holding: { kind: 'online', inUse },
  };
}

function serialNumberOf(number: number): string {
  const hex = toHex(drawBytes(number, 16).bytes);
  return `VMware-${hex.slice(0, 16)}-${hex.slice(16)}`;
}
