import { directAddress, isResolvable, readPortalAddress } from '#mocks/codes/portal-address.ts';
import type { Network, NetworkFault } from '#mocks/simulator-state.ts';
import type { ConnectionCheck, ConnectionCheckName } from '#src/contract/connection-check.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import type { Transport } from '#src/contract/settings.ts';

/** Why the portal is not reached. */
type HopFault = NetworkFault | 'gateway-invalid';

/** One thing that has to go well on the way to the portal, and with whom. */
interface Hop {
  readonly check: ConnectionCheckName;
  readonly target: string;
  /** What is wrong with the way as it was set, whatever the line is like. */
  readonly fault?: HopFault;
}

/** Which leg a fault of the line breaks: the first of these on the way. One that is not on the way is not broken. */
const failingChecks: Readonly<Record<NetworkFault, readonly ConnectionCheckName[]>> = {
  'name-not-resolved': ['name'],
  // Whatever is connected to first.
  'connection-refused': ['proxy', 'tls', 'answer'],
  'proxy-denied': ['proxy'],
  'certificate-not-trusted': ['tls'],
  'clock-skewed': ['clock'],
  'communication-timeout': ['answer'],
};

/** What the agent says of a portal it could not reach: words of domain.md §5.1 and §5.2 where they have any. */
const rawMessages: Readonly<Record<HopFault, string>> = {
  'communication-timeout': 'Communication Timeout - Will Reattempt Automatically',
  'name-not-resolved': 'Unable to resolve server hostname/domain name',
  'connection-refused': 'Fail to send out Call Home HTTP message. Connection refused',
  'proxy-denied': 'Fail to send out Call Home HTTP message. Received HTTP code 403 from proxy after CONNECT',
  'certificate-not-trusted': 'Fail to send out Call Home HTTP message. The trust chain could not be validated',
  'clock-skewed': 'The time of the response differs from the local time by an hour or more',
  'gateway-invalid': 'Entered Invalid Gateway URL',
};

/** Tries each leg of the way to the portal. After the first that fails the rest cannot be tried. */
export function checkConnection(transport: Transport, network: Network): ConnectionCheck[] {
  const hops = hopsOf(transport);
  const failure = firstFailure(hops, network);
  const failedAt = failure ? hops.indexOf(failure.hop) : hops.length;
  return hops.map(({ check, target }, index) => {
    if (index < failedAt) return { check, result: 'passed', target };
    return failure && index === failedAt
      ? { check, result: 'failed', target, reason: failure.reason }
      : { check, result: 'not-tried' };
  });
}

/** Why a conversation gets nowhere on this way over this line; nothing when it gets through. */
export function connectionFailure(transport: Transport, network: Network): Reason | undefined {
  return firstFailure(hopsOf(transport), network)?.reason;
}

function firstFailure(hops: readonly Hop[], network: Network): { hop: Hop; reason: Reason } | undefined {
  const networkFault = faultOf(network);
  const failedHop = networkFault && hops.find(({ check }) => failingChecks[networkFault].includes(check));
  for (const hop of hops) {
    const code = hop === failedHop ? networkFault : hop.fault;
    if (code) return { hop, reason: { code, raw: rawMessages[code] } };
  }
  return undefined;
}

/** What the agent takes the line's state for: no answer is a timeout to it. */
function faultOf(network: Network): NetworkFault | undefined {
  if (network.state === 'up') return undefined;
  return network.state === 'down' ? network.reason : 'communication-timeout';
}

function hopsOf(transport: Transport): Hop[] {
  const address = transport.kind === 'gateway' ? transport.url : directAddress;
  const { secure, host, hostAndPort, isGatewayPath } = readPortalAddress(address);
  const proxy = transport.kind === 'proxy' ? transport : undefined;
  const resolvedHost = proxy?.host ?? host;
  return [
    { check: 'name', target: resolvedHost, ...(!isResolvable(resolvedHost) && { fault: 'name-not-resolved' }) },
    ...(proxy ? [{ check: 'proxy', target: proxyTarget(proxy) } as const] : []),
    ...(secure ? [{ check: 'tls', target: hostAndPort } as const] : []),
    { check: 'clock', target: hostAndPort },
    {
      check: 'answer',
      target: address,
      ...(transport.kind === 'gateway' && !isGatewayPath && { fault: 'gateway-invalid' }),
    },
  ];
}

/** Host and port of a proxy. An IPv6 address stands in brackets, so that the port is none of its groups. */
function proxyTarget({ host, port }: Extract<Transport, { kind: 'proxy' }>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
