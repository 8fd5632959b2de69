import { instantOf, type Moment } from '#mocks/codes/instant.ts';
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
import { pendingRequest } from './requesting.ts';
import type { InstalledCode, KeptCode, Reserved, ReservedLicense } from './reservation.ts';
import { specificLicenses } from './reserved-usage.ts';
import { termsAfter } from './reserved-use.ts';
import type { Agent, Identity } from './state.ts';

/** The request, while it is pending. */
export function requestReply(agent: Agent): ReservationRequest | undefined {
  const request = pendingRequest(agent);
  return request && { code: request.code, requestedAt: instantOf(request.requestedAt) };
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
  return kept?.code === 'confirmation' ? { code: kept.text, madeAt: instantOf(kept.madeAt) } : undefined;
}

/** The return code, as long as it is kept. */
export function returnReply({ kept }: Agent): ReturnCode | undefined {
  if (kept?.code !== 'return') return undefined;
  return { code: kept.text, madeAt: instantOf(kept.madeAt), returns: kept.returns };
}

/** That a code is kept; not which. */
export function unacknowledgedReply({ code, madeAt }: KeptCode): Unacknowledged {
  return { code, madeAt: instantOf(madeAt) };
}

/** The reservation as the summary has it. The portal names the instance by its UDI (domain.md §3.7). */
export function reservedReply({ productIdentifier, serialNumber }: Identity, reserved: Reserved): Registration {
  const { code, reservedAt, lapsedAt } = reserved;
  return {
    status: 'reserved',
    kind: code.reservation,
    reservedAt: instantOf(reservedAt),
    productInstance: `UDI_PID:${productIdentifier}; UDI_SN:${serialNumber};`,
    ...(lapsedAt !== undefined && { lapsedAt: instantOf(lapsedAt) }),
  };
}

/** What a code grants, licence by licence, beside what is held now. */
export function previewReply(agent: Agent, code: InstalledCode, now: Moment): AuthorizationPreview {
  const { productIdentifier, serialNumber } = agent.identity;
  return {
    kind: code.reservation,
    productIdentifier,
    serialNumber,
    issuedAt: instantOf(code.timestamp),
    licenses: code.reservation === 'specific' ? changes(agent, code.licenses, now) : [],
  };
}

function changes(agent: Agent, granted: readonly ReservedLicense[], now: Moment): GrantedLicense[] {
  const { registration } = agent;
  const held = specificLicenses(agent);
  const heldAt = registration.status === 'reserved' ? registration.termsSeenAt : now;
  const lines = new Map([...held, ...granted].map((line) => [line.tag, line]));
  return Array.from(lines.values(), ({ tag, name, description }) => {
    const heldTerms = termsAfter(held, tag, heldAt);
    const terms = termsAfter(granted, tag, now);
    return { tag, name, description, held: totalOf(heldTerms), heldTerms, granted: totalOf(terms), terms };
  }).filter(({ tag, held: count }) => count > 0 || granted.some((line) => line.tag === tag));
}

function totalOf(terms: readonly LicenseTerm[]): number {
  return terms.reduce((sum, { quantity }) => sum + quantity, 0);
}
