import { hostName, type Transport } from '#src/contract/settings.ts';
import { normalizeGatewayUrl } from '#src/domain/gateway-url.ts';
import { isPlausibleHost, stripPasteArtifacts } from '#src/domain/host-name.ts';

/** What is typed into the dialog: all ways at once, so that changing one's mind loses nothing. */
export interface TransportForm {
  kind: Transport['kind'];
  host: string;
  port: string;
  url: string;
}

/** What can be wrong with a proxy’s host, by the key of its text. */
export type HostError = 'hostEmpty' | 'hostInvalid';

/** A host as it is stored: without the spaces that copying adds, or the brackets an IPv6 address has within a URL. */
function normalizeHost(text: string): string {
  return stripPasteArtifacts(text).replace(/^\[(.*)\]$/, '$1');
}

/** What is wrong with a proxy's host. */
export function validateHost(text: string): HostError | undefined {
  const host = normalizeHost(text);
  if (host === '') return 'hostEmpty';
  return hostName.safeParse(host).success && isPlausibleHost(host) ? undefined : 'hostInvalid';
}

/** A port as it is stored. */
function normalizePort(text: string): string {
  return stripPasteArtifacts(text);
}

/** What is wrong with a port: whole numbers from 1 to 65535 only. */
export function validatePort(text: string): 'portInvalid' | undefined {
  const port = normalizePort(text);
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? undefined : 'portInvalid';
}

/** What the form starts with: the present setting, and empty fields for the other ways. */
export function toForm(transport: Transport): TransportForm {
  return {
    kind: transport.kind,
    host: transport.kind === 'proxy' ? transport.host : '',
    port: transport.kind === 'proxy' ? String(transport.port) : '',
    url: transport.kind === 'gateway' ? transport.url : '',
  };
}

/** The setting that a form without faults says. */
export function toTransport({ kind, host, port, url }: TransportForm): Transport {
  if (kind === 'proxy') return { kind, host: normalizeHost(host), port: Number(normalizePort(port)) };
  return kind === 'gateway' ? { kind, url: normalizeGatewayUrl(url) } : { kind };
}

/** Whether a form says just this setting, whatever is typed for the ways that are not chosen. */
export function matchesTransport(form: TransportForm, transport: Transport): boolean {
  const entered = toTransport(form);
  if (entered.kind === 'proxy')
    return transport.kind === 'proxy' && entered.host === transport.host && entered.port === transport.port;
  if (entered.kind === 'gateway') return transport.kind === 'gateway' && entered.url === transport.url;
  return transport.kind === 'direct';
}
