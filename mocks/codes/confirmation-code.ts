import { computeMac } from './mac.ts';
import { normalizeInput } from './normalize-input.ts';
import { toHex } from './seeded-random.ts';
import type { Udi } from './udi.ts';

/** The update that a confirmation code confirms: the specific authorization code installed last. */
export interface ConfirmedUpdate extends Udi {
  readonly productInstanceId: string;
  /** Timestamp of the new authorization code, in ms since 1970-01-01T00:00Z. */
  readonly timestamp: number;
}

/** Result of reading a text. `another-update` may also be a typing error: eight digits leave no room for a check. */
export type ConfirmationCodeReading =
  | { readonly ok: true; readonly canonical: string }
  | { readonly ok: false; readonly fault: 'empty' | 'other-kind' | 'another-update' };

/** Four bytes: eight hexadecimal digits in lower case (domain.md §3.6). */
const codeBytes = 4;

/**
 * Writes the code that confirms an installed update to the portal. INVENTED except for its form; the same update gives
 * the same code.
 */
export function writeConfirmationCode({
  productIdentifier,
  serialNumber,
  productInstanceId,
  timestamp,
}: ConfirmedUpdate): string {
  return toHex(
    computeMac('confirmation code', [productIdentifier, serialNumber, productInstanceId, timestamp], codeBytes),
  );
}

/** Verifies that a text confirms this update. Case-sensitive. */
export function verifyConfirmationCode(text: string, update: ConfirmedUpdate): ConfirmationCodeReading {
  const code = normalizeInput(text, 'confirmation-code');
  if (code === '') return { ok: false, fault: 'empty' };
  if (!looksLikeConfirmationCode(code)) return { ok: false, fault: 'other-kind' };
  return code === writeConfirmationCode(update)
    ? { ok: true, canonical: code }
    : { ok: false, fault: 'another-update' };
}

/** Whether a normalized text has the form of a confirmation code. */
export function looksLikeConfirmationCode(code: string): boolean {
  return /^[0-9a-f]{8}$/.test(code);
}
