import { type AuthorizationCodeContent, previewAuthorizationCode } from './authorization-code.ts';

/** A code of a reservation, and the details that its syntax shows (domain.md §3.2 to §3.6). */
export interface ReservationCode extends AuthorizationCodeContent {
  readonly kind:
    | 'reservation-request-code'
    | 'reservation-authorization-code'
    | 'reservation-confirmation-code'
    | 'reservation-return-code';
  /** The kind of reservation, which request, authorization and return codes show. */
  readonly reservation?: 'specific' | 'universal';
}

/** `CB-Z<product identifier>:<serial number>-<nonce>-<check>` (domain.md §3.2); the first two may contain hyphens. */
const requestCode = /^[CD][A-Z0-9]-Z([A-Za-z0-9][A-Za-z0-9-]*):([A-Za-z0-9-]+)-[A-Za-z0-9]{9}-[A-Za-z0-9]{2}$/;
/** Universal authorization codes and return codes: at least four groups of letters and digits (domain.md §3.4, §3.5). */
const groupedCode = /^[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{2,8}){3,15}(?:-[A-Za-z0-9])?$/;
const sixGroupsOfSix = /^[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){5}$/;

/** Detects the kind of a code, complete or cut off. Returns undefined for other text. */
export function recogniseReservationCode(code: string): ReservationCode | undefined {
  if (/^[CD][A-Z0-9]-Z/.test(code)) return recogniseRequestCode(code);
  if (/<\/?(?:specificPLR|authorizationCode|entitlements?)>/.test(code)) {
    return { kind: 'reservation-authorization-code', reservation: 'specific', ...previewAuthorizationCode(code) };
  }
  // The first group of a UUID looks the same. A token in base64 never does: it begins with other letters.
  if (/^[0-9a-f]{8}$/.test(code)) return { kind: 'reservation-confirmation-code' };
  return recogniseGroupedCode(code);
}

function recogniseRequestCode(code: string): ReservationCode {
  const [, productIdentifier, serialNumber] = requestCode.exec(code) ?? [];
  return {
    kind: 'reservation-request-code',
    reservation: code.startsWith('D') ? 'universal' : 'specific',
    ...(productIdentifier && serialNumber && { device: { productIdentifier, serialNumber } }),
  };
}

/** Both kinds may begin with D. A complete return code is one character longer than a universal authorization code. */
function recogniseGroupedCode(code: string): ReservationCode | undefined {
  if (!groupedCode.test(code)) return undefined;
  if (code.startsWith('C')) return { kind: 'reservation-return-code', reservation: 'specific' };
  if (/^D(?:[^-]*-){8}[^-]{3}$/.test(code)) return { kind: 'reservation-return-code', reservation: 'universal' };
  const isUniversal = code.startsWith('D') || sixGroupsOfSix.test(code);
  return isUniversal ? { kind: 'reservation-authorization-code', reservation: 'universal' } : undefined;
}
