import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { transport } from './settings.ts';
import { instant } from './time.ts';

/** Tests a transport setting, which need not be saved. */
export const connectionTestRequest = z.object({ transport });
export type ConnectionTestRequest = z.infer<typeof connectionTestRequest>;

/**
 * The checks in their order: the name resolves, the proxy allows the connection, the certificate is trusted, the clocks
 * agree, Smart Software Manager responds. `proxy` is present only with a proxy, `tls` only with an https address.
 */
export const connectionCheckName = z.enum(['name', 'proxy', 'tls', 'clock', 'answer']);
export type ConnectionCheckName = z.infer<typeof connectionCheckName>;

/** The result of one check. The checks after a failed one are `not-tried`. `target` is the tested host or address. */
export const connectionCheck = z.discriminatedUnion('result', [
  z.object({ check: connectionCheckName, result: z.literal('passed'), target: z.string() }),
  z.object({ check: connectionCheckName, result: z.literal('failed'), target: z.string(), reason }),
  z.object({ check: connectionCheckName, result: z.literal('not-tried') }),
]);
export type ConnectionCheck = z.infer<typeof connectionCheck>;

export const connectionTest = z.object({ testedAt: instant, checks: z.array(connectionCheck).check(z.minLength(1)) });
export type ConnectionTest = z.infer<typeof connectionTest>;
