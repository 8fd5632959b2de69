import { plainText } from './plain-text.ts';
import { z } from './schema.ts';

/**
 * The licensed feature package (S4 ch. 2).
 *
 * - `essentials`: the smaller package.
 * - `advantage`: the larger package, which includes Essentials.
 */
export const tier = z.enum(['essentials', 'advantage']);
export type Tier = z.infer<typeof tier>;

/**
 * The license mode (screens.md §3.9).
 *
 * - `pre-paid`: Pre-paid Term Subscription.
 * - `post-paid`: Post-paid Usage Subscription (MSLA).
 */
export const licenseMode = z.enum(['pre-paid', 'post-paid']);
export type LicenseMode = z.infer<typeof licenseMode>;

/** A host name or address without scheme, port or path. */
export const hostName = z.string().check(z.minLength(1), z.maxLength(253), z.regex(/^[A-Za-z0-9._:-]+$/));
/** A TCP port. */
export const port = z.int().check(z.gte(1), z.lte(65535));
/** The address of a Transport Gateway: http or https, with a host, without user name and password (domain.md §4.8). */
export const gatewayUrl = plainText.check(z.maxLength(1024), z.regex(/^https?:\/\/[^\s/?#@]+(\/[^\s]*)?$/));

/**
 * The connection from the product to the portal (screens.md §3.7).
 *
 * - `direct`: to the portal itself.
 * - `proxy`: to the portal through an HTTPS proxy.
 * - `gateway`: to a Transport Gateway or an SSM On-Prem.
 */
export const transport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('direct') }),
  z.object({
    kind: z.literal('proxy'),
    /** The proxy. */
    host: hostName,
    /** The proxy's port. */
    port,
  }),
  z.object({
    kind: z.literal('gateway'),
    /** The address to which the product sends its requests. */
    url: gatewayUrl,
  }),
]);
export type Transport = z.infer<typeof transport>;

/** The choice of the feature package. */
export const subscription = z.object({
  /** The feature package whose licence is used from now on. */
  tier,
});
export type Subscription = z.infer<typeof subscription>;
