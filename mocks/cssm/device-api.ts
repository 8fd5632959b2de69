import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import { type AccountCompliance, accountCompliance } from './license-status.ts';
import { moveTotals, withAccount } from './licenses.ts';
import { type PortalChanges, withEvents } from './portal-changes.ts';
import type { Cssm, ProductInstance } from './state.ts';
import { findActiveToken } from './tokens.ts';

/** A product's registration request. */
export interface RegistrationDetails {
  /** The token as written by the portal. */
  readonly token: string;
  readonly force: boolean;
  readonly name: string;
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  readonly uuid?: string | undefined;
  /** Utility mode: use is billed afterwards (S4 ch. 4). */
  readonly postPaid: boolean;
  /** Absolute totals by entitlement tag. */
  readonly inUse: Readonly<Record<string, number>>;
  /** Tags of unused licences whose availability the product requests. */
  readonly availabilityTags?: readonly string[];
}

/** The portal's response to a product. */
export type DeviceResponse<Value> =
  | ({ readonly ok: true; readonly value: Value } & PortalChanges)
  | { readonly ok: false; readonly reason: Reason };

const noInstances = { put: [], removed: [] } as const;

/**
 * Registers a product with a token. With `force` an online instance with the same UDI is replaced and moves to the
 * token's account; an instance with a reservation is never replaced (screens.md §3.1).
 */
export function registerInstance(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  request: RegistrationDetails,
  now: EpochMs,
): DeviceResponse<AccountCompliance & { readonly exportControlled: boolean }> {
  const match = findActiveToken(cssm, request.token, now);
  if (!match) return { ok: false, reason: tokenNotValid };
  if (existing?.holding.kind === 'reserved') return { ok: false, reason: reservationHeld };
  if (existing && !request.force) return { ok: false, reason: alreadyRegistered };
  const { account, token } = match;
  const instance: ProductInstance = {
    udi: `${request.productIdentifier}:${request.serialNumber}`,
    virtualAccountId: account.id,
    name: request.name,
    productType: request.productType,
    productIdentifier: request.productIdentifier,
    serialNumber: request.serialNumber,
    ...(request.uuid !== undefined && { uuid: request.uuid }),
    registeredAt: now,
    lastContactAt: now,
    holding: { kind: request.postPaid ? 'post-paid' : 'online', inUse: request.inUse },
  };
  const updated = withAccount(moveTotals(cssm, existing, instance), account.id, (before) => ({
    ...before,
    tokens: before.tokens.map((each) => (each.id === token.id ? { ...each, uses: each.uses + 1 } : each)),
  }));
  const kind = existing ? 'instance-replaced' : 'instance-registered';
  const { udi } = instance;
  const entry = {
    virtualAccountId: account.id,
    user: request.name,
    kind,
    udi,
    details: { instance: request.name },
  } as const;
  const removal = {
    ...entry,
    virtualAccountId: existing?.virtualAccountId ?? account.id,
    kind: 'instance-removed',
  } as const;
  const logged = withEvents(updated, removal.virtualAccountId === account.id ? [entry] : [removal, entry], now);
  const value = {
    ...accountCompliance(logged.cssm, instance, now, request.availabilityTags),
    exportControlled: token.exportControlled,
  };
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value };
}

/**
 * Stores a product's use, as absolute totals by tag, and returns the status of each licence in use and the availability
 * of `availabilityTags`.
 */
export function reportUse(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  inUse: Readonly<Record<string, number>>,
  now: EpochMs,
  availabilityTags?: readonly string[],
): DeviceResponse<AccountCompliance> {
  if (!isManagedHere(existing) || existing.holding.kind === 'reserved') return { ok: false, reason: instanceUnknown };
  const instance: ProductInstance = {
    ...existing,
    lastContactAt: now,
    holding: { kind: existing.holding.kind, inUse },
  };
  const counted = moveTotals(cssm, existing, instance);
  return {
    ok: true,
    ...withContact(counted, instance),
    value: accountCompliance(counted, instance, now, availabilityTags),
  };
}

/** Stores a usage report that will be billed, as absolute totals by tag (S4 ch. 4). */
export function takeUtilityReport(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  inUse: Readonly<Record<string, number>>,
  now: EpochMs,
): DeviceResponse<undefined> {
  if (!isManagedHere(existing) || existing.holding.kind !== 'post-paid') return { ok: false, reason: instanceUnknown };
  const instance: ProductInstance = { ...existing, lastContactAt: now, holding: { kind: 'post-paid', inUse } };
  return { ok: true, ...withContact(cssm, instance), value: undefined };
}

/** Renews the identity certificate of a registered product. */
export function renewCertificate(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  now: EpochMs,
): DeviceResponse<undefined> {
  if (!isManagedHere(existing) || existing.holding.kind === 'reserved') return { ok: false, reason: instanceUnknown };
  return { ok: true, ...withContact(cssm, { ...existing, lastContactAt: now }), value: undefined };
}

/**
 * Deregisters a product and frees its licences. An unknown product needs no change. The product of an On-Prem is
 * refused: it is registered there, and would still be counted after a successful response.
 */
export function deregisterInstance(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  now: EpochMs,
): DeviceResponse<undefined> {
  if (existing?.managedBy !== undefined) return { ok: false, reason: instanceUnknown };
  if (!existing || existing.holding.kind === 'reserved') {
    return { ok: true, cssm, instances: noInstances, events: [], value: undefined };
  }
  const { virtualAccountId, name, udi } = existing;
  const entry = {
    virtualAccountId,
    user: name,
    kind: 'instance-deregistered',
    udi,
    details: { instance: name },
  } as const;
  const logged = withEvents(moveTotals(cssm, existing, undefined), [entry], now);
  return { ok: true, ...logged, instances: { put: [], removed: [udi] }, value: undefined };
}

/** Whether a product contacts this portal; products of an On-Prem contact the On-Prem. */
function isManagedHere(existing: ProductInstance | undefined): existing is ProductInstance {
  return existing !== undefined && existing.managedBy === undefined;
}

function withContact(cssm: Cssm, instance: ProductInstance): PortalChanges {
  return { cssm, instances: { put: [instance], removed: [] }, events: [] };
}

/** In the style of real responses (domain.md §5.1), without the token, which is a secret. */
const tokenNotValid: Reason = { code: 'token-not-valid', raw: 'Response error: {"token":["The token is not valid."]}' };
/** The portal's real texts for the following refusals are not known; these are ours (domain.md §5.1). */
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
