import { expect, test } from 'vitest';
import type { Transport } from '#src/contract/settings.ts';
import { transportAddress } from './transport-address.ts';

test.each<[Transport, string | undefined]>([
  [{ kind: 'direct' }, undefined],
  [{ kind: 'proxy', host: 'proxy.example.com', port: 8080 }, 'proxy.example.com:8080'],
  [{ kind: 'proxy', host: '192.0.2.10', port: 3128 }, '192.0.2.10:3128'],
  [{ kind: 'proxy', host: '2001:db8::1', port: 8080 }, '[2001:db8::1]:8080'],
  [{ kind: 'gateway', url: 'https://[2001:db8::1]/SmartTransport' }, 'https://[2001:db8::1]/SmartTransport'],
])('returns for %j the address %s', (transport, address) => {
  expect(transportAddress(transport)).toBe(address);
});
