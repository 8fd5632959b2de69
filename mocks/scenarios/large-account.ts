import { endOfCurrentDay } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { unownedLicense } from '#mocks/cssm/licenses.ts';
import type { Cssm, CssmEvent, License, ProductInstance, VirtualAccount } from '#mocks/cssm/state.ts';

import { addOnLicenses, manyAddOns } from './add-ons.ts';

const minute = 60_000;
const day = 1440 * minute;
const productIdentifier = 'CV-CNTR-ESXI';

/**
 * The largest account that the portal must support: 50 virtual accounts, 1,000 licences, 20,000 instances, 50,000
 * events.
 */
const size = { accounts: 50, instances: 20_000, events: 50_000 };
/** Every second instance is in the first account. */
const firstAccountEvery = 2;
const eventAgeMs = 300 * day;
/** One in this many instances has been out of contact for too long. */
const silentEvery = 251;

interface LargeAccount {
  readonly cssm: Cssm;
  readonly instances: readonly ProductInstance[];
  readonly events: readonly CssmEvent[];
}

/** Expands an account to that of a very large customer. All additions are invented. */
export function expanded(cssm: Cssm, instances: readonly ProductInstance[], start: EpochMs): LargeAccount {
  const [first, ...others] = cssm.virtualAccounts;
  if (!first) throw new Error('The Smart Account has no virtual account.');
  const sites = Array.from({ length: size.accounts - cssm.virtualAccounts.length }, (_each, index) =>
    siteOf(index, start),
  );
  const centers = Array.from({ length: size.instances - instances.length }, (_each, index) =>
    centerOf(index, index % firstAccountEvery === 0 ? first : (sites[index % sites.length] ?? first), start),
  );
  const owned = { ...first, licenses: [...first.licenses, ...addOnLicenses(manyAddOns, start)] };
  const virtualAccounts = [owned, ...others, ...sites].map((account) => withTotals(account, centers));
  const events = Array.from({ length: size.events }, (_each, index) =>
    eventOf(index, centers[index % centers.length], start),
  );
  return {
    cssm: { ...cssm, virtualAccounts, eventCount: events.length },
    instances: [...instances, ...centers],
    events: events.filter((event): event is CssmEvent => event !== undefined),
  };
}

function siteOf(index: number, start: EpochMs): VirtualAccount {
  const number = String(index + 1).padStart(2, '0');
  const purchased = (tag: string, quantity: number): License => ({
    ...unownedLicense(tag),
    terms: [{ quantity, startsAt: start - 400 * day, endsAt: endOfCurrentDay(start + (200 + index) * day) }],
  });
  return {
    id: `site-${number}`,
    name: `Site ${number}`,
    description: `All Centers of site ${number}`,
    isDefault: false,
    tokens: [],
    licenses: [purchased(catalogue.advantage.tag, 1500), purchased(catalogue.intrusionDetectionCatalyst9k.tag, 50)],
  };
}

/** A Center with usage of a few components, and in the first account of one add-on. */
function centerOf(index: number, { id }: VirtualAccount, start: EpochMs): ProductInstance {
  const serialNumber = `VMware-4200${index.toString(16).padStart(12, '0')}-${(index * 7919).toString(16).padStart(16, '0')}`;
  const addOn =
    index % firstAccountEvery === 0 ? manyAddOns[(index / firstAccountEvery) % manyAddOns.length] : undefined;
  const isSilent = index % silentEvery === silentEvery - 1;
  return {
    udi: `${productIdentifier}:${serialNumber}`,
    virtualAccountId: id,
    name: `${id}-center-${index + 1}`,
    productType: 'CCV',
    productIdentifier,
    serialNumber,
    registeredAt: start - (30 + (index % 300)) * day,
    lastContactAt: start - (isSilent ? 35 + (index % 90) : index % 29) * day - (index % 1440) * minute,
    ...(!isSilent && { renewsEvery: 30 * day }),
    holding: {
      kind: 'online',
      inUse: { [catalogue.advantage.tag]: 1 + (index % 7), ...(addOn && { [addOn.tag]: 1 }) },
    },
  };
}

/** The account with its running totals, which are added up once: updating them instance by instance would be slow. */
function withTotals(account: VirtualAccount, centers: readonly ProductInstance[]): VirtualAccount {
  const totals = new Map<string, number>();
  for (const { virtualAccountId, holding } of centers) {
    if (virtualAccountId !== account.id || holding.kind !== 'online') continue;
    for (const [tag, count] of Object.entries(holding.inUse)) totals.set(tag, (totals.get(tag) ?? 0) + count);
  }
  const licenses = account.licenses.map((license) => ({
    ...license,
    onlineInUse: license.onlineInUse + (totals.get(license.tag) ?? 0),
  }));
  return { ...account, licenses };
}

/** A registration or a re-registration of a Center, before all other events of the account. */
function eventOf(index: number, center: ProductInstance | undefined, start: EpochMs): CssmEvent | undefined {
  if (!center) return undefined;
  return {
    id: String(index + 1).padStart(8, '0'),
    virtualAccountId: center.virtualAccountId,
    at: start - eventAgeMs - (size.events - index) * minute,
    user: center.name,
    kind: index < size.instances ? 'instance-registered' : 'instance-replaced',
    udi: center.udi,
    details: { instance: center.name },
  };
}
