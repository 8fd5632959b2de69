import { computeMac } from './mac.ts';
import { normalizeInput } from './normalize-input.ts';
import { toHex } from './seeded-random.ts';
import type { Udi } from './udi.ts';

/** Which update a confirmation code confirms: the specific authorization code that was installed last. */
export interface ConfirmedUpdate extends Udi {
  readonly productInstanceId: string;
  /** The timestamp of the new authorization code; milliseconds since 1970-01-01T00:00Z. */
  readonly timestamp: number;
}

/** What a text turned out to be. `another-update` may as well be mistyped: eight digits have no room for a check. */
export type ConfirmationCodeReading =
  | { readonly ok: true; readonly canonical: string }
  | { readonly ok: false; readonly fault: 'empty' | 'other-kind' | 'another-update' };

/** Four bytes: eight hexadecimal digits in lower case (domain.md §3.6). */
const codeBytes = 4;

/** The code that tells the portal of an update installed. INVENTED, but for its form; the same update gives the same code. */
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

/** Checks that what somebody handed over confirms this update. Letter case counts. */
export function verifyConfirmationCode(text: string, update: ConfirmedUpdate): ConfirmationCodeReading {
  const code = normalizeInput(text, 'confirmation-code');
  if (code === '') return { ok: false, fault: 'empty' };
  if (!looksLikeConfirmationCode(code)) return { ok: false, fault: 'other-kind' };
  return code === writeConfirmationCode(update)
    ? { ok: true, canonical: code }
    : { ok: false, fault: 'another-update' };
}

/** Whether significant text has the form of a confirmation code. */
export function looksLikeConfirmationCode(code: string): boolean {
  return /^[0-9a-f]{8}$/.test(code);
}
