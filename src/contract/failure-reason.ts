import { z } from './schema.ts';

/**
 * Why a conversation with Smart Software Manager did not end well. The list is closed: each code has a text and a
 * remedy in every language (domain.md §5.1, §5.3).
 *
 * - `token-not-valid`: the portal does not accept the token. Invalid, expired, revoked and used up are one answer
 *   (domain.md §5.1).
 * - `already-registered`: an instance with this UDI exists in the Smart Account (agent error 40).
 * - `reservation-held`: that instance still holds a reservation; it cannot be replaced by force.
 * - `instance-unknown`: the portal does not know this instance; it was removed there (agent error 43), or it is registered with
 *   another one than is reached now.
 * - `communication-timeout`, `name-not-resolved`, `connection-refused`, `proxy-denied`, `certificate-not-trusted`: the
 *   portal was not reached (agent errors 32 and 99).
 * - `clock-skewed`: the clocks of product and portal are an hour or more apart (domain.md §2).
 * - `gateway-invalid`: something answered at the gateway's address, but it was no Transport Gateway.
 */
export const reasonCodes = [
  'token-not-valid',
  'already-registered',
  'reservation-held',
  'instance-unknown',
  'communication-timeout',
  'name-not-resolved',
  'connection-refused',
  'proxy-denied',
  'certificate-not-trusted',
  'clock-skewed',
  'gateway-invalid',
] as const;

export const reasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonCode>;

/** A reason with what was really answered. `raw` is for support: verbatim, untranslated, and never holds a secret. */
export const reason = z.object({
  code: reasonCode,
  raw: z.string().check(z.maxLength(1000)),
});
export type Reason = z.infer<typeof reason>;
