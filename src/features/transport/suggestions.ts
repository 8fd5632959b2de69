import { stripPasteArtifacts } from '#src/domain/host-name.ts';
import { validateHost, validatePort } from './transport-form.ts';

/** A proxy's address taken apart; `port` only when it was there. */
export interface ProxyParts {
  readonly host: string;
  readonly port: string | undefined;
}

/** `http://` or nothing, a host or an IPv6 address in brackets, a port, a path. No name and password: they are not ours to keep. */
const proxyAddress =
  /^(?:(?:hxxp|ht{1,2}p|ttp)s?(?:[:;]\/{0,4}|\.\/{2,4}|\/{1,4}))*(?<host>\[[\da-f:.]+\]|[^\s/:?#@[\]]+)(?::(?<port>\d{1,5}))?(?:[/?#]\S*)?$/i;

/** The host and port that were probably meant when a proxy's whole address was put into the field for its host. */
export function suggestProxy(text: string): ProxyParts | undefined {
  const { host, port } = proxyAddress.exec(stripPasteArtifacts(text))?.groups ?? {};
  if (host === undefined || validateHost(host) !== undefined) return undefined;
  if (port !== undefined && validatePort(port) !== undefined) return undefined;
  return { host, port };
}
