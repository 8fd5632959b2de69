import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type {
  AuthorizationPreview,
  ConfirmationCode,
  GrantedLicense,
  Installation,
  LicenseTerm,
  ReservationRequest,
  ReturnCode,
  Unacknowledged,
} from '#src/contract/reservation.ts';
import type { Registration } from '#src/contract/summary.ts';
import type { InstalledCode, ReservedLicense, ReservedState, StoredCode } from './reservation.ts';
import { termsAfter } from './reservation-coverage.ts';
import { pendingRequest } from './reservation-request.ts';
import { specificLicenses } from './reservation-usage.ts';
import type { Agent, Identity } from './state.ts';

/** The pending request, if there is one. */
export function requestReply(agent: Agent): ReservationRequest | undefined {
  const request = pendingRequest(agent);
  return request && { code: request.code, requestedAt: toIso(request.requestedAt) };
}

/** Result of an installation: the confirmation code of an update, or the new reservation. */
export function installationReply(agent: Agent): Installation | undefined {
  const confirmation = confirmationReply(agent);
  if (confirmation) return { outcome: 'updated', confirmation };
  const { registration } = agent;
  return registration.status === 'reserved' ? { outcome: 'installed', kind: registration.code.reservation } : undefined;
}

/** The stored confirmation code, if there is one. */
export function confirmationReply({ kept }: Agent): ConfirmationCode | undefined {
  return kept?.code === 'confirmation' ? { code: kept.text, madeAt: toIso(kept.madeAt) } : undefined;
}

/** The stored return code, if there is one. */
export function returnReply({ kept }: Agent): ReturnCode | undefined {
  if (kept?.code !== 'return') return undefined;
  return { code: kept.text, madeAt: toIso(kept.madeAt), returns: kept.returns };
}

/** The kind and creation time of a stored code, without its text. */
export function unacknowledgedReply({ code, madeAt }: StoredCode): Unacknowledged {
  return { code, madeAt: toIso(madeAt) };
}

/** The reservation as returned in the summary. The portal names the instance by its UDI (domain.md §3.7). */
export function reservedReply({ productIdentifier, serialNumber }: Identity, reserved: ReservedState): Registration {
  const { code, reservedAt, lapsedAt } = reserved;
  return {
    status: 'reserved',
    kind: code.reservation,
    reservedAt: toIso(reservedAt),
    productInstance: `UDI_PID:${productIdentifier}; UDI_SN:${serialNumber};`,
    ...(lapsedAt !== undefined && { lapsedAt: toIso(lapsedAt) }),
  };
}

/** The licences that a code grants, compared with those reserved now. */
export function previewReply(agent: Agent, code: InstalledCode, now: EpochMs): AuthorizationPreview {
  const { productIdentifier, serialNumber } = agent.identity;
  return {
    kind: code.reservation,
    productIdentifier,
    serialNumber,
    issuedAt: toIso(code.timestamp),
    licenses: code.reservation === 'specific' ? licenseChanges(agent, code.licenses, now) : [],
  };
}

function licenseChanges(agent: Agent, granted: readonly ReservedLicense[], now: EpochMs): GrantedLicense[] {
  const { registration } = agent;
  const held = specificLicenses(agent);
  const heldAt = registration.status === 'reserved' ? registration.termsSeenAt : now;
  const licensesByTag = new Map([...held, ...granted].map((license) => [license.tag, license]));
  return Array.from(licensesByTag.values(), ({ tag, name, description }) => {
    const heldTerms = termsAfter(held, tag, heldAt);
    const terms = termsAfter(granted, tag, now);
    return { tag, name, description, held: totalOf(heldTerms), heldTerms, granted: totalOf(terms), terms };
  }).filter(({ tag, held: count }) => count > 0 || granted.some((license) => license.tag === tag));
}

function totalOf(terms: readonly LicenseTerm[]): number {
  return terms.reduce((sum, { quantity }) => sum + quantity, 0);
}
