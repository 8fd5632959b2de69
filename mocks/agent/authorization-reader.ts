import { type AuthorizationCodeReading, verifyAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { AuthorizationCode, ReservedEntitlement } from '#mocks/codes/authorization-code-writer.ts';
import { endOfDay } from '#mocks/codes/calendar-date.ts';
import { detectCode } from '#mocks/codes/detect-code.ts';
import { canonicalWords, catalogueEntryOf } from '#mocks/codes/license-catalogue.ts';
import { holdsSeveralCodes } from '#mocks/codes/normalize-input.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';
import { simulatedPublicKey } from '#mocks/codes/simulated-keys.ts';
import { type UniversalCodeReading, verifyUniversalCode } from '#mocks/codes/universal-code.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { AgentRefusal } from './activity.ts';
import { descriptionOf } from './products/products.ts';
import type { InstalledCode, ReservedLicense } from './reservation.ts';
import type { Agent } from './state.ts';

type AuthorizationFault = Extract<AuthorizationCodeReading | UniversalCodeReading, { ok: false }>['fault'];

const problems: Readonly<Record<AuthorizationFault, ProblemCode>> = {
  empty: 'code-empty',
  'other-kind': 'code-of-another-kind',
  damaged: 'code-damaged',
  'not-issued-here': 'code-not-signed',
  'another-device': 'code-of-another-device',
  'another-request': 'code-of-another-request',
};

/** An authorization code that answers its request, or the reason for its rejection. */
export type AuthorizationReading = { readonly ok: true; readonly code: InstalledCode } | AgentRefusal;

/** Rejects a text as an authorization code: the problem, and the kind of code detected in the text. */
export function rejectCode(problem: ProblemCode, text: string): AgentRefusal {
  const detected = detectCode(text);
  if (detected.kind === 'empty' || detected.kind === 'unknown') return { ok: false, problem, field: 'code' };
  const device = 'device' in detected ? detected.device?.serialNumber : undefined;
  return { ok: false, problem, field: 'code', detectedCode: { kind: detected.kind, ...(device && { device }) } };
}

/** The kinds of reservation that the product supports. */
export function supportedReservationKinds(agent: Agent): readonly ReservationKind[] {
  const { specificReservation, universalReservation } = descriptionOf(agent).reply.capabilities;
  return [
    ...(specificReservation ? (['specific'] as const) : []),
    ...(universalReservation ? (['universal'] as const) : []),
  ];
}

/**
 * Reads a text as an authorization code of one of these kinds for the request with this nonce. Faults are checked in
 * the order of domain.md §5.4.
 */
export function readAuthorization(
  { identity }: Agent,
  text: string,
  nonce: string,
  expected: readonly ReservationKind[],
): AuthorizationReading {
  const kinds = expected.map((each) => `${each}-authorization-code` as const);
  if (holdsSeveralCodes(text, ...kinds)) {
    const detail = 'The text holds different authorization codes: send the one that is to be used.';
    return { ok: false, problem: 'code-not-recognised', field: 'code', detail };
  }
  const { kind } = detectCode(text, ...kinds);
  if (kind === 'unknown') return rejectCode('code-not-recognised', text);
  const reservation = expected.find((each) => kind === `${each}-authorization-code`);
  if (!reservation) return rejectCode(problems[kind === 'empty' ? 'empty' : 'other-kind'], text);
  const { productIdentifier, serialNumber } = identity;
  const request = { productIdentifier, serialNumber, nonce };
  if (reservation === 'universal') {
    const reading = verifyUniversalCode(text, request);
    if (!reading.ok) return rejectCode(problems[reading.fault], text);
    return { ok: true, code: { reservation, text: reading.canonical, timestamp: reading.timestamp } };
  }
  const reading = verifyAuthorizationCode(text, simulatedPublicKey);
  if (!reading.ok) return rejectCode(problems[reading.fault], text);
  const { code, canonical } = reading;
  if (code.productIdentifier !== productIdentifier || code.serialNumber !== serialNumber) {
    return rejectCode('code-of-another-device', text);
  }
  if (code.productInstanceId !== productInstanceIdOf(request)) return rejectCode('code-of-another-request', text);
  return { ok: true, code: specificCode(code, canonical) };
}

function specificCode({ productInstanceId, timestamp, entitlements }: AuthorizationCode, text: string): InstalledCode {
  return { reservation: 'specific', text, timestamp, productInstanceId, licenses: entitlements.map(reservedLicense) };
}

/**
 * Terms are whole days in UTC, the last one included. Names broken by line wrapping are restored from the catalogue.
 */
function reservedLicense({ tag, count, term, displayName, tagDescription }: ReservedEntitlement): ReservedLicense {
  const catalogueEntry = catalogueEntryOf(tag);
  const [name, description] = [
    canonicalWords(displayName, catalogueEntry.name),
    canonicalWords(tagDescription, catalogueEntry.description),
  ];
  return { tag, count, name, description, ...(term && { endsAt: endOfDay(term.endDate) }) };
}
