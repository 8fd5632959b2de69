import { describe, expect, test } from 'vitest';
import { proxyMeant, urlMeant } from './corrections.ts';

describe('nothing to offer', () => {
  test.each([
    '',
    'two words',
    'ftp://proxy.example.com:8080',
    'http://admin:secret@proxy.example.com:8080',
    'proxy.example.com:99999',
    'proxy..example.com:8080',
    'http://',
  ])('for host %j', (text) => {
    expect(proxyMeant(text)).toBeUndefined();
  });

  test.each([
    '',
    'two words',
    'ftp://onprem.example.com',
    'javascript:alert(1)',
    'https://',
    'admin@onprem.example.com',
  ])('for address %j', (text) => {
    expect(urlMeant(text)).toBeUndefined();
  });
});

describe('a whole address in the field for the host', () => {
  test.each([
    ['proxy.example.com:8080', 'proxy.example.com', '8080'],
    [' http://proxy.example.com:8080/ ', 'proxy.example.com', '8080'],
    ['HTTPS://proxy.example.com:443', 'proxy.example.com', '443'],
    ['http://proxy.example.com/wpad.dat?x', 'proxy.example.com', undefined],
    ['192.0.2.10:3128', '192.0.2.10', '3128'],
    ['[2001:db8::1]:8080', '[2001:db8::1]', '8080'],
  ])('%j is host %j and port %j', (text, host, port) => {
    expect(proxyMeant(text)).toEqual({ host, port });
  });
});

test.each([
  ['onprem.example.com/SmartTransport', 'https://onprem.example.com/SmartTransport'],
  [' onprem.example.com:8443/SmartTransport', 'https://onprem.example.com:8443/SmartTransport'],
])('an address without its scheme, %j, is %j', (text, url) => {
  expect(urlMeant(text)).toBe(url);
});
