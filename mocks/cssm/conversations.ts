import type { Moment } from '#mocks/codes/instant.ts';
import type { Reason } from '#src/contract/reason.ts';
import { type AccountAnswer, accountAnswer } from './answers.ts';
import { moveTotals, withAccount } from './licenses.ts';
import { type Kept, logging } from './records.ts';
import type { Cssm, ProductInstance } from './state.ts';
import { findActiveToken } from './tokens.ts';

/** A product that asks to be registered. */
export interface RegistrationAsked {
  /** As the portal writes it. */
  readonly token: string;
  readonly force: boolean;
  readonly name: string;
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  readonly uuid?: string | undefined;
  /** Use is paid for afterwards (S4 ch. 4). */
  readonly postPaid: boolean;
  /** Absolute totals by entitlement tag. */
  readonly inUse: Readonly<Record<string, number>>;
  /** Tags of licences it does not use and wants to know about. */
  readonly asksAbout?: readonly string[];
}

/** What the portal answers a product. */
export type Answered<Value> =
  | ({ readonly ok: true; readonly value: Value } & Kept)
  | { readonly ok: false; readonly reason: Reason };

const nothing = { put: [], removed: [] } as const;

/**
 * Registers a product with a token. An online record of the same UDI is replaced by force and moves to the token's
 * account; one that holds a reservation is never replaced (screens.md §3.1).
 */
export function registerInstance(
  cssm: Cssm,
  known: ProductInstance | undefined,
  asked: RegistrationAsked,
  now: Moment,
): Answered<AccountAnswer & { readonly exportControlled: boolean }> {
  const found = findActiveToken(cssm, asked.token, now);
  if (!found) return { ok: false, reason: tokenNotValid };
  if (known?.holding.kind === 'reserved') return { ok: false, reason: reservationHeld };
  if (known && !asked.force) return { ok: false, reason: alreadyRegistered };
  const { account, token } = found;
  const instance: ProductInstance = {
    udi: `${asked.productIdentifier}:${asked.serialNumber}`,
    virtualAccountId: account.id,
    name: asked.name,
    productType: asked.productType,
    productIdentifier: asked.productIdentifier,
    serialNumber: asked.serialNumber,
    ...(asked.uuid !== undefined && { uuid: asked.uuid }),
    registeredAt: now,
    lastContactAt: now,
    holding: { kind: asked.postPaid ? 'post-paid' : 'online', inUse: asked.inUse },
  };
  const used = withAccount(moveTotals(cssm, known, instance), account.id, (before) => ({
    ...before,
    tokens: before.tokens.map((each) => (each.id === token.id ? { ...each, uses: each.uses + 1 } : each)),
  }));
  const kind = known ? 'instance-replaced' : 'instance-registered';
  const { udi } = instance;
  const entry = {
    virtualAccountId: account.id,
    user: asked.name,
    kind,
    udi,
    details: { instance: asked.name },
  } as const;
  const left = { ...entry, virtualAccountId: known?.virtualAccountId ?? account.id, kind: 'instance-removed' } as const;
  const logged = logging(used, left.virtualAccountId === account.id ? [entry] : [left, entry], now);
  const value = {
    ...accountAnswer(logged.cssm, instance, now, asked.asksAbout),
    exportControlled: token.exportControlled,
  };
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value };
}

/** Takes a product's use, absolute totals by tag, and answers how each licence stands, and those it `asksAbout`. */
export function reportUse(
  cssm: Cssm,
  known: ProductInstance | undefined,
  inUse: Readonly<Record<string, number>>,
  now: Moment,
  asksAbout?: readonly string[],
): Answered<AccountAnswer> {
  if (!isServed(known) || known.holding.kind === 'reserved') return { ok: false, reason: instanceUnknown };
  const instance: ProductInstance = { ...known, lastContactAt: now, holding: { kind: known.holding.kind, inUse } };
  const counted = moveTotals(cssm, known, instance);
  return { ok: true, ...contacted(counted, instance), value: accountAnswer(counted, instance, now, asksAbout) };
}

/** Takes a report of use that will be billed, absolute totals by tag (S4 ch. 4). */
export function takeUtilityReport(
  cssm: Cssm,
  known: ProductInstance | undefined,
  inUse: Readonly<Record<string, number>>,
  now: Moment,
): Answered<undefined> {
  if (!isServed(known) || known.holding.kind !== 'post-paid') return { ok: false, reason: instanceUnknown };
  const instance: ProductInstance = { ...known, lastContactAt: now, holding: { kind: 'post-paid', inUse } };
  return { ok: true, ...contacted(cssm, instance), value: undefined };
}

/** Gives a known product a new identity certificate. */
export function renewCertificate(cssm: Cssm, known: ProductInstance | undefined, now: Moment): Answered<undefined> {
  if (!isServed(known) || known.holding.kind === 'reserved') return { ok: false, reason: instanceUnknown };
  return { ok: true, ...contacted(cssm, { ...known, lastContactAt: now }), value: undefined };
}

/**
 * Removes a product that gives its registration up, and frees what it used. Of one already gone nothing is left to do; one
 * that an On-Prem told of is registered there, and would be counted on if it were told that it is released.
 */
export function deregisterInstance(cssm: Cssm, known: ProductInstance | undefined, now: Moment): Answered<undefined> {
  if (known?.managedBy !== undefined) return { ok: false, reason: instanceUnknown };
  if (!known || known.holding.kind === 'reserved') {
    return { ok: true, cssm, instances: nothing, events: [], value: undefined };
  }
  const { virtualAccountId, name, udi } = known;
  const entry = {
    virtualAccountId,
    user: name,
    kind: 'instance-deregistered',
    udi,
    details: { instance: name },
  } as const;
  const freed = logging(moveTotals(cssm, known, undefined), [entry], now);
  return { ok: true, ...freed, instances: { put: [], removed: [udi] }, value: undefined };
}

/** Whether a product talks to this portal: one that an On-Prem told of talks to that. */
function isServed(known: ProductInstance | undefined): known is ProductInstance {
  return known !== undefined && known.managedBy === undefined;
}

function contacted(cssm: Cssm, instance: ProductInstance): Kept {
  return { cssm, instances: { put: [instance], removed: [] }, events: [] };
}

/** In the style of real answers (domain.md §5.1), without the token itself: it is a secret. */
const tokenNotValid: Reason = { code: 'token-not-valid', raw: 'Response error: {"token":["The token is not valid."]}' };
/** The portal's real words for these two are not known; ours (domain.md §5.1). */
const alreadyRegistered: Reason = {
  code: 'already-registered',
  raw: 'LicenseResponse status code: FAILED, message: This product instance is already registered with Cisco Smart Software Manager.',
};
const reservationHeld: Reason = {
  code: 'reservation-held',
  raw: 'LicenseResponse status code: FAILED, message: This product instance holds a license reservation.',
};
const instanceUnknown: Reason = {
  code: 'instance-unknown',
  raw: 'LicenseResponse status code: FAILED, message: This product instance is not registered.',
};
