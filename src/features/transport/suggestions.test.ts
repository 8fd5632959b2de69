import { describe, expect, test } from 'vitest';
import { suggestProxy } from './suggestions.ts';

describe('suggestProxy without a suggestion', () => {
  test.each([
    '',
    'two words',
    'ftp://proxy.example.com:8080',
    'http://admin:secret@proxy.example.com:8080',
    'proxy.example.com:99999',
    'proxy..example.com:8080',
    'http://',
  ])('suggests nothing for %j', (text) => {
    expect(suggestProxy(text)).toBeUndefined();
  });
});

describe('suggestProxy for a whole address', () => {
  test.each([
    ['proxy.example.com:8080', 'proxy.example.com', '8080'],
    [' http://proxy.example.com:8080/ ', 'proxy.example.com', '8080'],
    ['HTTPS://proxy.example.com:443', 'proxy.example.com', '443'],
    ['http://proxy.example.com/wpad.dat?x', 'proxy.example.com', undefined],
    ['192.0.2.10:3128', '192.0.2.10', '3128'],
    ['[2001:db8::1]:8080', '[2001:db8::1]', '8080'],
  ])('splits %j into host %j and port %j', (text, host, port) => {
    expect(suggestProxy(text)).toEqual({ host, port });
  });
});
