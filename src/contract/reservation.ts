import { z } from './schema.ts';
import { calendarDate, instant } from './time.ts';

/** A quantity of named licences (SLR), or all licences that the product can use (PLR) (domain.md §1.2). */
export const reservationKind = z.enum(['specific', 'universal']);
export type ReservationKind = z.infer<typeof reservationKind>;

/** The longest code text that is accepted, in characters. A real code has up to 8,192; copying and pasting adds some. */
export const codeMaximumLength = 20_000;

/**
 * A code as it was pasted or read from a file. A text that contains one complete code stands for that code, even if it is
 * surrounded by other text or wrapped (src/handed-over). Of several codes the first of the expected kind counts.
 */
const pastedText = z.string().check(z.maxLength(codeMaximumLength));

/** The kinds of tokens and codes that users transfer between product and portal (domain.md §3). */
export const codeKind = z.enum([
  'registration-token',
  'request-code',
  'specific-authorization-code',
  'universal-authorization-code',
  'confirmation-code',
  'return-code',
]);
export type CodeKind = z.infer<typeof codeKind>;

/** The request for a reservation. Its code stays the same until it is cancelled (domain.md §3.2). */
export const reservationRequest = z.object({ code: z.string(), requestedAt: instant });
export type ReservationRequest = z.infer<typeof reservationRequest>;

export const reservationCancelled = z.object({ outcome: z.literal('cancelled') });
export type ReservationCancelled = z.infer<typeof reservationCancelled>;

/** An authorization code of the portal, submitted to the product. */
export const authorizationRequest = z.object({ code: pastedText });
export type AuthorizationRequest = z.infer<typeof authorizationRequest>;

const quantity = z.int().check(z.nonnegative());

/** A quantity of one licence, valid until the end of a day or without end. Each last day occurs once in a list of terms. */
export const licenseTerm = z.object({
  quantity: z.int().check(z.positive()),
  /** The last day; absent when the term never ends. */
  endsOn: z.optional(calendarDate),
});
export type LicenseTerm = z.infer<typeof licenseTerm>;

/** A licence that a code grants: the quantity that the product holds now, and the quantity after installation. */
export const grantedLicense = z.object({
  tag: z.string().check(z.minLength(1)),
  name: z.string(),
  description: z.string(),
  held: quantity,
  /** The terms that add up to `held`. */
  heldTerms: z.array(licenseTerm),
  granted: quantity,
  /** The terms that add up to `granted`, one for each last day. */
  terms: z.array(licenseTerm),
});
export type GrantedLicense = z.infer<typeof grantedLicense>;

/** The content of an authorization code before its installation. A universal code grants all licences and lists none. */
export const authorizationPreview = z.object({
  kind: reservationKind,
  productIdentifier: z.string(),
  serialNumber: z.string(),
  issuedAt: instant,
  licenses: z.array(grantedLicense),
});
export type AuthorizationPreview = z.infer<typeof authorizationPreview>;

/** Confirms an update to the portal. The product stores it until it is acknowledged as entered there (domain.md §3.6). */
export const confirmationCode = z.object({ code: z.string(), madeAt: instant });
export type ConfirmationCode = z.infer<typeof confirmationCode>;

/** The result of installing an authorization code: a new reservation, or an update that has to be confirmed. */
export const installation = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('installed'), kind: reservationKind }),
  z.object({ outcome: z.literal('updated'), confirmation: confirmationCode }),
]);
export type Installation = z.infer<typeof installation>;

/** Releases licences in the portal: those of a returned reservation, or those of a code that was never installed. */
export const returnCode = z.object({
  code: z.string(),
  madeAt: instant,
  returns: z.enum(['reservation', 'unused-authorization']),
});
export type ReturnCode = z.infer<typeof returnCode>;

export const codeAcknowledged = z.object({ outcome: z.literal('acknowledged') });
export type CodeAcknowledged = z.infer<typeof codeAcknowledged>;

/** A code of the product that no user has yet acknowledged as entered in the portal. */
export const unacknowledged = z.object({ code: z.enum(['confirmation', 'return']), madeAt: instant });
export type Unacknowledged = z.infer<typeof unacknowledged>;
