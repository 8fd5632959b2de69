import { describe, expect, test } from 'vitest';
import { formOf, hostFault, portFault, transportOf, urlFault } from './transport-form.ts';

describe('refused at the field', () => {
  test.each([
    ['', 'hostEmpty'],
    ['  ', 'hostEmpty'],
    ['http://proxy.example.com', 'hostInvalid'],
    ['proxy.example.com/path', 'hostInvalid'],
    ['two words', 'hostInvalid'],
  ])('host %j: %s', (host, fault) => {
    expect(hostFault(host)).toBe(fault);
  });

  test.each(['', '0', '-1', '65536', '80.5', '1e3', 'https', '٨٠'])('port %j', (port) => {
    expect(portFault(port)).toBe('portInvalid');
  });

  test.each([
    ['', 'urlEmpty'],
    ['onprem.example.com/SmartTransport', 'urlInvalid'],
    ['ftp://onprem.example.com', 'urlInvalid'],
    ['https://', 'urlInvalid'],
    ['javascript:alert(1)', 'urlInvalid'],
  ])('address %j: %s', (url, fault) => {
    expect(urlFault(url)).toBe(fault);
  });
});

describe('accepted', () => {
  test.each(['proxy.example.com', '192.0.2.10', ' proxy '])('host %j', (host) => {
    expect(hostFault(host)).toBeUndefined();
  });

  test.each(['1', '8080', ' 65535 '])('port %j', (port) => {
    expect(portFault(port)).toBeUndefined();
  });

  test.each([
    'https://onprem.example.com/SmartTransport',
    'https://onprem.example.com/Transportgateway/services/DeviceRequestHandler',
  ])('both forms of On-Prem: %s', (url) => {
    expect(urlFault(url)).toBeUndefined();
  });
});

test('a setting shown and saved unchanged is the same setting', () => {
  for (const transport of [
    { kind: 'direct' },
    { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
    { kind: 'gateway', url: 'https://onprem.example.com/SmartTransport' },
  ] as const) {
    expect(transportOf(formOf(transport))).toEqual(transport);
  }
});
