import { verifyConfirmationCode } from '#mocks/codes/confirmation-code.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { issueAuthorization } from './authorizations.ts';
import { type Reservable, reservableLicenses, validateQuantities } from './availability.ts';
import { codeProblemOf } from './code-problems.ts';
import { accountOf, countedQuantities, moveTotals } from './licenses.ts';
import { type PortalResult, withEvents } from './portal-changes.ts';
import { productFamilyOf } from './products.ts';
import { formatQuantityChanges } from './reservation-events.ts';
import type { Cssm, ProductInstance } from './state.ts';

/** The confirmation code entered for a product instance. */
export interface ConfirmationCodeInput {
  /** `<productIdentifier>:<serialNumber>` of the instance. */
  readonly udi: string;
  readonly code: string;
}

/** New totals for a product instance by entitlement tag; omitted tags are 0. */
export interface ReservationUpdate {
  readonly udi: string;
  readonly quantities: Readonly<Record<string, number>>;
}

/** The licences that an instance with a specific reservation can hold after an update. */
export function updatableLicenses(cssm: Cssm, instance: ProductInstance, now: EpochMs): readonly Reservable[] {
  const account = accountOf(cssm, instance.virtualAccountId);
  const family = productFamilyOf(instance.productIdentifier);
  if (!account || !family || instance.holding.kind !== 'reserved') return [];
  const { quantities } = instance.holding;
  return reservableLicenses(account, family, now, quantities, countedQuantities(instance.holding));
}

/**
 * Update Reserved Licenses: issues a new code with new totals. The larger of the old and new quantities counts until
 * the confirmation code is entered. Refused while an update is in transit, because the portal cannot know which code is
 * installed.
 */
export function updateReservedLicenses(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  request: ReservationUpdate,
  now: EpochMs,
): PortalResult<{ authorizationCode: string }> {
  const account = existing && accountOf(cssm, existing.virtualAccountId);
  if (!account) return { ok: false, problem: 'not-found', field: 'udi' };
  const { holding, productIdentifier, serialNumber } = existing;
  if (holding.kind !== 'reserved') return { ok: false, problem: 'not-reserved', field: 'udi' };
  if (holding.reservation === 'universal') return { ok: false, problem: 'universal-not-updated', field: 'udi' };
  if (holding.pending) return { ok: false, problem: 'reservation-pending', field: 'udi' };
  const offered = updatableLicenses(cssm, existing, now);
  const selection = validateQuantities(offered, request.quantities);
  if (!selection.ok) return selection;
  const { productInstanceId, issuedAt, quantities } = holding;
  const issueDetails = {
    device: { productIdentifier, serialNumber },
    productInstanceId,
    timestamp: Math.max(now, issuedAt + 1),
  };
  const pending = issueAuthorization(issueDetails, offered, selection.quantities, now);
  const instance: ProductInstance = { ...existing, holding: { ...holding, pending } };
  const licenses = formatQuantityChanges(account, quantities, pending.quantities);
  const result = withInstance(cssm, existing, instance, 'reservation-updated', { licenses }, now);
  return { ...result, value: { authorizationCode: pending.authorizationCode } };
}

/** Enter Confirmation Code: the product has installed the update; only its quantities count from now on. */
export function confirmUpdate(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  { code }: ConfirmationCodeInput,
  now: EpochMs,
): PortalResult<undefined> {
  if (!existing) return { ok: false, problem: 'not-found', field: 'udi' };
  const { holding, productIdentifier, serialNumber } = existing;
  if (holding.kind !== 'reserved' || !holding.pending) {
    return { ok: false, problem: 'no-reservation-pending', field: 'udi' };
  }
  const { pending, ...confirmed } = holding;
  const { productInstanceId } = holding;
  const update = { productIdentifier, serialNumber, productInstanceId, timestamp: pending.issuedAt };
  const reading = verifyConfirmationCode(code, update);
  if (!reading.ok) return { ok: false, problem: codeProblemOf(reading.fault, code), field: 'code' };
  const instance: ProductInstance = { ...existing, lastContactAt: now, holding: { ...confirmed, ...pending } };
  return withInstance(cssm, existing, instance, 'confirmation-code-entered', {}, now);
}

function withInstance(
  cssm: Cssm,
  before: ProductInstance,
  instance: ProductInstance,
  kind: 'reservation-updated' | 'confirmation-code-entered',
  details: Readonly<Record<string, string>>,
  now: EpochMs,
): Extract<PortalResult<undefined>, { ok: true }> {
  const { udi, virtualAccountId, name } = instance;
  const tags = instance.holding.kind === 'reserved' ? Object.keys(countedQuantities(instance.holding)) : [];
  const entry = { virtualAccountId, user: cssm.userName, kind, udi, tags, details: { instance: name, ...details } };
  const logged = withEvents(moveTotals(cssm, before, instance), [entry], now);
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value: undefined };
}
