import { endOfCurrentDay, isoDateOf } from '#mocks/codes/calendar-date.ts';
import { day, type EpochMs, startOfDay } from '#mocks/codes/epoch.ts';
import { isPlainText } from '#mocks/codes/plain-text.ts';
import { writeRegistrationToken } from '#mocks/codes/registration-token.ts';
import { drawBytes, toUuid } from '#mocks/codes/seeded-random.ts';
import { accountOf, isActiveAt, moveTotals, purchasedAt, withAccount } from './licenses.ts';
import { onPremOf } from './on-prem-accounts.ts';
import { type PortalResult, withEvents } from './portal-changes.ts';
import type { Cssm, ProductInstance, PurchasedTerm, Token } from './state.ts';

/** Maximum length of a token's description, in characters. */
export const descriptionMaximumLength = 255;

/** Settings of a new token. */
export interface TokenRequest {
  /** The first account by default. */
  readonly virtualAccountId?: string;
  /** Without invisible characters, at most `descriptionMaximumLength` long. */
  readonly description?: string;
  /** Whole days, from 1 to the portal's limit; 30 by default (domain.md §4.2). */
  readonly expiresAfterDays?: number;
  /** From 1 to the portal's limit; unlimited by default (domain.md §4.2). */
  readonly maximumUses?: number;
  /** True by default. */
  readonly exportControlled?: boolean;
}

/** A purchase that starts now: perpetual, or for a number of whole days. */
export interface Purchase {
  readonly virtualAccountId?: string;
  readonly tag: string;
  readonly quantity: number;
  /** 1 to 3650; the day of the purchase is the first. */
  readonly lastsDays?: number;
}

/** The licence whose active terms are to end. */
export interface TermLapse {
  readonly virtualAccountId?: string;
  readonly tag: string;
}

const noInstances = { put: [], removed: [] } as const;

/** Creates a registration token. The random bytes come from `seed`; returns the token and the next seed. */
export function createToken(
  cssm: Cssm,
  seed: number,
  request: TokenRequest,
  now: EpochMs,
): PortalResult<{ token: Token; seed: number }> {
  const virtualAccountId = request.virtualAccountId ?? firstAccountId(cssm);
  const { description = '' } = request;
  const days = request.expiresAfterDays ?? 30;
  if (!accountOf(cssm, virtualAccountId)) return { ok: false, problem: 'not-found', field: 'virtualAccountId' };
  if (onPremOf(cssm, virtualAccountId)) return { ok: false, problem: 'managed-by-on-prem', field: 'virtualAccountId' };
  if (!isPlainText(description) || description.length > descriptionMaximumLength)
    return { ok: false, problem: 'invalid-request', field: 'description' };
  if (!isIntegerBetween(days, 1, cssm.tokenLimits.days))
    return { ok: false, problem: 'invalid-request', field: 'expiresAfterDays' };
  const { uses: mostUses = Number.MAX_SAFE_INTEGER } = cssm.tokenLimits;
  if (request.maximumUses !== undefined && !isIntegerBetween(request.maximumUses, 1, mostUses)) {
    return { ok: false, problem: 'invalid-request', field: 'maximumUses' };
  }
  const random = drawBytes(seed, 48);
  const expiresAt = now + days * day;
  const token: Token = {
    id: `token-${cssm.tokenCount + 1}`,
    text: writeRegistrationToken({ uuid: toUuid(random.bytes), expiresAt, secret: random.bytes.subarray(16) }),
    description,
    createdBy: cssm.userName,
    createdAt: now,
    expiresAt,
    uses: 0,
    ...(request.maximumUses !== undefined && { maximumUses: request.maximumUses }),
    exportControlled: request.exportControlled !== false,
  };
  const updated = withAccount({ ...cssm, tokenCount: cssm.tokenCount + 1 }, virtualAccountId, (account) => ({
    ...account,
    tokens: [...account.tokens, token],
  }));
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'token-created',
    details: { description: token.description },
  } as const;
  return {
    ok: true,
    ...withEvents(updated, [entry], now),
    instances: noInstances,
    value: { token, seed: random.seed },
  };
}

/** Revokes a token. Products registered with it stay registered (domain.md §4.2). A repeated call changes nothing. */
export function revokeToken(cssm: Cssm, id: string, now: EpochMs): PortalResult<undefined> {
  const account = cssm.virtualAccounts.find(({ tokens }) => tokens.some((token) => token.id === id));
  const token = account?.tokens.find((candidate) => candidate.id === id);
  if (!account || !token) return { ok: false, problem: 'not-found', field: 'id' };
  if (token.revokedAt !== undefined) return { ok: true, cssm, instances: noInstances, events: [], value: undefined };
  const updated = withAccount(cssm, account.id, (before) => ({
    ...before,
    tokens: before.tokens.map((each) => (each.id === id ? { ...each, revokedAt: now } : each)),
  }));
  const details = { description: token.description };
  const entry = { virtualAccountId: account.id, user: cssm.userName, kind: 'token-revoked', details } as const;
  return { ok: true, ...withEvents(updated, [entry], now), instances: noInstances, value: undefined };
}

/**
 * Remove… for an online instance: frees its licences at once. An instance with a reservation needs its return code
 * (domain.md §4.5).
 */
export function removeInstance(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  now: EpochMs,
): PortalResult<undefined> {
  if (!existing) return { ok: false, problem: 'not-found', field: 'udi' };
  if (existing.holding.kind === 'reserved') return { ok: false, problem: 'already-reserved', field: 'udi' };
  if (existing.managedBy !== undefined) return { ok: false, problem: 'managed-by-on-prem', field: 'udi' };
  const { virtualAccountId, name, udi } = existing;
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'instance-removed',
    udi,
    details: { instance: name },
  } as const;
  const logged = withEvents(moveTotals(cssm, existing, undefined), [entry], now);
  return { ok: true, ...logged, instances: { put: [], removed: [udi] }, value: undefined };
}

/** The largest quantity of one purchase. */
export const maximumPurchase = 1_000_000;

/** Buys licences that the account lists. Online products are informed at their next request. */
export function buy(cssm: Cssm, purchase: Purchase, now: EpochMs): PortalResult<undefined> {
  const virtualAccountId = purchase.virtualAccountId ?? firstAccountId(cssm);
  const license = accountOf(cssm, virtualAccountId)?.licenses.find(({ tag }) => tag === purchase.tag);
  if (!license) return { ok: false, problem: 'not-found', field: 'tag' };
  if (!isIntegerBetween(purchase.quantity, 1, maximumPurchase))
    return { ok: false, problem: 'invalid-request', field: 'quantity' };
  const { lastsDays } = purchase;
  if (lastsDays !== undefined && !isIntegerBetween(lastsDays, 1, 3650)) {
    return { ok: false, problem: 'invalid-request', field: 'lastsDays' };
  }
  // The day of the purchase counts as the first day.
  const end = lastsDays === undefined ? {} : { endsAt: endOfCurrentDay(now) + (lastsDays - 1) * day };
  const term = { quantity: purchase.quantity, startsAt: now, ...end };
  const updated = withAccount(cssm, virtualAccountId, (account) => ({
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
  return { ok: true, ...withEvents(updated, [entry], now), instances: noInstances, value: undefined };
}

/**
 * Ends the active terms of a licence, with yesterday as their last day. Changes nothing without active terms. Products
 * are informed at their next request.
 */
export function lapse(cssm: Cssm, target: TermLapse, now: EpochMs): PortalResult<undefined> {
  const virtualAccountId = target.virtualAccountId ?? firstAccountId(cssm);
  const license = accountOf(cssm, virtualAccountId)?.licenses.find(({ tag }) => tag === target.tag);
  if (!license) return { ok: false, problem: 'not-found', field: 'tag' };
  const quantity = purchasedAt(license, now);
  if (quantity === 0) return { ok: true, cssm, instances: noInstances, events: [], value: undefined };
  const endsAt = startOfDay(isoDateOf(now));
  // A purchase made today is moved to yesterday, because no term may end before it starts.
  const startOf = ({ startsAt }: PurchasedTerm) => (startsAt < endsAt ? startsAt : endsAt - day);
  const terms = license.terms.map((term) =>
    isActiveAt(term, now) ? { ...term, startsAt: startOf(term), endsAt } : term,
  );
  const updated = withAccount(cssm, virtualAccountId, (account) => ({
    ...account,
    licenses: account.licenses.map((each) => (each.tag === target.tag ? { ...each, terms } : each)),
  }));
  const details = { license: license.name, quantity };
  const entry = {
    virtualAccountId,
    user: cssm.userName,
    kind: 'licenses-expired',
    tags: [target.tag],
    details,
  } as const;
  return { ok: true, ...withEvents(updated, [entry], now), instances: noInstances, value: undefined };
}

function firstAccountId(cssm: Cssm): string {
  return cssm.virtualAccounts[0]?.id ?? '';
}

function isIntegerBetween(value: number, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}
