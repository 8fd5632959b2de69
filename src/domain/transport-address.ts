import type { Transport } from '#src/contract/settings.ts';

/**
 * What the way to the portal leads through: the proxy's host and port, or the gateway's address; nothing when the
 * product goes there directly. An IPv6 address stands in brackets, or the port would read as a part of it (RFC 3986).
 */
export function transportAddress(transport: Transport): string | undefined {
  if (transport.kind === 'proxy') {
    const { host, port } = transport;
    return `${host.includes(':') ? `[${host}]` : host}:${port}`;
  }
  return transport.kind === 'gateway' ? transport.url : undefined;
}
