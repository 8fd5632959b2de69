import { stripPasteArtifacts } from '#src/domain/host-name.ts';
import { validateHost, validatePort } from './transport-form.ts';

/** Host and port of a proxy's address; `port` is undefined if the address has none. */
export interface ProxyParts {
  readonly host: string;
  readonly port: string | undefined;
}

/** Optional `http://`, a host or a bracketed IPv6 address, a port and a path. No credentials, which must not be stored. */
const proxyAddress =
  /^(?:(?:hxxp|ht{1,2}p|ttp)s?(?:[:;]\/{0,4}|\.\/{2,4}|\/{1,4}))*(?<host>\[[\da-f:.]+\]|[^\s/:?#@[\]]+)(?::(?<port>\d{1,5}))?(?:[/?#]\S*)?$/i;

/** Suggests host and port for a proxy's whole address in the host field; undefined if it is not such an address. */
export function suggestProxy(text: string): ProxyParts | undefined {
  const { host, port } = proxyAddress.exec(stripPasteArtifacts(text))?.groups ?? {};
  if (host === undefined || validateHost(host) !== undefined) return undefined;
  if (port !== undefined && validatePort(port) !== undefined) return undefined;
  return { host, port };
}
