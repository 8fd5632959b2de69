import { plainText } from './plain-text.ts';
import { z } from './schema.ts';

/** The licensed feature package (S4 ch. 2). */
export const tier = z.enum(['essentials', 'advantage']);
export type Tier = z.infer<typeof tier>;

/** The license mode (screens.md §3.9): Pre-paid Term Subscription or Post-paid Usage Subscription. */
export const licenseMode = z.enum(['pre-paid', 'post-paid']);
export type LicenseMode = z.infer<typeof licenseMode>;

/** A host name or address without scheme, port or path. */
export const hostName = z.string().check(z.minLength(1), z.maxLength(253), z.regex(/^[A-Za-z0-9._:-]+$/));
/** A TCP port. */
export const port = z.int().check(z.gte(1), z.lte(65535));
/** The address of a Transport Gateway: http or https, with a host, without user name and password (domain.md §4.8). */
export const gatewayUrl = plainText.check(z.maxLength(1024), z.regex(/^https?:\/\/[^\s/?#@]+(\/[^\s]*)?$/));

/** The connection from the product to the portal (screens.md §3.7). */
export const transport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('direct') }),
  z.object({ kind: z.literal('proxy'), host: hostName, port }),
  z.object({ kind: z.literal('gateway'), url: gatewayUrl }),
]);
export type Transport = z.infer<typeof transport>;

/** The choice of the feature package. */
export const subscription = z.object({ tier });
export type Subscription = z.infer<typeof subscription>;
