/** The portal's address for direct access (domain.md §4.8). */
export const directAddress = 'https://tools.cisco.com/its/service/oddce/services/DDCEService';

/** The address for releases with Smart Transport (domain.md §4.8): displayed for firewall rules, never used here. */
export const smartTransportAddress = 'https://smartreceiver.cisco.com/licservice/license';

/** The two paths at which SSM On-Prem answers, in lower case (domain.md §4.8). */
const gatewayPaths = ['/transportgateway/services/devicerequesthandler', '/smarttransport'];

/** The parts of an address that affect the connection. */
export interface PortalAddress {
  readonly secure: boolean;
  /** Host name for resolution: in lower case, without port, and an IPv6 address without brackets. */
  readonly host: string;
  /** The host with its port, if the address contains one. */
  readonly hostAndPort: string;
  /** Whether SSM On-Prem answers at this path. Letter case and a trailing slash do not matter. */
  readonly isGatewayPath: boolean;
}

/** Splits an http or https address into its parts. */
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

/** Names of schemes: a malformed address can have one as its host. No network has such a host. */
const schemes = ['http', 'https', 'htp', 'htps', 'hxxp', 'hxxps', 'ftp', 'ftps'];
const hostNamePattern =
  /^(?=.{1,253}$)[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*\.?$/u;

/**
 * Whether the simulated network resolves a host: every valid IP address and host name, except scheme names and names
 * under `.invalid`, which never resolve (RFC 6761).
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

/** Whether a product stores a host: a valid name or IP address, even if it does not resolve now. */
export function isStorableHost(host: string): boolean {
  return isResolvable(host) || (hostNamePattern.test(host) && /(^|\.)invalid\.?$/i.test(host));
}

/** Whether a product stores an address: one scheme, a storable host, a valid port, and no second address within it. */
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
