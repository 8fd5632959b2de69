import { hostName, type Transport } from '#src/contract/settings.ts';
import { gatewayAddressOf } from '#src/domain/gateway-address.ts';
import { isPlausibleHost, withoutSurroundings } from '#src/domain/host-name.ts';

/** What is typed into the dialog: all ways at once, so that changing one's mind loses nothing. */
export interface TransportForm {
  kind: Transport['kind'];
  host: string;
  port: string;
  url: string;
}

/** What can be wrong with a proxy’s host, by the key of its text. */
export type HostFault = 'hostEmpty' | 'hostInvalid';

/** A host as it is stored: without the spaces that copying adds, or the brackets an IPv6 address has within a URL. */
function hostOf(text: string): string {
  return withoutSurroundings(text).replace(/^\[(.*)\]$/, '$1');
}

/** What is wrong with a proxy's host. */
export function hostFault(text: string): HostFault | undefined {
  const host = hostOf(text);
  if (host === '') return 'hostEmpty';
  return hostName.safeParse(host).success && isPlausibleHost(host) ? undefined : 'hostInvalid';
}

/** A port as it is stored. */
function portOf(text: string): string {
  return withoutSurroundings(text);
}

/** What is wrong with a port: whole numbers from 1 to 65535 only. */
export function portFault(text: string): 'portInvalid' | undefined {
  const port = portOf(text);
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? undefined : 'portInvalid';
}

/** What the form starts with: the present setting, and empty fields for the other ways. */
export function formOf(transport: Transport): TransportForm {
  return {
    kind: transport.kind,
    host: transport.kind === 'proxy' ? transport.host : '',
    port: transport.kind === 'proxy' ? String(transport.port) : '',
    url: transport.kind === 'gateway' ? transport.url : '',
  };
}

/** The setting that a form without faults says. */
export function transportOf({ kind, host, port, url }: TransportForm): Transport {
  if (kind === 'proxy') return { kind, host: hostOf(host), port: Number(portOf(port)) };
  return kind === 'gateway' ? { kind, url: gatewayAddressOf(url) } : { kind };
}

/** Whether a form says just this setting, whatever is typed for the ways that are not chosen. */
export function says(form: TransportForm, transport: Transport): boolean {
  const typed = transportOf(form);
  if (typed.kind === 'proxy')
    return transport.kind === 'proxy' && typed.host === transport.host && typed.port === transport.port;
  if (typed.kind === 'gateway') return transport.kind === 'gateway' && typed.url === transport.url;
  return transport.kind === 'direct';
}
