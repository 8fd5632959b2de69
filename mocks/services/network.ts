import { directAddress, isResolvable, readPortalAddress } from '#mocks/codes/portal-address.ts';
import type { Network, NetworkFault } from '#mocks/simulator-state.ts';
import type { ConnectionCheck, ConnectionCheckName } from '#src/contract/connection-check.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import type { Transport } from '#src/contract/settings.ts';

/** The reason why the portal is unreachable. */
type HopFault = NetworkFault | 'gateway-invalid';

/** One check of the connection to the portal, and the host or address it concerns. */
interface Hop {
  readonly check: ConnectionCheckName;
  readonly target: string;
  /** A fault in the transport settings, independent of the network. */
  readonly fault?: HopFault;
}

/** The checks that a network fault can fail: the first of them that the transport includes fails. */
const failingChecks: Readonly<Record<NetworkFault, readonly ConnectionCheckName[]>> = {
  'name-not-resolved': ['name'],
  // The first host connected to: the proxy, the TLS host or the portal.
  'connection-refused': ['proxy', 'tls', 'answer'],
  'proxy-denied': ['proxy'],
  'certificate-not-trusted': ['tls'],
  'clock-skewed': ['clock'],
  'communication-timeout': ['answer'],
};

/** The agent's raw messages for an unreachable portal, as in domain.md §5.1 and §5.2 where those have one. */
const rawMessages: Readonly<Record<HopFault, string>> = {
  'communication-timeout': 'Communication Timeout - Will Reattempt Automatically',
  'name-not-resolved': 'Unable to resolve server hostname/domain name',
  'connection-refused': 'Fail to send out Call Home HTTP message. Connection refused',
  'proxy-denied': 'Fail to send out Call Home HTTP message. Received HTTP code 403 from proxy after CONNECT',
  'certificate-not-trusted': 'Fail to send out Call Home HTTP message. The trust chain could not be validated',
  'clock-skewed': 'The time of the response differs from the local time by an hour or more',
  'gateway-invalid': 'Entered Invalid Gateway URL',
};

/** Runs the checks of the connection to the portal. After the first failure the rest are `not-tried`. */
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

/** Returns why a request fails with this transport and network, or undefined when it reaches the portal. */
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

/** Returns the fault as the agent observes it: a withheld response is a timeout. */
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

/** Formats host and port of a proxy, with an IPv6 address in brackets. */
function proxyTarget({ host, port }: Extract<Transport, { kind: 'proxy' }>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
