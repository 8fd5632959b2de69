import { z } from './schema.ts';

/**
 * Why communication with Smart Software Manager failed. The list is closed: each code has a text and a remedy in every
 * language (domain.md §5.1, §5.3).
 *
 * - `token-not-valid`: the portal does not accept the token. It does not distinguish invalid, expired, revoked and used up
 *   tokens (domain.md §5.1).
 * - `already-registered`: an instance with this UDI exists in the Smart Account (agent error 40).
 * - `reservation-held`: that instance still holds a reservation; it cannot be replaced by force.
 * - `instance-unknown`: the portal does not know this instance. It was removed there (agent error 43), or it is registered
 *   with another portal.
 * - `communication-timeout`, `name-not-resolved`, `connection-refused`, `proxy-denied`, `certificate-not-trusted`: the
 *   portal was not reached (agent errors 32 and 99).
 * - `clock-skewed`: the clocks of product and portal are an hour or more apart (domain.md §2).
 * - `gateway-invalid`: a server responded at the gateway's address, but it is no Transport Gateway.
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

/** A failure reason. `raw` is the original error text for support: verbatim, untranslated, without secrets. */
export const reason = z.object({
  code: reasonCode,
  raw: z.string().check(z.maxLength(1000)),
});
export type Reason = z.infer<typeof reason>;
