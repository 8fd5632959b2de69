import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { transport } from './settings.ts';
import { instant } from './time.ts';

/** Tries a way to the portal as it was typed; it need not be saved. */
export const connectionTestRequest = z.object({ transport });
export type ConnectionTestRequest = z.infer<typeof connectionTestRequest>;

/**
 * What is tried, in this order: the name resolves, the proxy lets through, the certificate is trusted, the clocks agree,
 * Smart Software Manager answers. `proxy` is there only when there is one, `tls` only where the address is https.
 */
export const connectionCheckName = z.enum(['name', 'proxy', 'tls', 'clock', 'answer']);
export type ConnectionCheckName = z.infer<typeof connectionCheckName>;

/** One check. After one that failed the rest could not be tried. `target` is the host or address it was tried with. */
export const connectionCheck = z.discriminatedUnion('result', [
  z.object({ check: connectionCheckName, result: z.literal('passed'), target: z.string() }),
  z.object({ check: connectionCheckName, result: z.literal('failed'), target: z.string(), reason }),
  z.object({ check: connectionCheckName, result: z.literal('not-tried') }),
]);
export type ConnectionCheck = z.infer<typeof connectionCheck>;

export const connectionTest = z.object({ testedAt: instant, checks: z.array(connectionCheck).check(z.minLength(1)) });
export type ConnectionTest = z.infer<typeof connectionTest>;
