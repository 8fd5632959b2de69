import { plainText } from './plain-text.ts';
import { z } from './schema.ts';

/** The longest text of a field about the customer (domain.md §7.1). */
export const customerFieldMaximumLength = 250;

/** A field about the customer: plain text of 1 to 250 characters. */
export const customerText = plainText.check(z.minLength(1), z.maxLength(customerFieldMaximumLength));
const customerField = z.optional(customerText);

/** The customer to bill for post-paid usage: seven optional fields, printed on the bill (S4 ch. 4, screens.md §3.9). */
export const customer = z.object({
  /** The customer's number. */
  id: customerField,
  /** The name of the company or person. */
  name: customerField,
  /** Street and number. */
  street: customerField,
  /** City. */
  city: customerField,
  /** State or province. */
  state: customerField,
  /** Country. */
  country: customerField,
  /** Postal code. */
  postalCode: customerField,
});
export type Customer = z.infer<typeof customer>;

/**
 * The license mode (screens.md §3.9).
 *
 * - `pre-paid`: Pre-paid Term Subscription.
 * - `post-paid`: Post-paid Usage Subscription for a customer. Usage is reported only once the product is registered
 *   (`utility` of the summary).
 */
export const modeSetting = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('pre-paid') }),
  z.object({
    mode: z.literal('post-paid'),
    customer,
  }),
]);
export type ModeSetting = z.infer<typeof modeSetting>;
