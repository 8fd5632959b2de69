import { draw, hexOf } from '#mocks/codes/chance.ts';
import { catalogue } from '#mocks/cssm/catalogue.ts';
import { moveTotals, unownedLicense } from '#mocks/cssm/licenses.ts';
import type { Cssm, License, LicenseTerm, ProductInstance } from '#mocks/cssm/state.ts';
import type { Moment } from '#mocks/world.ts';

const day = 86_400_000;
const accountId = 'iot-security-demos';

/** Whether the account has to do with IC3000 licences; it does unless a scenario is about their absence. */
export interface PortalOptions {
  readonly knowsIc3000: boolean;
}

type Quantities = Readonly<Record<string, number>>;

const advantage = (count: number): Quantities => ({ [catalogue.advantage.tag]: count });
const catalyst9k = (count: number): Quantities => ({ [catalogue.intrusionDetectionCatalyst9k.tag]: count });
const ic3000 = (count: number): Quantities => ({ [catalogue.intrusionDetectionIc3000.tag]: count });

/** Components of other Centers: 9843 reserved and 4500 online, together the 14343 in use of S4's figure (S4 ch. 5). */
const reservedByOthers = [5000, 2000, 1000, 800, 500, 300, 143, 50, 50];
const onlineElsewhere = [1200, 850, 640, 480, 330, 270, 210, 160, 120, 90, 64, 40, 25, 15, 6];

/** Smart Software Manager and the products of others in it, as they stand when a scenario begins at this moment. */
export function portalAt(
  start: Moment,
  { knowsIc3000 }: PortalOptions,
): { readonly cssm: Cssm; readonly instances: readonly ProductInstance[] } {
  const empty: Cssm = {
    smartAccount: 'InternalTestDemoAccount20.cisco.com',
    userName: 'csd@cs.com',
    virtualAccounts: [
      {
        id: accountId,
        name: 'IOT Security Demos',
        description: 'Security Demos for IOTBU Products',
        isDefault: false,
        tokens: [],
        licenses: licensesAt(start).filter(({ tag }) => knowsIc3000 || tag !== catalogue.intrusionDetectionIc3000.tag),
      },
      {
        id: 'default',
        name: 'DEFAULT',
        description: 'This is the default virtual account created during company account creation.',
        isDefault: true,
        tokens: [],
        licenses: [],
      },
    ],
    eventCount: 0,
    tokenCount: 0,
  };
  // S4's update wizard: of the IDS licences 1 and 32 are reserved by other Centers (S4 ch. 5).
  const intrusionDetection = [catalyst9k(1), knowsIc3000 ? ic3000(32) : {}];
  const instances = [
    ...reservedByOthers.map((count, index) =>
      otherCenter(index, start, {
        kind: 'reserved',
        quantities: { ...advantage(count), ...intrusionDetection[index] },
      }),
    ),
    ...onlineElsewhere.map((count, index) =>
      otherCenter(100 + index, start, { kind: 'online', inUse: advantage(count) }),
    ),
  ];
  return { cssm: instances.reduce((cssm, instance) => moveTotals(cssm, undefined, instance), empty), instances };
}

function licensesAt(start: Moment): License[] {
  const bought = (tag: string, ...terms: LicenseTerm[]): License => ({ ...unownedLicense(tag), terms });
  return [
    bought(catalogue.iotDataAdvantage.tag),
    bought(catalogue.iotNetworkAdvantage.tag),
    bought(catalogue.iotNetworkEssentials.tag),
    bought(
      catalogue.advantage.tag,
      { quantity: 45_000, startsAt: start - 900 * day },
      { quantity: 14_000, startsAt: start - 300 * day, endsAt: start + 1100 * day },
    ),
    bought(catalogue.essentials.tag),
    bought(catalogue.intrusionDetectionCatalyst9k.tag, {
      quantity: 10,
      startsAt: start - 700 * day,
      endsAt: start + 400 * day,
    }),
    bought(catalogue.intrusionDetectionIc3000.tag, {
      quantity: 100,
      startsAt: start - 500 * day,
      endsAt: start + 600 * day,
    }),
  ];
}

/** A Center of somebody else. A reserved one is named by its UDI, an online one by its host (domain.md §3.7). */
function otherCenter(number: number, start: Moment, holding: ProductInstance['holding']): ProductInstance {
  const productIdentifier = 'CV-CNTR-ESXI';
  const hex = hexOf(draw(number, 16).bytes);
  const serialNumber = `VMware-${hex.slice(0, 16)}-${hex.slice(16)}`;
  const isReserved = holding.kind === 'reserved';
  return {
    udi: `${productIdentifier}:${serialNumber}`,
    virtualAccountId: accountId,
    name: isReserved ? `UDI_PID:${productIdentifier}; UDI_SN:${serialNumber};` : `center-${number - 98}`,
    productType: 'CCV',
    productIdentifier,
    serialNumber,
    registeredAt: start - (400 - number) * day,
    lastContactAt: start - (isReserved ? (400 - number) * day : ((number * 7) % 29) * day + number * 61_000),
    holding,
  };
}
