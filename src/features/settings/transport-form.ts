import { hostName, type Transport } from '#src/contract/settings.ts';
import { normalizeGatewayUrl } from '#src/domain/gateway-url.ts';
import { isPlausibleHost, stripPasteArtifacts } from '#src/domain/host-name.ts';

/** The values of the form. It keeps the fields of all transports, so that another choice loses no text. */
export interface TransportForm {
  kind: Transport['kind'];
  host: string;
  port: string;
  url: string;
}

/** The error of a proxy's host; its name is a text key. */
export type HostError = 'hostEmpty' | 'hostInvalid';

/** Returns a host in its stored form: without pasted spaces and without the brackets of an IPv6 address. */
function normalizeHost(text: string): string {
  return stripPasteArtifacts(text).replace(/^\[(.*)\]$/, '$1');
}

/** Returns the error of a proxy's host. */
export function validateHost(text: string): HostError | undefined {
  const host = normalizeHost(text);
  if (host === '') return 'hostEmpty';
  return hostName.safeParse(host).success && isPlausibleHost(host) ? undefined : 'hostInvalid';
}

/** Returns a port in its stored form. */
function normalizePort(text: string): string {
  return stripPasteArtifacts(text);
}

/** Returns the error of a port, which must be an integer from 1 to 65535. */
export function validatePort(text: string): 'portInvalid' | undefined {
  const port = normalizePort(text);
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? undefined : 'portInvalid';
}

/** Returns the form values for a setting, with empty fields for the other transports. */
export function toForm(transport: Transport): TransportForm {
  return {
    kind: transport.kind,
    host: transport.kind === 'proxy' ? transport.host : '',
    port: transport.kind === 'proxy' ? String(transport.port) : '',
    url: transport.kind === 'gateway' ? transport.url : '',
  };
}

/** Returns the setting of a valid form. */
export function toTransport({ kind, host, port, url }: TransportForm): Transport {
  if (kind === 'proxy') return { kind, host: normalizeHost(host), port: Number(normalizePort(port)) };
  return kind === 'gateway' ? { kind, url: normalizeGatewayUrl(url) } : { kind };
}

/** Returns whether a form represents this setting. Fields of other transports are ignored. */
export function matchesTransport(form: TransportForm, transport: Transport): boolean {
  const entered = toTransport(form);
  if (entered.kind === 'proxy')
    return transport.kind === 'proxy' && entered.host === transport.host && entered.port === transport.port;
  if (entered.kind === 'gateway') return transport.kind === 'gateway' && entered.url === transport.url;
  return transport.kind === 'direct';
}

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
