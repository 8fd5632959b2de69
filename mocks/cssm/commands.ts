import { dayAt, endOfDayAt } from '#mocks/codes/calendar-date.ts';
import { draw, uuidOf } from '#mocks/codes/chance.ts';
import { day, type Moment, momentOfDay } from '#mocks/codes/instant.ts';
import { isPlain } from '#mocks/codes/plain-text.ts';
import { writeRegistrationToken } from '#mocks/codes/registration-token.ts';
import { accountOf, moveTotals, purchasedAt, runsAt, withAccount } from './licenses.ts';
import { onPremOf } from './on-prem-accounts.ts';
import { type Done, logging } from './records.ts';
import type { Cssm, LicenseTerm, ProductInstance, Token } from './state.ts';

/** The longest description of a token, in characters. */
export const descriptionMaximumLength = 255;

/** What a new token is asked to be. */
export interface TokenAsked {
  /** The first account unless told. */
  readonly virtualAccountId?: string;
  /** All of it can be seen, and it is no longer than `descriptionMaximumLength`. */
  readonly description?: string;
  /** Whole days, from 1 to the portal's limit; 30 unless told (domain.md §4.2). */
  readonly expiresAfterDays?: number;
  /** From 1 to the portal's limit; without end unless told (domain.md §4.2). */
  readonly maximumUses?: number;
  /** True unless told. */
  readonly exportControlled?: boolean;
}

/** A purchase, from now on: perpetual, or for so many whole days. */
export interface Purchase {
  readonly virtualAccountId?: string;
  readonly tag: string;
  readonly quantity: number;
  /** 1 to 3650; the day of the purchase is the first. */
  readonly lastsDays?: number;
}

/** Which licence's running terms end. */
export interface Lapse {
  readonly virtualAccountId?: string;
  readonly tag: string;
}

const nothing = { put: [], removed: [] } as const;

/** Makes a registration token. It draws from the world's seed, so the seed goes in and comes out. */
export function createToken(
  cssm: Cssm,
  seed: number,
  asked: TokenAsked,
  now: Moment,
): Done<{ token: Token; seed: number }> {
  const virtualAccountId = asked.virtualAccountId ?? firstAccountId(cssm);
  const { description = '' } = asked;
  const days = asked.expiresAfterDays ?? 30;
  if (!accountOf(cssm, virtualAccountId)) return { ok: false, problem: 'not-found', field: 'virtualAccountId' };
  if (onPremOf(cssm, virtualAccountId)) return { ok: false, problem: 'managed-by-on-prem', field: 'virtualAccountId' };
  if (!isPlain(description) || description.length > descriptionMaximumLength)
    return { ok: false, problem: 'invalid-request', field: 'description' };
  if (!isWholeBetween(days, 1, cssm.tokenLimits.days))
    return { ok: false, problem: 'invalid-request', field: 'expiresAfterDays' };
  const { uses: mostUses = Number.MAX_SAFE_INTEGER } = cssm.tokenLimits;
  if (asked.maximumUses !== undefined && !isWholeBetween(asked.maximumUses, 1, mostUses)) {
    return { ok: false, problem: 'invalid-request', field: 'maximumUses' };
  }
  const drawn = draw(seed, 48);
  const expiresAt = now + days * day;
  const token: Token = {
    id: `token-${cssm.tokenCount + 1}`,
    text: writeRegistrationToken({ uuid: uuidOf(drawn.bytes), expiresAt, secret: drawn.bytes.subarray(16) }),
    description,
    createdBy: cssm.userName,
    createdAt: now,
    expiresAt,
    uses: 0,
    ...(asked.maximumUses !== undefined && { maximumUses: asked.maximumUses }),
    exportControlled: asked.exportControlled !== false,
  };
  const made = withAccount({ ...cssm, tokenCount: cssm.tokenCount + 1 }, virtualAccountId, (account) => ({
    ...account,
    tokens: [...account.tokens, token],
  }));
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'token-created',
    details: { description: token.description },
  } as const;
  return { ok: true, ...logging(made, [entry], now), instances: nothing, value: { token, seed: drawn.seed } };
}

/** Ends a token by hand. What was registered with it stays registered (domain.md §4.2). Once more changes nothing. */
export function revokeToken(cssm: Cssm, id: string, now: Moment): Done<undefined> {
  const account = cssm.virtualAccounts.find(({ tokens }) => tokens.some((token) => token.id === id));
  const token = account?.tokens.find((candidate) => candidate.id === id);
  if (!account || !token) return { ok: false, problem: 'not-found', field: 'id' };
  if (token.revokedAt !== undefined) return { ok: true, cssm, instances: nothing, events: [], value: undefined };
  const revoked = withAccount(cssm, account.id, (before) => ({
    ...before,
    tokens: before.tokens.map((each) => (each.id === id ? { ...each, revokedAt: now } : each)),
  }));
  const details = { description: token.description };
  const entry = { virtualAccountId: account.id, user: cssm.userName, kind: 'token-revoked', details } as const;
  return { ok: true, ...logging(revoked, [entry], now), instances: nothing, value: undefined };
}

/** Remove… of an online instance: what it used is free at once. A reservation wants its return code (domain.md §4.5). */
export function removeInstance(cssm: Cssm, known: ProductInstance | undefined, now: Moment): Done<undefined> {
  if (!known) return { ok: false, problem: 'not-found', field: 'udi' };
  if (known.holding.kind === 'reserved') return { ok: false, problem: 'already-reserved', field: 'udi' };
  if (known.managedBy !== undefined) return { ok: false, problem: 'managed-by-on-prem', field: 'udi' };
  const { virtualAccountId, name, udi } = known;
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'instance-removed',
    udi,
    details: { instance: name },
  } as const;
  const freed = logging(moveTotals(cssm, known, undefined), [entry], now);
  return { ok: true, ...freed, instances: { put: [], removed: [udi] }, value: undefined };
}

/** Buys licences the account lists; an online product learns of it when it asks next. */
export function buy(cssm: Cssm, purchase: Purchase, now: Moment): Done<undefined> {
  const virtualAccountId = purchase.virtualAccountId ?? firstAccountId(cssm);
  const license = accountOf(cssm, virtualAccountId)?.licenses.find(({ tag }) => tag === purchase.tag);
  if (!license) return { ok: false, problem: 'not-found', field: 'tag' };
  if (!isWholeBetween(purchase.quantity, 1, 1_000_000))
    return { ok: false, problem: 'invalid-request', field: 'quantity' };
  const { lastsDays } = purchase;
  if (lastsDays !== undefined && !isWholeBetween(lastsDays, 1, 3650)) {
    return { ok: false, problem: 'invalid-request', field: 'lastsDays' };
  }
  // The day of the purchase is the first of them.
  const end = lastsDays === undefined ? {} : { endsAt: endOfDayAt(now) + (lastsDays - 1) * day };
  const term = { quantity: purchase.quantity, startsAt: now, ...end };
  const bought = withAccount(cssm, virtualAccountId, (account) => ({
    ...account,
    licenses: account.licenses.map((each) =>
      each.tag === purchase.tag ? { ...each, terms: [...each.terms, term] } : each,
    ),
  }));
  const details = { license: license.name, quantity: purchase.quantity };
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'licenses-bought',
    tags: [purchase.tag],
    details,
  } as const;
  return { ok: true, ...logging(bought, [entry], now), instances: nothing, value: undefined };
}

/** Ends the terms of a licence that run, as if yesterday had been their last day. With none running nothing changes; a product learns of it when it asks next. */
export function lapse(cssm: Cssm, ended: Lapse, now: Moment): Done<undefined> {
  const virtualAccountId = ended.virtualAccountId ?? firstAccountId(cssm);
  const license = accountOf(cssm, virtualAccountId)?.licenses.find(({ tag }) => tag === ended.tag);
  if (!license) return { ok: false, problem: 'not-found', field: 'tag' };
  const quantity = purchasedAt(license, now);
  if (quantity === 0) return { ok: true, cssm, instances: nothing, events: [], value: undefined };
  const endsAt = momentOfDay(dayAt(now));
  // A purchase of today counts as one of yesterday: no term ends before it began.
  const began = ({ startsAt }: LicenseTerm) => (startsAt < endsAt ? startsAt : endsAt - day);
  const terms = license.terms.map((term) => (runsAt(term, now) ? { ...term, startsAt: began(term), endsAt } : term));
  const lapsed = withAccount(cssm, virtualAccountId, (account) => ({
    ...account,
    licenses: account.licenses.map((each) => (each.tag === ended.tag ? { ...each, terms } : each)),
  }));
  const details = { license: license.name, quantity };
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'licenses-expired',
    tags: [ended.tag],
    details,
  } as const;
  return { ok: true, ...logging(lapsed, [entry], now), instances: nothing, value: undefined };
}

function firstAccountId(cssm: Cssm): string {
  return cssm.virtualAccounts[0]?.id ?? '';
}

function isWholeBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
