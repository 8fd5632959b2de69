import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegistrationToken, writeRegistrationToken } from './registration-token.ts';

/** The synthetic sample of domain.md §3.1. */
const sample = {
  uuid: '3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e',
  expiresAt: Date.UTC(2026, 0, 1),
  secret: Uint8Array.from({ length: 32 }, (_, index) => index),
};
const written =
  'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2%0AMDAwMDB8QUFFQ0F3UUZCZ2NJQ1FvTERBME9EeEFSRWhNVUZSWVhHQmthR3h3%0AZEhoOD0%3D%0A';

const tokens = fc.record({
  uuid: fc.uuid({ version: 4 }),
  expiresAt: fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }),
  secret: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});

describe('what is not a token', () => {
  test.each(['', ' \n\t', '\uFEFF\u200B', '“”', "''"])('%j is empty', (text) => {
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
  ])('%s is something else', (text) => {
    expect(readRegistrationToken(text)).toEqual({ ok: false, fault: 'not-a-token' });
  });

  test.each([
    ['the portal’s shortened form', 'NjFhZGNjMjc1MDc5Mi...'],
    ['the first half', written.slice(0, 70)],
    ['the second half', written.slice(60)],
    ['a letter changed in the secret’s padding', written.replace('OD0', 'OD1')],
    ['the token without its padding', written.replace('%3D%0A', '')],
    ['an escape cut in two', written.slice(0, -1).replace('%3D', '%3')],
  ])('%s is a damaged token', (_name, text) => {
    expect(readRegistrationToken(text)).toEqual({ ok: false, fault: 'damaged' });
  });

  test('a cut anywhere never makes a different token', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.nat(), (token, from, to) => {
        const text = writeRegistrationToken(token);
        const cut = text.slice(from % text.length, text.length - (to % text.length));
        const reading = readRegistrationToken(cut);
        if (reading.ok) expect(reading.canonical).toBe(text);
      }),
    );
  });

  test('a token cut off after its beginning is called damaged, not something else', () => {
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
  test('is written as the portal writes it, and read again', () => {
    expect(writeRegistrationToken(sample)).toBe(written);
    const { secret, ...token } = sample;
    expect(secret).toHaveLength(32);
    expect(readRegistrationToken(written)).toEqual({ ok: true, token, canonical: written });
  });

  test('survives writing and reading, whatever it says', () => {
    fc.assert(
      fc.property(tokens, ({ secret, ...token }) => {
        const text = writeRegistrationToken({ ...token, secret });
        expect(readRegistrationToken(text)).toEqual({ ok: true, token, canonical: text });
      }),
    );
  });

  test('is the same with white space, line breaks and what has no width in it, encoded or plain', () => {
    const strewn = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00A0', '\uFEFF', '\u200B');
    fc.assert(
      fc.property(
        tokens,
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), strewn), { maxLength: 12 }),
        (token, plain, places) => {
          const text = writeRegistrationToken(token);
          const pasted = places.reduce(
            (so, [place, what]) => so.slice(0, place % so.length) + what + so.slice(place % so.length),
            plain ? decodeURIComponent(text) : text,
          );
          expect(readRegistrationToken(pasted)).toMatchObject({ ok: true, canonical: text });
        },
      ),
    );
  });

  test('may have its escapes in small letters', () => {
    expect(readRegistrationToken(written.replaceAll('%0A', '%0a').replace('%3D', '%3d'))).toMatchObject({
      canonical: written,
    });
  });
});
