import { describe, expect, test } from 'vitest';
import { gatewayUrl } from '#src/contract/settings.ts';
import { normalizeGatewayUrl, suggestGatewayUrl, validateGatewayUrl } from './gateway-url.ts';

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['onprem.example.com/SmartTransport', 'invalid'],
  ['ftp://onprem.example.com', 'scheme'],
  ['ftps://onprem.example.com', 'scheme'],
  ['https://', 'invalid'],
  ['https://onprem.example.com:99999/SmartTransport', 'invalid'],
  ['https://admin:secret@onprem.example.com/SmartTransport', 'invalid'],
  ['javascript:alert(1)', 'invalid'],
  [`https://onprem.example.com/${'a'.repeat(1000)}`, 'invalid'],
])('rejects the address %j: %s', (url, error) => {
  expect(validateGatewayUrl(url)).toBe(error);
});

test.each([
  'https://admin:secret@onprem.example.com',
  'https://ssm.example.com/\u202Etxt',
  'https://ssm.example\u200B.com',
])('the contract rejects the address %j', (url) => {
  expect(gatewayUrl.safeParse(url).success).toBe(false);
});

test('removes invisible characters that copying adds', () => {
  expect(normalizeGatewayUrl('\uFEFFhttps://ssm.example\u200B.com/SmartTransport\u2060')).toBe(
    'https://ssm.example.com/SmartTransport',
  );
});

test.each([
  'https://onprem.example.com/SmartTransport',
  'https://onprem.example.com/Transportgateway/services/DeviceRequestHandler',
  ' HTTP://192.0.2.20:8080/SmartTransport ',
  'https://[2001:db8::1]/SmartTransport',
])('page and contract accept the address %j', (url) => {
  expect(validateGatewayUrl(url)).toBeUndefined();
  expect(gatewayUrl.safeParse(normalizeGatewayUrl(url)).success).toBe(true);
});

describe('suggestion', () => {
  test.each([
    '',
    'two words',
    'ftp://onprem.example.com',
    'javascript:alert(1)',
    'https://',
    'admin@onprem.example.com',
  ])('suggests nothing for %j', (text) => {
    expect(suggestGatewayUrl(text)).toBeUndefined();
  });

  test.each([
    ['onprem.example.com/SmartTransport', 'https://onprem.example.com/SmartTransport'],
    [' onprem.example.com:8443/SmartTransport', 'https://onprem.example.com:8443/SmartTransport'],
  ])('adds the missing scheme to %j: %j', (text, url) => {
    expect(suggestGatewayUrl(text)).toBe(url);
  });
});
