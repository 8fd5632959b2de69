import { plainText } from './plain-text.ts';
import { z } from './schema.ts';

/** The longest text of a field about the customer (domain.md §7.1). */
export const customerFieldMaximumLength = 250;

const customerField = z.optional(plainText.check(z.minLength(1), z.maxLength(customerFieldMaximumLength)));

/** The customer to bill for post-paid usage: seven optional fields, printed on the bill (S4 ch. 4, screens.md §3.9). */
export const customer = z.object({
  id: customerField,
  name: customerField,
  street: customerField,
  city: customerField,
  state: customerField,
  country: customerField,
  postalCode: customerField,
});
export type Customer = z.infer<typeof customer>;

/**
 * The license mode (screens.md §3.9): Pre-paid Term Subscription, or Post-paid Usage Subscription for a customer. With
 * post-paid, usage is reported only once the product is registered (`utility` of the summary).
 */
export const modeSetting = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('pre-paid') }),
  z.object({ mode: z.literal('post-paid'), customer }),
]);
export type ModeSetting = z.infer<typeof modeSetting>;
