import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegistrationToken, writeRegistrationToken } from './registration-token.ts';

/** The synthetic sample token of domain.md §3.1. */
const sample = {
  uuid: '3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e',
  expiresAt: Date.UTC(2026, 0, 1),
  secret: Uint8Array.from({ length: 32 }, (_, index) => index),
};
const canonicalSample =
  'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2%0AMDAwMDB8QUFFQ0F3UUZCZ2NJQ1FvTERBME9EeEFSRWhNVUZSWVhHQmthR3h3%0AZEhoOD0%3D%0A';

const tokens = fc.record({
  uuid: fc.uuid({ version: 4 }),
  expiresAt: fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }),
  secret: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});

describe('invalid registration tokens', () => {
  test.each(['', ' \n\t', '\uFEFF\u200B', '“”', "''"])('rejects %j as empty', (text) => {
    expect(readRegistrationToken(text)).toEqual({ ok: false, fault: 'empty' });
  });

  test.each([
    'hello world',
    'correct horse battery staple',
    'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68',
    'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
    '<specificPLR><authorizationCode><flag>A</flag></authorizationCode></specificPLR>',
    '%',
    'https://tools.cisco.com/its/service/oddce/services/DDCEService',
  ])('rejects %s as another kind of text', (text) => {
    expect(readRegistrationToken(text)).toEqual({ ok: false, fault: 'not-a-token' });
  });

  test.each([
    ['the portal’s shortened form', 'NjFhZGNjMjc1MDc5Mi...'],
    ['the first half', canonicalSample.slice(0, 70)],
    ['the second half', canonicalSample.slice(60)],
    ['a token with a letter changed in the secret’s padding', canonicalSample.replace('OD0', 'OD1')],
    ['a token without its padding', canonicalSample.replace('%3D%0A', '')],
    ['a token with an incomplete escape', canonicalSample.slice(0, -1).replace('%3D', '%3')],
  ])('rejects %s as a damaged token', (_name, text) => {
    expect(readRegistrationToken(text)).toEqual({ ok: false, fault: 'damaged' });
  });

  test('never reads a different token from a truncated one', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.nat(), (token, from, to) => {
        const text = writeRegistrationToken(token);
        const cut = text.slice(from % text.length, text.length - (to % text.length));
        const reading = readRegistrationToken(cut);
        if (reading.ok) expect(reading.canonical).toBe(text);
      }),
    );
  });

  test('rejects a token truncated after its beginning as damaged', () => {
    fc.assert(
      fc.property(tokens, fc.integer({ min: 12, max: 130 }), (token, length) => {
        expect(readRegistrationToken(writeRegistrationToken(token).slice(0, length))).toEqual({
          ok: false,
          fault: 'damaged',
        });
      }),
    );
  });
});

describe('a token', () => {
  test('writes a token as the portal does and reads it back', () => {
    expect(writeRegistrationToken(sample)).toBe(canonicalSample);
    const { secret, ...token } = sample;
    expect(secret).toHaveLength(32);
    expect(readRegistrationToken(canonicalSample)).toEqual({ ok: true, token, canonical: canonicalSample });
  });

  test('reads back any written token', () => {
    fc.assert(
      fc.property(tokens, ({ secret, ...token }) => {
        const text = writeRegistrationToken({ ...token, secret });
        expect(readRegistrationToken(text)).toEqual({ ok: true, token, canonical: text });
      }),
    );
  });

  test('ignores white space, line breaks and zero-width characters, encoded or plain', () => {
    const separator = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00A0', '\uFEFF', '\u200B');
    fc.assert(
      fc.property(
        tokens,
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), separator), { maxLength: 12 }),
        (token, plain, places) => {
          const text = writeRegistrationToken(token);
          const pasted = places.reduce(
            (result, [place, character]) =>
              result.slice(0, place % result.length) + character + result.slice(place % result.length),
            plain ? decodeURIComponent(text) : text,
          );
          expect(readRegistrationToken(pasted)).toMatchObject({ ok: true, canonical: text });
        },
      ),
    );
  });

  test('accepts escapes in lower case', () => {
    expect(readRegistrationToken(canonicalSample.replaceAll('%0A', '%0a').replace('%3D', '%3d'))).toMatchObject({
      canonical: canonicalSample,
    });
  });
});
