import { type AuthorizationCodeContent, parseAuthorizationCode } from './authorization-code.ts';

/** A code that is carried by hand while licences are reserved, and what its form tells (domain.md §3.2 to §3.6). */
export interface ReservationCode extends AuthorizationCodeContent {
  readonly kind:
    | 'reservation-request-code'
    | 'reservation-authorization-code'
    | 'reservation-confirmation-code'
    | 'reservation-return-code';
  /** Request, authorization and return codes tell which kind of reservation they belong to. */
  readonly reservation?: 'specific' | 'universal';
}

/** `CB-Z<product identifier>:<serial number>-<nonce>-<check>` (domain.md §3.2); both names may hold hyphens. */
const requestCode = /^[CD][A-Z0-9]-Z([A-Za-z0-9][A-Za-z0-9-]*):([A-Za-z0-9-]+)-[A-Za-z0-9]{9}-[A-Za-z0-9]{2}$/;
/** Universal authorization codes and return codes: at least four groups of letters and digits (domain.md §3.4, §3.5). */
const groupedCode = /^[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{2,8}){3,15}(?:-[A-Za-z0-9])?$/;
const sixGroupsOfSix = /^[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){5}$/;

/** Recognises a code as it was issued, whole or cut off. */
export function recogniseReservationCode(code: string): ReservationCode | undefined {
  if (/^[CD][A-Z0-9]-Z/.test(code)) return recogniseRequestCode(code);
  if (/<\/?(?:specificPLR|authorizationCode|entitlements?)>/.test(code)) {
    return { kind: 'reservation-authorization-code', reservation: 'specific', ...parseAuthorizationCode(code) };
  }
  // The first group of a UUID looks the same; a token never does, its base64 begins with other letters.
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

/** Both kinds may begin with D; a whole return code has a character more than a universal authorization code. */
function recogniseGroupedCode(code: string): ReservationCode | undefined {
  if (!groupedCode.test(code)) return undefined;
  if (code.startsWith('C')) return { kind: 'reservation-return-code', reservation: 'specific' };
  if (/^D(?:[^-]*-){8}[^-]{3}$/.test(code)) return { kind: 'reservation-return-code', reservation: 'universal' };
  const isUniversal = code.startsWith('D') || sixGroupsOfSix.test(code);
  return isUniversal ? { kind: 'reservation-authorization-code', reservation: 'universal' } : undefined;
}
