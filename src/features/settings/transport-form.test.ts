import { describe, expect, test } from 'vitest';
import { matchesTransport, suggestProxy, toForm, toTransport, validateHost, validatePort } from './transport-form.ts';

describe('invalid fields', () => {
  test.each([
    ['', 'hostEmpty'],
    ['  ', 'hostEmpty'],
    ['http://proxy.example.com', 'hostInvalid'],
    ['proxy.example.com/path', 'hostInvalid'],
    ['two words', 'hostInvalid'],
    ['proxy.example.com:8080', 'hostInvalid'],
    ['proxy..example.com', 'hostInvalid'],
    ['999.0.2.10', 'hostInvalid'],
    ['[2001:db8::1]:8080', 'hostInvalid'],
    ['admin@proxy.example.com', 'hostInvalid'],
  ])('rejects the host %j with %s', (host, error) => {
    expect(validateHost(host)).toBe(error);
  });

  test.each(['', '0', '-1', '65536', '80.5', '1e3', 'https', '٨٠'])('rejects the port %j', (port) => {
    expect(validatePort(port)).toBe('portInvalid');
  });
});

describe('valid fields', () => {
  test.each(['proxy.example.com', '192.0.2.10', ' proxy ', '2001:db8::1', '[2001:db8::1]'])(
    'accepts the host %j',
    (host) => {
      expect(validateHost(host)).toBeUndefined();
    },
  );

  test.each(['1', '8080', ' 65535 ', '\uFF11\uFF12'])('accepts the port %j', (port) => {
    expect(validatePort(port)).toBeUndefined();
  });
});

test('returns the same setting for an unchanged form', () => {
  for (const transport of [
    { kind: 'direct' },
    { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
    { kind: 'gateway', url: 'https://onprem.example.com/SmartTransport' },
  ] as const) {
    expect(toTransport(toForm(transport))).toEqual(transport);
  }
});

test('removes spaces and brackets that come with pasted text', () => {
  const typed = {
    kind: 'proxy',
    host: ' [2001:db8::1] ',
    port: ' 8080 ',
    url: ' HTTPS://onprem.example.com ',
  } as const;
  expect(toTransport(typed)).toEqual({ kind: 'proxy', host: '2001:db8::1', port: 8080 });
  expect(toTransport({ ...typed, kind: 'gateway' })).toEqual({ kind: 'gateway', url: 'https://onprem.example.com' });
});

test('compares a form with a setting by the fields of its transport only', () => {
  const form = { kind: 'proxy', host: ' proxy.example.com ', port: '8080', url: 'https://onprem.example.com' } as const;
  expect(matchesTransport(form, { kind: 'proxy', host: 'proxy.example.com', port: 8080 })).toBe(true);
  expect(matchesTransport(form, { kind: 'proxy', host: 'proxy.example.com', port: 3128 })).toBe(false);
  expect(matchesTransport(form, { kind: 'gateway', url: 'https://onprem.example.com' })).toBe(false);
  expect(matchesTransport({ ...form, kind: 'gateway' }, { kind: 'gateway', url: 'https://onprem.example.com' })).toBe(
    true,
  );
  expect(matchesTransport({ ...form, kind: 'direct' }, { kind: 'direct' })).toBe(true);
  expect(matchesTransport({ ...form, kind: 'direct' }, { kind: 'proxy', host: 'proxy.example.com', port: 8080 })).toBe(
    false,
  );
});

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
