import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { transport } from './settings.ts';
import { instant } from './time.ts';

/** Tests a transport setting, which need not be saved. */
export const connectionTestRequest = z.object({
  /** The connection to test. */
  transport,
});
export type ConnectionTestRequest = z.infer<typeof connectionTestRequest>;

/**
 * The checks of a connection, in their order.
 *
 * - `name`: the host name of the proxy, the gateway or the portal resolves.
 * - `proxy`: the proxy allows the connection; present only with a proxy.
 * - `tls`: the certificate is trusted; present only with an https address.
 * - `clock`: the clocks of product and portal agree.
 * - `answer`: Smart Software Manager responds.
 */
export const connectionCheckName = z.enum(['name', 'proxy', 'tls', 'clock', 'answer']);
export type ConnectionCheckName = z.infer<typeof connectionCheckName>;

/**
 * The result of one check.
 *
 * - `passed`: the check succeeded.
 * - `failed`: the check failed, and so did the test.
 * - `not-tried`: an earlier check failed.
 */
export const connectionCheck = z.discriminatedUnion('result', [
  z.object({
    check: connectionCheckName,
    result: z.literal('passed'),
    /** The tested host or address. */
    target: z.string(),
  }),
  z.object({
    check: connectionCheckName,
    result: z.literal('failed'),
    /** The tested host or address. */
    target: z.string(),
    reason,
  }),
  z.object({ check: connectionCheckName, result: z.literal('not-tried') }),
]);
export type ConnectionCheck = z.infer<typeof connectionCheck>;

/** The results of a connection test. The test passed if no check failed. */
export const connectionTest = z.object({
  /** The instant of the test. */
  testedAt: instant,
  /** The checks of this connection, in the order in which they were made. */
  checks: z.array(connectionCheck).check(z.minLength(1)),
});
export type ConnectionTest = z.infer<typeof connectionTest>;
