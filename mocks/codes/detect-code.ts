import { looksLikeAuthorizationCode } from './authorization-code.ts';
import { looksLikeConfirmationCode } from './confirmation-code.ts';
import { type CodeType, normalizeInput } from './normalize-input.ts';
import { readRegistrationToken } from './registration-token.ts';
import { looksLikeRequestCode, parseRequestCode } from './request-code.ts';
import { type ReservationKind, reservationKindOf } from './reservation-kind.ts';
import { looksLikeReturnCode } from './return-code.ts';
import { productIdentifierForm, serialNumberForm, type Udi } from './udi.ts';
import { looksLikeUniversalCode } from './universal-code.ts';

/** Code type detected from the syntax alone; not verified. `device` is set if the syntax contains it. */
export type CodeDetection =
  | { readonly kind: 'empty' | 'unknown' | 'registration-token' | 'universal-authorization-code' | 'confirmation-code' }
  | { readonly kind: 'request-code'; readonly reservation: ReservationKind; readonly device?: Udi }
  | { readonly kind: 'specific-authorization-code'; readonly device?: Udi }
  | { readonly kind: 'return-code'; readonly reservation: ReservationKind };

/** The device of a specific authorization code; also matches in the last part of a truncated one. */
const deviceInCode = new RegExp(`<udi>P:(${productIdentifierForm}),S:(${serialNumberForm})[<,]`);

/**
 * Detects the type of a text, so that an error can name it (domain.md §3). Among several codes, expected types take
 * precedence.
 */
export function detectCode(text: string, ...expected: readonly CodeType[]): CodeDetection {
  const code = normalizeInput(text, ...expected);
  if (code === '') return { kind: 'empty' };
  if (looksLikeRequestCode(code)) {
    const request = parseRequestCode(code);
    const reservation = reservationKindOf(code.charAt(0));
    if (!request) return { kind: 'request-code', reservation };
    const { productIdentifier, serialNumber } = request;
    return { kind: 'request-code', reservation, device: { productIdentifier, serialNumber } };
  }
  if (looksLikeAuthorizationCode(code)) {
    const [, productIdentifier, serialNumber] = deviceInCode.exec(code) ?? [];
    const device = productIdentifier && serialNumber ? { productIdentifier, serialNumber } : undefined;
    return { kind: 'specific-authorization-code', ...(device && { device }) };
  }
  if (looksLikeReturnCode(code)) return { kind: 'return-code', reservation: reservationKindOf(code.charAt(0)) };
  if (looksLikeUniversalCode(code)) return { kind: 'universal-authorization-code' };
  if (looksLikeConfirmationCode(code)) return { kind: 'confirmation-code' };
  const token = readRegistrationToken(code);
  return { kind: token.ok || token.fault === 'damaged' ? 'registration-token' : 'unknown' };
}
