import { directAddress, readPortalAddress, resolves } from '#mocks/codes/portal-address.ts';
import type { Line, LineFault } from '#mocks/world.ts';
import type { ConnectionCheck, ConnectionCheckName } from '#src/contract/connection-test.ts';
import type { Reason } from '#src/contract/reason.ts';
import type { Transport } from '#src/contract/settings.ts';

/** Why the portal is not reached. */
type Fault = LineFault | 'gateway-invalid';

/** One thing that has to go well on the way to the portal, and with whom. */
interface Leg {
  readonly check: ConnectionCheckName;
  readonly target: string;
  /** What is wrong with the way as it was set, whatever the line is like. */
  readonly fault?: Fault;
}

/** Which leg a fault of the line breaks: the first of these on the way. One that is not on the way is not broken. */
const broken: Readonly<Record<LineFault, readonly ConnectionCheckName[]>> = {
  'name-not-resolved': ['name'],
  // Whatever is connected to first.
  'connection-refused': ['proxy', 'tls', 'answer'],
  'proxy-denied': ['proxy'],
  'certificate-not-trusted': ['tls'],
  'clock-skewed': ['clock'],
  'communication-timeout': ['answer'],
};

/** What the agent says of a portal it could not reach: words of domain.md §5.1 and §5.2 where they have any. */
const rawTexts: Readonly<Record<Fault, string>> = {
  'communication-timeout': 'Communication Timeout - Will Reattempt Automatically',
  'name-not-resolved': 'Unable to resolve server hostname/domain name',
  'connection-refused': 'Fail to send out Call Home HTTP message. Connection refused',
  'proxy-denied': 'Fail to send out Call Home HTTP message. Received HTTP code 403 from proxy after CONNECT',
  'certificate-not-trusted': 'Fail to send out Call Home HTTP message. The trust chain could not be validated',
  'clock-skewed': 'The time of the response differs from the local time by an hour or more',
  'gateway-invalid': 'Entered Invalid Gateway URL',
};

/** Tries each leg of the way to the portal. After the first that fails the rest cannot be tried. */
export function tryConnection(transport: Transport, line: Line): ConnectionCheck[] {
  const legs = legsOf(transport);
  const failure = firstFailure(legs, line);
  const failedAt = failure ? legs.indexOf(failure.leg) : legs.length;
  return legs.map(({ check, target }, index) => {
    if (index < failedAt) return { check, result: 'passed', target };
    return failure && index === failedAt
      ? { check, result: 'failed', target, reason: failure.reason }
      : { check, result: 'not-tried' };
  });
}

/** Why a conversation gets nowhere on this way over this line; nothing when it gets through. */
export function connectionFailure(transport: Transport, line: Line): Reason | undefined {
  return firstFailure(legsOf(transport), line)?.reason;
}

function firstFailure(legs: readonly Leg[], line: Line): { leg: Leg; reason: Reason } | undefined {
  const lineFault = faultOf(line);
  const brokenLeg = lineFault && legs.find(({ check }) => broken[lineFault].includes(check));
  for (const leg of legs) {
    const code = leg === brokenLeg ? lineFault : leg.fault;
    if (code) return { leg, reason: { code, raw: rawTexts[code] } };
  }
  return undefined;
}

/** What the agent takes the line's state for: no answer is a timeout to it. */
function faultOf(line: Line): LineFault | undefined {
  if (line.state === 'up') return undefined;
  return line.state === 'down' ? line.reason : 'communication-timeout';
}

function legsOf(transport: Transport): Leg[] {
  const address = transport.kind === 'gateway' ? transport.url : directAddress;
  const { secure, host, hostAndPort, leadsToGateway } = readPortalAddress(address);
  const proxy = transport.kind === 'proxy' ? transport : undefined;
  const resolved = proxy?.host ?? host;
  return [
    { check: 'name', target: resolved, ...(!resolves(resolved) && { fault: 'name-not-resolved' }) },
    ...(proxy ? [{ check: 'proxy', target: proxyTarget(proxy) } as const] : []),
    ...(secure ? [{ check: 'tls', target: hostAndPort } as const] : []),
    { check: 'clock', target: hostAndPort },
    {
      check: 'answer',
      target: address,
      ...(transport.kind === 'gateway' && !leadsToGateway && { fault: 'gateway-invalid' }),
    },
  ];
}

/** Host and port of a proxy. An IPv6 address stands in brackets, so that the port is none of its groups. */
function proxyTarget({ host, port }: Extract<Transport, { kind: 'proxy' }>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
