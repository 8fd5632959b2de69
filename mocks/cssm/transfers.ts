import type { Moment } from '#mocks/codes/instant.ts';
import {
  accountOf,
  countedQuantities,
  inUseOf,
  moveTotals,
  purchasedAt,
  unownedLicense,
  withAccount,
} from './licenses.ts';
import { onPremOf } from './on-prem-accounts.ts';
import { type Done, type Entry, logging, type Refusal } from './records.ts';
import { listOf } from './reservation-events.ts';
import type { Cssm, LicenseTerm, ProductInstance, VirtualAccount } from './state.ts';
import { drawnFrom } from './terms.ts';

/** A product instance, and the virtual account it goes to. */
export interface InstanceTransfer {
  readonly udi: string;
  readonly to: string;
}

/** So many of a licence, from one virtual account, the first unless told, to another. */
export interface LicenseTransfer {
  readonly tag: string;
  readonly quantity: number;
  readonly from?: string;
  readonly to: string;
}

/**
 * Transfer… of a product instance. What it uses counts in its new account from now on. Its reserved licences go with it
 * (domain.md §4.5); those of an online one stay, and the new account may be short of them. The product learns of it at its
 * next contact.
 */
export function transferInstance(
  cssm: Cssm,
  known: ProductInstance | undefined,
  { to }: InstanceTransfer,
  now: Moment,
): Done<undefined> {
  if (!known) return { ok: false, problem: 'not-found', field: 'udi' };
  if (known.managedBy !== undefined) return { ok: false, problem: 'managed-by-on-prem', field: 'udi' };
  const ends = transferEnds(cssm, known.virtualAccountId, to);
  if (!ends.ok) return ends;
  const { source, target } = ends;
  const { name, udi, holding } = known;
  const instance: ProductInstance = { ...known, virtualAccountId: target.id };
  const taken = moveTotals(cssm, known, undefined);
  const reserved = holding.kind === 'reserved' ? countedQuantities(holding) : {};
  const moved = Object.entries(reserved).reduce(
    (so, [tag, quantity]) => withTermsMoved(so, { tag, quantity, from: source.id, to: target.id }, now),
    taken,
  );
  const details = { instance: name, from: source.name, to: target.name };
  const entry = { user: cssm.userName, kind: 'instance-transferred', udi, details } as const;
  const entries: Entry[] = [source, target].map(({ id }) => ({ ...entry, virtualAccountId: id }));
  const logged = logging(moveTotals(moved, undefined, instance), entries, now);
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value: undefined };
}

/** Moves purchased licences that nobody uses to another virtual account, the longest terms first. */
export function transferLicenses(cssm: Cssm, asked: LicenseTransfer, now: Moment): Done<undefined> {
  const { tag, quantity, to, from = cssm.virtualAccounts[0]?.id ?? '' } = asked;
  const ends = transferEnds(cssm, from, to, 'license');
  if (!ends.ok) return ends;
  const { source, target } = ends;
  const license = source.licenses.find((each) => each.tag === tag);
  if (!license) return { ok: false, problem: 'not-found', field: 'tag' };
  if (!Number.isInteger(quantity) || quantity < 1) return { ok: false, problem: 'invalid-request', field: 'quantity' };
  if (quantity > purchasedAt(license, now) - inUseOf(license)) {
    return { ok: false, problem: 'not-enough-licenses', field: 'quantity' };
  }
  const moved = withTermsMoved(cssm, { tag, quantity, from: source.id, to: target.id }, now);
  const details = { licenses: listOf(source, { [tag]: quantity }), from: source.name, to: target.name };
  const entry = { user: cssm.userName, kind: 'licenses-transferred', tags: [tag], details } as const;
  const entries: Entry[] = [source, target].map(({ id }) => ({ ...entry, virtualAccountId: id }));
  return { ok: true, ...logging(moved, entries, now), instances: { put: [], removed: [] }, value: undefined };
}

/** Product instances do not go to an account that belongs to an On-Prem: it alone has instances there. Licences do. */
function transferEnds(
  cssm: Cssm,
  from: string,
  to: string,
  what: 'instance' | 'license' = 'instance',
): { readonly ok: true; readonly source: VirtualAccount; readonly target: VirtualAccount } | Refusal {
  const source = accountOf(cssm, from);
  const target = accountOf(cssm, to);
  if (!source) return { ok: false, problem: 'not-found', field: 'from' };
  if (!target) return { ok: false, problem: 'not-found', field: 'to' };
  if (source === target) return { ok: false, problem: 'same-account', field: 'to' };
  if (what === 'instance' && onPremOf(cssm, to)) return { ok: false, problem: 'managed-by-on-prem', field: 'to' };
  return { ok: true, source, target };
}

function withTermsMoved(cssm: Cssm, { tag, quantity, from, to }: Required<LicenseTransfer>, now: Moment): Cssm {
  const terms = accountOf(cssm, from)?.licenses.find((license) => license.tag === tag)?.terms ?? [];
  const { taken, left } = drawnFrom(terms, quantity, now);
  return withTerms(
    withTerms(cssm, from, tag, () => left),
    to,
    tag,
    (before) => [...before, ...taken],
  );
}

/** The portal with other terms of a licence; one the account does not list yet is listed. */
function withTerms(
  cssm: Cssm,
  accountId: string,
  tag: string,
  change: (terms: readonly LicenseTerm[]) => readonly LicenseTerm[],
): Cssm {
  return withAccount(cssm, accountId, (account) => {
    const isListed = account.licenses.some((license) => license.tag === tag);
    const licenses = isListed ? account.licenses : [...account.licenses, unownedLicense(tag)];
    return {
      ...account,
      licenses: licenses.map((license) =>
        license.tag === tag ? { ...license, terms: change(license.terms) } : license,
      ),
    };
  });
}
