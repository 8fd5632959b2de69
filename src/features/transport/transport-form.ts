import { gatewayUrl, hostName, type Transport } from '#src/contract/settings.ts';

/** What is typed into the dialog: all ways at once, so that changing one's mind loses nothing. */
export interface TransportForm {
  kind: Transport['kind'];
  host: string;
  port: string;
  url: string;
}

export type HostFault = 'hostEmpty' | 'hostInvalid';
export type UrlFault = 'urlEmpty' | 'urlInvalid';

/** What is wrong with a proxy's host. */
export function hostFault(text: string): HostFault | undefined {
  const host = text.trim();
  if (host === '') return 'hostEmpty';
  return hostName.safeParse(host).success ? undefined : 'hostInvalid';
}

/** What is wrong with a port: whole numbers from 1 to 65535 only. */
export function portFault(text: string): 'portInvalid' | undefined {
  const port = text.trim();
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? undefined : 'portInvalid';
}

/** What is wrong with a gateway's address; both forms of On-Prem are accepted (domain.md §4.8). */
export function urlFault(text: string): UrlFault | undefined {
  const url = text.trim();
  if (url === '') return 'urlEmpty';
  return gatewayUrl.safeParse(url).success && URL.canParse(url) ? undefined : 'urlInvalid';
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
  if (kind === 'proxy') return { kind, host: host.trim(), port: Number(port.trim()) };
  return kind === 'gateway' ? { kind, url: url.trim() } : { kind };
}
