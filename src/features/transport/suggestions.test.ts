import { describe, expect, test } from 'vitest';
import { suggestProxy } from './suggestions.ts';

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
    expect(suggestProxy(text)).toBeUndefined();
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
    expect(suggestProxy(text)).toEqual({ host, port });
  });
});
