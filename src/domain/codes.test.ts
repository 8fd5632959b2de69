import { describe, expect, test } from 'vitest';
import { recogniseCode } from './codes.ts';

/** The synthetic sample of domain.md §3.1. */
const token =
  'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2%0AMDAwMDB8QUFFQ0F3UUZCZ2NJQ1FvTERBME9EeEFSRWhNVUZSWVhHQmthR3h3%0AZEhoOD0%3D%0A';

describe('text without a complete token', () => {
  test.each([
    ['', 'empty'],
    [' \n\u200B ', 'empty'],
    ['hello', 'unknown'],
    ['%', 'unknown'],
    ['https://software.cisco.com/', 'web-address'],
    ['CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68', 'reservation-request-code'],
    ['<specificPLR><authorizationCode></authorizationCode></specificPLR>', 'reservation-authorization-code'],
    ['DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ', 'reservation-authorization-code'],
    ['CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J', 'reservation-return-code'],
    [' “0badc0de”\n', 'reservation-confirmation-code'],
    ['3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e', 'unknown'],
    [btoa('3b1f0c526f0e4c8b9d520a4f6b7c1d2e'), 'unknown'],
    ['NjFhZGNjMjc1MDc5Mi...', 'damaged-registration-token'],
    [btoa('Any other text that is encoded.'), 'unknown'],
  ])('detects that %j is %s', (text, kind) => {
    expect(recogniseCode(text).kind).toBe(kind);
  });

  test('detects a damaged token when it is cut at any length', () => {
    for (let length = 16; length < token.length - 6; length += 1) {
      expect(recogniseCode(token.slice(0, length)).kind, `first ${length} characters`).toBe(
        'damaged-registration-token',
      );
    }
  });

  test('detects a damaged token when a character of its syntax is altered', () => {
    expect(recogniseCode(token.replace('NTItNmY', 'NTIhNmY')).kind).toBe('damaged-registration-token');
    expect(recogniseCode(token.replace('DJlLTE', 'DJl*TE')).kind).toBe('damaged-registration-token');
  });
});

describe('complete token', () => {
  const expiresAt = Date.parse('2026-01-01T00:00:00.000Z');

  test('detects a token with and without url-encoding', () => {
    expect(recogniseCode(token)).toEqual({ kind: 'registration-token', expiresAt });
    expect(recogniseCode(decodeURIComponent(token))).toEqual({ kind: 'registration-token', expiresAt });
  });

  test('detects a token in quoted mail', () => {
    expect(recogniseCode(`> ${token.slice(0, 60)}\n> ${token.slice(60)}\n`).kind).toBe('registration-token');
  });

  test('detects a token with a byte-order mark, quotes, blanks and line breaks', () => {
    expect(recogniseCode(`\uFEFF  “${token.slice(0, 40)}\r\n${token.slice(40)}”\u200B\n`).kind).toBe(
      'registration-token',
    );
  });
});
