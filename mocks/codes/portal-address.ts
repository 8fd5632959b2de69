/** Where a product reaches the portal when it goes there directly (domain.md §4.8). */
export const directAddress = 'https://tools.cisco.com/its/service/oddce/services/DDCEService';

/** Where releases do that use Smart Transport (domain.md §4.8): told to people for their firewall, and never used here. */
export const smartTransportAddress = 'https://smartreceiver.cisco.com/licservice/license';

/** The two places where SSM On-Prem answers, in lower case (domain.md §4.8). */
const gatewayPaths = ['/transportgateway/services/devicerequesthandler', '/smarttransport'];

/** An address taken apart as far as the way there depends on it. */
export interface PortalAddress {
  readonly secure: boolean;
  /** In lower case, without port, and an IPv6 address without its brackets: what is resolved. */
  readonly host: string;
  /** The host with its port, if the address names one. */
  readonly hostAndPort: string;
  /** Whether SSM On-Prem would answer at this path. Letter case and a final slash do not matter. */
  readonly isGatewayPath: boolean;
}

/** Takes an http or https address apart. */
export function readPortalAddress(address: string): PortalAddress {
  const [, scheme = '', hostAndPort = '', path = ''] =
    /^(https?):\/\/(?:[^/?#]*@)?([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  return {
    secure: scheme.toLowerCase() === 'https',
    host: hostAndPort
      .replace(/:\d*$/, '')
      .replace(/^\[(.*)\]$/, '$1')
      .toLowerCase(),
    hostAndPort,
    isGatewayPath: gatewayPaths.includes(path.replace(/\/$/, '').toLowerCase()),
  };
}

/** Names that are schemes: an address that was put together wrongly has one for its host. No network has such a host. */
const schemes = ['http', 'https', 'htp', 'htps', 'hxxp', 'hxxps', 'ftp', 'ftps'];
const hostNamePattern =
  /^(?=.{1,253}$)[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*\.?$/u;

/**
 * Whether the simulated network knows a host: an IP address as it is, and every name but those that no network has. One that
 * ends in `.invalid` never can be resolved (RFC 6761).
 */
export function isResolvable(host: string): boolean {
  if (/^[\d.]+$/.test(host)) return isIpv4(host);
  if (host.includes(':')) return /^[\da-f:.]{2,45}$/i.test(host) && URL.canParse(`http://[${host}]/`);
  return hostNamePattern.test(host) && !schemes.includes(host.toLowerCase()) && !/(^|\.)invalid\.?$/i.test(host);
}

function isIpv4(host: string): boolean {
  const numbers = host.split('.');
  return numbers.length === 4 && numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) < 256);
}

/** Whether a product stores a host: one that cannot be resolved now may be so later, but it has to be a name or an address. */
export function isStorableHost(host: string): boolean {
  return isResolvable(host) || (hostNamePattern.test(host) && /(^|\.)invalid\.?$/i.test(host));
}

/** Whether a product stores an address: one scheme, a host that can be one, a port there is, and no second address in it. */
export function isStorableAddress(address: string): boolean {
  const { host, hostAndPort } = readPortalAddress(address);
  const [, port] = /\]?:(\d+)$/.exec(hostAndPort.replace(/^\[[^\]]*\]/, '[]')) ?? [];
  return (
    isStorableHost(host) &&
    !address.includes('@') &&
    !/["'<>\\\s]|:\/\/.*\/\//.test(address) &&
    (port === undefined || (Number(port) > 0 && Number(port) < 65_536))
  );
}
