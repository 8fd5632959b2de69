import type { Moment } from '#mocks/codes/instant.ts';
import { catalogueEntryOf } from './catalogue.ts';
import { accountOf, inUseOf, purchasedAt } from './licenses.ts';
import type { Cssm, License, LicenseTerm, ProductInstance } from './state.ts';

/** How a licence stands in the account: what is owned, and what is missing when more is in use. */
export interface LicenseStanding {
  readonly name: string;
  readonly description: string;
  readonly entitled?: number;
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
}

/** What a product is told of its use. What is paid for afterwards is measured against no purchase (S4 ch. 4). */
export function accountAnswer(cssm: Cssm, { virtualAccountId, holding }: ProductInstance, now: Moment): AccountAnswer {
  const account = accountOf(cssm, virtualAccountId);
  const listed = new Map(account?.licenses.map((license) => [license.tag, license]));
  const standingOf = (tag: string): LicenseStanding => {
    const license = holding.kind === 'online' ? listed.get(tag) : undefined;
    if (license) return standing(license, now);
    const { name, description } = catalogueEntryOf(tag);
    return { name, description };
  };
  const tags = holding.kind === 'reserved' ? [] : Object.keys(holding.inUse);
  return {
    smartAccount: cssm.smartAccount,
    virtualAccount: account?.name ?? '',
    licenses: Object.fromEntries(tags.map((tag) => [tag, standingOf(tag)])),
  };
}

function standing(license: License, now: Moment): LicenseStanding {
  const { name, description } = license;
  const entitled = purchasedAt(license, now);
  const count = inUseOf(license) - entitled;
  if (count <= 0) return { name, description, entitled };
  const ended = lastEnded(license.terms, now);
  const endedTerm = ended && { endedTerm: { quantity: ended.quantity, endedAt: ended.endsAt } };
  return { name, description, entitled, shortage: { count, ...endedTerm } };
}

function lastEnded(terms: readonly LicenseTerm[], now: Moment): Required<LicenseTerm> | undefined {
  return terms
    .filter((term): term is Required<LicenseTerm> => term.endsAt !== undefined && term.endsAt <= now)
    .reduce<Required<LicenseTerm> | undefined>(
      (last, term) => (last && last.endsAt > term.endsAt ? last : term),
      undefined,
    );
}
