import { describe, expect, test } from 'vitest';
import { matchesTransport, toForm, toTransport, validateHost, validatePort } from './transport-form.ts';

describe('refused at the field', () => {
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
  ])('host %j: %s', (host, fault) => {
    expect(validateHost(host)).toBe(fault);
  });

  test.each(['', '0', '-1', '65536', '80.5', '1e3', 'https', '٨٠'])('port %j', (port) => {
    expect(validatePort(port)).toBe('portInvalid');
  });
});

describe('accepted', () => {
  test.each(['proxy.example.com', '192.0.2.10', ' proxy ', '2001:db8::1', '[2001:db8::1]'])('host %j', (host) => {
    expect(validateHost(host)).toBeUndefined();
  });

  test.each(['1', '8080', ' 65535 '])('port %j', (port) => {
    expect(validatePort(port)).toBeUndefined();
  });
});

test('a setting shown and saved unchanged is the same setting', () => {
  for (const transport of [
    { kind: 'direct' },
    { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
    { kind: 'gateway', url: 'https://onprem.example.com/SmartTransport' },
  ] as const) {
    expect(toTransport(toForm(transport))).toEqual(transport);
  }
});

test('what copying adds is not stored', () => {
  const typed = {
    kind: 'proxy',
    host: ' [2001:db8::1] ',
    port: ' 8080 ',
    url: ' HTTPS://onprem.example.com ',
  } as const;
  expect(toTransport(typed)).toEqual({ kind: 'proxy', host: '2001:db8::1', port: 8080 });
  expect(toTransport({ ...typed, kind: 'gateway' })).toEqual({ kind: 'gateway', url: 'https://onprem.example.com' });
});

test('a form says a setting by the chosen way alone', () => {
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
