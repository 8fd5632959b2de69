import { z } from './schema.ts';
import { calendarDate, instant } from './time.ts';

/**
 * The kind of a reservation (domain.md §1.2).
 *
 * - `specific`: quantities of named licences (SLR).
 * - `universal`: all licences that the product can use (PLR).
 */
export const reservationKind = z.enum(['specific', 'universal']);
export type ReservationKind = z.infer<typeof reservationKind>;

/** The longest code text that is accepted, in characters. A real code has up to 8,192; copying and pasting adds some. */
export const codeMaximumLength = 20_000;

/** A code as it was pasted or read from a file (src/handed-over). */
const pastedText = z.string().check(z.maxLength(codeMaximumLength));

/**
 * The kinds of tokens and codes that users transfer between product and portal (domain.md §3).
 *
 * - `registration-token`: made by the portal, registers products.
 * - `request-code`: made by the product, requests a reservation.
 * - `specific-authorization-code`: made by the portal, grants quantities of named licences.
 * - `universal-authorization-code`: made by the portal, grants all licences.
 * - `confirmation-code`: made by the product, confirms an update to the portal.
 * - `return-code`: made by the product, returns licences to the portal.
 */
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
export const reservationRequest = z.object({
  /** The request code, which the user enters in the portal. It contains the product identifier and the serial number. */
  code: z.string(),
  /** The instant of the request. */
  requestedAt: instant,
});
export type ReservationRequest = z.infer<typeof reservationRequest>;

/** The request was cancelled. */
export const reservationCancelled = z.object({ outcome: z.literal('cancelled') });
export type ReservationCancelled = z.infer<typeof reservationCancelled>;

/** An authorization code of the portal, submitted to the product. */
export const authorizationRequest = z.object({
  /**
   * The code as it was pasted or read from a file, up to 20,000 characters. A text that contains one complete code stands
   * for that code, even if it is surrounded by other text or wrapped. Of several codes the first of the expected kind counts.
   */
  code: pastedText,
});
export type AuthorizationRequest = z.infer<typeof authorizationRequest>;

const quantity = z.int().check(z.nonnegative());

/** A quantity of one licence, valid until the end of a day or without end. Each last day occurs once in a list of terms. */
export const licenseTerm = z.object({
  /** The number of licences. */
  quantity: z.int().check(z.positive()),
  /** The last day; absent when the term never ends. */
  endsOn: z.optional(calendarDate),
});
export type LicenseTerm = z.infer<typeof licenseTerm>;

/** A licence that a code grants: the quantity that the product holds now, and the quantity after installation. */
export const grantedLicense = z.object({
  /** The entitlement tag of the licence (domain.md §3.7). */
  tag: z.string().check(z.minLength(1)),
  /** The licence's name in the portal. */
  name: z.string(),
  /** The licence's description in the portal; may be empty. */
  description: z.string(),
  /** The quantity that the product holds now. */
  held: quantity,
  /** The terms that add up to `held`. */
  heldTerms: z.array(licenseTerm),
  /** The quantity after the installation. */
  granted: quantity,
  /** The terms that add up to `granted`, one for each last day. */
  terms: z.array(licenseTerm),
});
export type GrantedLicense = z.infer<typeof grantedLicense>;

/** The content of an authorization code before its installation. A universal code grants all licences and lists none. */
export const authorizationPreview = z.object({
  kind: reservationKind,
  /** The product identifier (PID) that the code is for: this product's. */
  productIdentifier: z.string(),
  /** The serial number that the code is for: this product's. */
  serialNumber: z.string(),
  /** The instant at which the portal made the code. */
  issuedAt: instant,
  /** The granted licences; empty for a universal code. */
  licenses: z.array(grantedLicense),
});
export type AuthorizationPreview = z.infer<typeof authorizationPreview>;

/** Confirms an update to the portal. The product stores it until it is acknowledged as entered there (domain.md §3.6). */
export const confirmationCode = z.object({
  /** The confirmation code, which the user enters in the portal. */
  code: z.string(),
  /** The instant of the installation. */
  madeAt: instant,
});
export type ConfirmationCode = z.infer<typeof confirmationCode>;

/**
 * The result of installing an authorization code.
 *
 * - `installed`: a new reservation.
 * - `updated`: the reservation has new quantities, and the update has to be confirmed in the portal.
 */
export const installation = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('installed'), kind: reservationKind }),
  z.object({
    outcome: z.literal('updated'),
    /** The code that confirms the update to the portal. */
    confirmation: confirmationCode,
  }),
]);
export type Installation = z.infer<typeof installation>;

/** Releases licences in the portal: those of a returned reservation, or those of a code that was never installed. */
export const returnCode = z.object({
  /** The return code, which the user enters in the portal. */
  code: z.string(),
  /** The instant of the return. */
  madeAt: instant,
  /**
   * What the portal gets back.
   *
   * - `reservation`: the licences of an installed reservation.
   * - `unused-authorization`: the licences of an authorization code that was never installed.
   */
  returns: z.enum(['reservation', 'unused-authorization']),
});
export type ReturnCode = z.infer<typeof returnCode>;

/** The code was deleted, or there was none. */
export const codeAcknowledged = z.object({ outcome: z.literal('acknowledged') });
export type CodeAcknowledged = z.infer<typeof codeAcknowledged>;

/** A code of the product that no user has yet acknowledged as entered in the portal. */
export const unacknowledged = z.object({
  /**
   * The kind of the code.
   *
   * - `confirmation`: the confirmation code of an update.
   * - `return`: the return code of a reservation or of an unused authorization.
   */
  code: z.enum(['confirmation', 'return']),
  /** The instant at which the product made the code. */
  madeAt: instant,
});
export type Unacknowledged = z.infer<typeof unacknowledged>;
