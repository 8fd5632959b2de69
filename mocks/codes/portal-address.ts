/** Where a product reaches the portal when it goes there directly (domain.md §4.8). */
export const directAddress = 'https://tools.cisco.com/its/service/oddce/services/DDCEService';

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
  readonly leadsToGateway: boolean;
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
    leadsToGateway: gatewayPaths.includes(path.replace(/\/$/, '').toLowerCase()),
  };
}

/** Whether a name can be resolved. One that ends in `.invalid` never can (RFC 6761). */
export function resolves(host: string): boolean {
  return !/(^|\.)invalid\.?$/i.test(host);
}
