import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStorableAddress } from '#mocks/codes/portal-address.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { gatewayUrl } from '#src/contract/settings.ts';
import { normalizeGatewayUrl, suggestGatewayUrl, validateGatewayUrl } from './gateway-url.ts';

const suggestion = 'https://onprem.example.com/SmartTransport';

test.each([
  'https://https://onprem.example.com/SmartTransport',
  'https//onprem.example.com/SmartTransport',
  'https:/onprem.example.com/SmartTransport',
  'https:///onprem.example.com/SmartTransport',
  'htps://onprem.example.com/SmartTransport',
  'https;//onprem.example.com/SmartTransport',
  'hxxps://onprem.example.com/SmartTransport',
  'https:\\\\onprem.example.com\\SmartTransport',
  'http://https://onprem.example.com/SmartTransport',
  'https:https://onprem.example.com/SmartTransport',
  'onprem.example.com/SmartTransport',
  'Please use https://onprem.example.com/SmartTransport, thank you',
])('suggests the correct address for %j', (text) => {
  expect(validateGatewayUrl(text)).toBeDefined();
  expect(suggestGatewayUrl(text)).toBe(suggestion);
});

test.each([
  '\u201Chttps://onprem.example.com/SmartTransport\u201D',
  '<https://onprem.example.com/SmartTransport>',
  '(https://onprem.example.com/SmartTransport)',
  '[https://onprem.example.com/SmartTransport]',
  'https://onprem.example.com/SmartTransport.',
  'URL: https://onprem.example.com/SmartTransport',
  'https\uFF1A//onprem.example.com/SmartTransport',
  'https://onprem\u200B.example.com/SmartTransport\u00AD',
])('stores the address without surrounding characters: %j', (text) => {
  expect(validateGatewayUrl(text)).toBeUndefined();
  expect(normalizeGatewayUrl(text)).toBe(suggestion);
});

describe('invalid address', () => {
  test.each([
    'https://https/SmartTransport',
    'https://http:443/SmartTransport',
    'https://999.1.1.1/SmartTransport',
    'https://1.2.3/SmartTransport',
    'https://[2001:db8::1]:99999/SmartTransport',
    'https://[2001:db8::zz]/SmartTransport',
    'https://onprem.example.com:0x1/SmartTransport',
    'https://user@onprem.example.com/SmartTransport',
    'https://-onprem.example.com/SmartTransport',
    'https://a.example.com/https://b.example.com',
    'https://a"b.example.com/',
  ])('product and simulator reject %j', (text) => {
    expect(validateGatewayUrl(text)).toBe('invalid');
    expect(isStorableAddress(text)).toBe(false);
  });
});

test('suggests only addresses that the page, the contract and the simulator accept', () => {
  const piece = fc.constantFrom(
    ...[
      'https',
      'http',
      'htps',
      'hxxps',
      'ftp',
      ':',
      ';',
      '/',
      '//',
      '://',
      '.',
      '-',
      '@',
      '[',
      ']',
      '<',
      '>',
      '"',
      ' ',
      '\u201C',
    ],
    ...[
      '\uFF1A',
      '\u200B',
      '\\',
      'onprem',
      'example.com',
      '192.0.2.1',
      '999',
      '2001:db8::1',
      ':8443',
      ':99999',
      '/SmartTransport',
      'URL: ',
    ],
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 4 }).map((pieces) => `${pieces.join('')}${suggestion}`),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const suggestion = suggestGatewayUrl(text);
      if (suggestion !== undefined) {
        expect(URL.canParse(suggestion)).toBe(true);
        expect(normalizeGatewayUrl(suggestion)).toBe(suggestion);
      }
      const stored = suggestion ?? (validateGatewayUrl(text) === undefined ? normalizeGatewayUrl(text) : undefined);
      if (stored === undefined) return;
      expect(validateGatewayUrl(stored)).toBeUndefined();
      expect(suggestGatewayUrl(stored)).toBeUndefined();
      expect(gatewayUrl.safeParse(stored).success).toBe(true);
      expect(isStorableAddress(stored)).toBe(true);
      expect(stored.match(/:\/\//g)).toHaveLength(1);
    }),
    runs(5000),
  );
});
