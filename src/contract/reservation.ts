import { z } from './schema.ts';
import { calendarDate, instant } from './time.ts';

/** Named licences in numbers (SLR), or everything the product can use (PLR) (domain.md §1.2). */
export const reservationKind = z.enum(['specific', 'universal']);
export type ReservationKind = z.infer<typeof reservationKind>;

/** The longest text taken for a code: the longest real one is 8,192 characters, and handing over adds some. */
export const codeMaximumLength = 20_000;

/**
 * A code as it was pasted or read from a file. What handing it over has put around it or done to it counts for nothing: a text
 * that holds one code whole is that code (src/handed-over). Of several codes the first of the expected kind counts.
 */
const pastedText = z.string().check(z.maxLength(codeMaximumLength));

/** Everything that is carried by hand between product and portal (domain.md §3). */
export const codeKind = z.enum([
  'registration-token',
  'request-code',
  'specific-authorization-code',
  'universal-authorization-code',
  'confirmation-code',
  'return-code',
]);
export type CodeKind = z.infer<typeof codeKind>;

/** The request for a reservation: the same code until it is cancelled (domain.md §3.2). */
export const reservationRequest = z.object({ code: z.string(), requestedAt: instant });
export type ReservationRequest = z.infer<typeof reservationRequest>;

export const reservationCancelled = z.object({ outcome: z.literal('cancelled') });
export type ReservationCancelled = z.infer<typeof reservationCancelled>;

/** The portal's authorization code, given to the product. */
export const authorizationRequest = z.object({ code: pastedText });
export type AuthorizationRequest = z.infer<typeof authorizationRequest>;

const quantity = z.int().check(z.nonnegative());

/** So many of one licence, until the end of a day, or for good. In a list of terms each last day stands once. */
export const licenseTerm = z.object({
  quantity: z.int().check(z.positive()),
  /** The last day; absent when the term never ends. */
  endsOn: z.optional(calendarDate),
});
export type LicenseTerm = z.infer<typeof licenseTerm>;

/** One licence of what a code grants: what the product holds now, and what it will. */
export const grantedLicense = z.object({
  tag: z.string().check(z.minLength(1)),
  name: z.string(),
  description: z.string(),
  held: quantity,
  /** What makes up `held`. */
  heldTerms: z.array(licenseTerm),
  granted: quantity,
  /** What makes up `granted`: a licence has a term for each last day. */
  terms: z.array(licenseTerm),
});
export type GrantedLicense = z.infer<typeof grantedLicense>;

/** What an authorization code grants, told before it is installed. A universal one grants everything, and names nothing. */
export const authorizationPreview = z.object({
  kind: reservationKind,
  productIdentifier: z.string(),
  serialNumber: z.string(),
  issuedAt: instant,
  licenses: z.array(grantedLicense),
});
export type AuthorizationPreview = z.infer<typeof authorizationPreview>;

/** Proves an update to the portal; kept until it is said to have been entered there (domain.md §3.6). */
export const confirmationCode = z.object({ code: z.string(), madeAt: instant });
export type ConfirmationCode = z.infer<typeof confirmationCode>;

/** An authorization code has been installed: a reservation begins, or one is updated and has to be confirmed. */
export const installation = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('installed'), kind: reservationKind }),
  z.object({ outcome: z.literal('updated'), confirmation: confirmationCode }),
]);
export type Installation = z.infer<typeof installation>;

/** Releases in the portal what the product has given up: its reservation, or a code that was never installed. */
export const returnCode = z.object({
  code: z.string(),
  madeAt: instant,
  returns: z.enum(['reservation', 'unused-authorization']),
});
export type ReturnCode = z.infer<typeof returnCode>;

export const codeAcknowledged = z.object({ outcome: z.literal('acknowledged') });
export type CodeAcknowledged = z.infer<typeof codeAcknowledged>;

/** A code the product has made and nobody has yet said to have been entered in the portal. */
export const unacknowledged = z.object({ code: z.enum(['confirmation', 'return']), madeAt: instant });
export type Unacknowledged = z.infer<typeof unacknowledged>;
