import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { catalogueEntryOf } from '#mocks/codes/license-catalogue.ts';
import { accountOf, inUseOf, purchasedAt } from './licenses.ts';
import type { Cssm, License, LicenseTerm, ProductInstance } from './state.ts';

type Shortage = NonNullable<LicenseStanding['shortage']>;

/** How a licence stands in the account: what is owned, and what is missing when more is in use. */
export interface LicenseStanding {
  readonly name: string;
  readonly description: string;
  readonly entitled?: number;
  /** How many other instances of the account use or hold. */
  readonly usedByOthers?: number;
  readonly shortage?: {
    /** In Use − Purchased of the whole account. */
    readonly count: number;
    readonly endedTerm?: { readonly quantity: number; readonly endedAt: Moment };
  };
}

/** Whose account an instance is counted in, and how each licence it uses stands there. */
export interface AccountAnswer {
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly licenses: Readonly<Record<string, LicenseStanding>>;
  /** By tag: how many are left of the licences that were asked about and are not in use by the instance. */
  readonly available?: Readonly<Record<string, number>>;
}

/**
 * What a product is told of its use, and of licences it asks about besides. What is paid for afterwards is measured against
 * no purchase (S4 ch. 4).
 */
export function accountAnswer(
  cssm: Cssm,
  { virtualAccountId, holding }: ProductInstance,
  now: Moment,
  asksAbout: readonly string[] = [],
): AccountAnswer {
  const account = accountOf(cssm, virtualAccountId);
  const listed = new Map(account?.licenses.map((license) => [license.tag, license]));
  const standingOf = (tag: string): LicenseStanding => {
    const license = listed.get(tag);
    if (license && holding.kind === 'online') return standing(license, holding.inUse[tag] ?? 0, now);
    const { name, description } = catalogueEntryOf(tag);
    return { name, description };
  };
  const tags = holding.kind === 'reserved' ? [] : Object.keys(holding.inUse);
  return {
    smartAccount: cssm.smartAccount,
    virtualAccount: account?.name ?? '',
    licenses: Object.fromEntries(tags.map((tag) => [tag, standingOf(tag)])),
    ...(holding.kind === 'online' &&
      asksAbout.length > 0 && {
        available: Object.fromEntries(asksAbout.map((tag) => [tag, availableOf(listed.get(tag), now)])),
      }),
  };
}

function availableOf(license: License | undefined, now: Moment): number {
  return license ? Math.max(0, purchasedAt(license, now) - inUseOf(license)) : 0;
}

function standing(license: License, own: number, now: Moment): LicenseStanding {
  const { name, description } = license;
  const entitled = purchasedAt(license, now);
  const usedByOthers = inUseOf(license) - own;
  const count = usedByOthers + own - entitled;
  if (count <= 0) return { name, description, entitled, usedByOthers };
  const endedTerm = lastEnded(license.terms, now);
  return { name, description, entitled, usedByOthers, shortage: { count, ...(endedTerm && { endedTerm }) } };
}

/** The term that ended last; purchases that ended on the same day are one. */
function lastEnded(terms: readonly LicenseTerm[], now: Moment): Shortage['endedTerm'] {
  const ends = terms.flatMap(({ endsAt }) => (endsAt !== undefined && endsAt <= now ? endsAt : []));
  if (ends.length === 0) return undefined;
  const endedAt = Math.max(...ends);
  const ended = terms.filter(({ endsAt }) => endsAt !== undefined && lastDayBefore(endsAt) === lastDayBefore(endedAt));
  return { quantity: ended.reduce((sum, { quantity }) => sum + quantity, 0), endedAt };
}
