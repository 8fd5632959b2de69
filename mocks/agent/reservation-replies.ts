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

/** The request, while it is pending. */
export function requestReply(agent: Agent): ReservationRequest | undefined {
  const request = pendingRequest(agent);
  return request && { code: request.code, requestedAt: toIso(request.requestedAt) };
}

/** What an installation came to: the code of an update, or else a reservation that has begun. */
export function installationReply(agent: Agent): Installation | undefined {
  const confirmation = confirmationReply(agent);
  if (confirmation) return { outcome: 'updated', confirmation };
  const { registration } = agent;
  return registration.status === 'reserved' ? { outcome: 'installed', kind: registration.code.reservation } : undefined;
}

/** The confirmation code, as long as it is kept. */
export function confirmationReply({ kept }: Agent): ConfirmationCode | undefined {
  return kept?.code === 'confirmation' ? { code: kept.text, madeAt: toIso(kept.madeAt) } : undefined;
}

/** The return code, as long as it is kept. */
export function returnReply({ kept }: Agent): ReturnCode | undefined {
  if (kept?.code !== 'return') return undefined;
  return { code: kept.text, madeAt: toIso(kept.madeAt), returns: kept.returns };
}

/** That a code is kept; not which. */
export function unacknowledgedReply({ code, madeAt }: StoredCode): Unacknowledged {
  return { code, madeAt: toIso(madeAt) };
}

/** The reservation as the summary has it. The portal names the instance by its UDI (domain.md §3.7). */
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

/** What a code grants, licence by licence, beside what is held now. */
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
