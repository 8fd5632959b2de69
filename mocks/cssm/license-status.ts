import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogueEntryOf } from '#mocks/codes/license-catalogue.ts';
import { accountOf, inUseOf, purchasedAt } from './licenses.ts';
import type { Cssm, License, ProductInstance, PurchasedTerm } from './state.ts';

type Shortage = NonNullable<LicenseCompliance['shortage']>;

/** Compliance of a licence in the account: the purchased quantity, and the shortage if more is in use. */
export interface LicenseCompliance {
  readonly name: string;
  readonly description: string;
  readonly entitled?: number;
  /** The quantity that other instances of the account use or have reserved. */
  readonly usedByOthers?: number;
  readonly shortage?: {
    /** In Use − Purchased of the whole account. */
    readonly count: number;
    readonly endedTerm?: { readonly quantity: number; readonly endedAt: EpochMs };
  };
}

/** The account that counts an instance, and the compliance of each licence in use. */
export interface AccountCompliance {
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly licenses: Readonly<Record<string, LicenseCompliance>>;
  /** Available quantities by tag, for the licences requested in `availabilityTags`. */
  readonly available?: Readonly<Record<string, number>>;
}

/**
 * The compliance reported to a product for its licences in use, and the availability of other requested licences. In
 * utility mode use is not compared with purchases (S4 ch. 4).
 */
export function accountCompliance(
  cssm: Cssm,
  { virtualAccountId, holding }: ProductInstance,
  now: EpochMs,
  availabilityTags: readonly string[] = [],
): AccountCompliance {
  const account = accountOf(cssm, virtualAccountId);
  const listed = new Map(account?.licenses.map((license) => [license.tag, license]));
  const complianceFor = (tag: string): LicenseCompliance => {
    const license = listed.get(tag);
    if (license && holding.kind === 'online') return complianceOf(license, holding.inUse[tag] ?? 0, now);
    const { name, description } = catalogueEntryOf(tag);
    return { name, description };
  };
  const tags = holding.kind === 'reserved' ? [] : Object.keys(holding.inUse);
  return {
    smartAccount: cssm.smartAccount,
    virtualAccount: account?.name ?? '',
    licenses: Object.fromEntries(tags.map((tag) => [tag, complianceFor(tag)])),
    ...(holding.kind === 'online' &&
      availabilityTags.length > 0 && {
        available: Object.fromEntries(availabilityTags.map((tag) => [tag, availableOf(listed.get(tag), now)])),
      }),
  };
}

function availableOf(license: License | undefined, now: EpochMs): number {
  return license ? Math.max(0, purchasedAt(license, now) - inUseOf(license)) : 0;
}

function complianceOf(license: License, own: number, now: EpochMs): LicenseCompliance {
  const { name, description } = license;
  const entitled = purchasedAt(license, now);
  const usedByOthers = inUseOf(license) - own;
  const count = usedByOthers + own - entitled;
  if (count <= 0) return { name, description, entitled, usedByOthers };
  const endedTerm = lastEndedTerm(license.terms, now);
  return { name, description, entitled, usedByOthers, shortage: { count, ...(endedTerm && { endedTerm }) } };
}

/** The term that ended last; purchases that ended on the same day count as one. */
function lastEndedTerm(terms: readonly PurchasedTerm[], now: EpochMs): Shortage['endedTerm'] {
  const ends = terms.flatMap(({ endsAt }) => (endsAt !== undefined && endsAt <= now ? endsAt : []));
  if (ends.length === 0) return undefined;
  const endedAt = Math.max(...ends);
  const ended = terms.filter(({ endsAt }) => endsAt !== undefined && lastDayBefore(endsAt) === lastDayBefore(endedAt));
  return { quantity: ended.reduce((sum, { quantity }) => sum + quantity, 0), endedAt };
}
