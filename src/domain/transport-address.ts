import type { Transport } from '#src/contract/settings.ts';

/**
 * Returns the host and port of the proxy or the address of the gateway; undefined for a direct connection. An IPv6
 * address is put in brackets, since the port would otherwise look like a part of it (RFC 3986).
 */
export function transportAddress(transport: Transport): string | undefined {
  if (transport.kind === 'proxy') {
    const { host, port } = transport;
    return `${host.includes(':') ? `[${host}]` : host}:${port}`;
  }
  return transport.kind === 'gateway' ? transport.url : undefined;
}
