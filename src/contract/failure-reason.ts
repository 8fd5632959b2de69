import { z } from './schema.ts';

/**
 * Why communication with Smart Software Manager failed (domain.md §5.1, §5.3). The list is closed: a client has a text and a
 * remedy for each code.
 *
 * - `token-not-valid`: the portal does not accept the token. It does not distinguish invalid, expired, revoked and used up
 *   tokens.
 * - `already-registered`: an instance with this UDI exists in the Smart Account (agent error 40).
 * - `reservation-held`: that instance still holds a reservation; it cannot be replaced by force.
 * - `instance-unknown`: the portal does not know this instance. It was removed there (agent error 43), or it is registered
 *   with another portal.
 * - `communication-timeout`: the portal did not respond in time, or its response was unusable (agent errors 32 and 33).
 * - `name-not-resolved`: the host name of the proxy, the gateway or the portal does not resolve (agent error 32).
 * - `connection-refused`: the host refused the connection, or no route leads to it (agent error 32).
 * - `proxy-denied`: the proxy refused to connect (agent error 32).
 * - `certificate-not-trusted`: the chain of the server's certificate is not trusted (agent error 99).
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

/** Why an attempt to communicate with the portal failed. */
export const reason = z.object({
  code: reasonCode,
  /** The original error text for support: verbatim, untranslated, without secrets. */
  raw: z.string().check(z.maxLength(1000)),
});
export type Reason = z.infer<typeof reason>;
