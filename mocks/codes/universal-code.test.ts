import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReplacements, anyPastedForm, anyReplacement } from '#mocks/testing/pasted-code-arbitraries.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { encodeBase58 } from './base58.ts';
import { writeReturnCode } from './return-code.ts';
import { verifyUniversalCode, writeUniversalCode } from './universal-code.ts';

const request = { productIdentifier: 'TA-CLUSTER', serialNumber: 'FCH2140V0AB', nonce: '9nvUvJfcb' };
const timestamp = Date.UTC(2026, 0, 15, 9);
const code = writeUniversalCode(request, timestamp);

const requests = fc.record({
  productIdentifier: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/),
  serialNumber: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
  nonce: fc.stringMatching(/^[9AB][1-9A-HJ-NP-Za-km-z]{8}$/),
});
const timestamps = fc.integer({ min: 0, max: 253_402_300_799_999 });

describe('verification of invalid universal authorization codes', () => {
  test.each([
    ['', 'empty'],
    ['hello', 'other-kind'],
    ['d1-d2', 'other-kind'],
    ['CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68', 'other-kind'],
    ['CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J', 'other-kind'],
    ['deadbeef', 'other-kind'],
    ['<specificPLR></specificPLR>', 'other-kind'],
    ['3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e', 'other-kind'],
    ['DEADBEEF-6F0E-4C8B-9D52-0A4F6B7C1D2E', 'other-kind'],
  ])('rejects %j as %s', (text, fault) => {
    expect(verifyUniversalCode(text, request)).toEqual({ ok: false, fault });
  });

  test('rejects the return code of a universal reservation', () => {
    const returned = writeReturnCode({ ...request, reservation: 'universal', authorizationCode: code });
    expect(verifyUniversalCode(returned, request)).toEqual({ ok: false, fault: 'other-kind' });
  });

  test.each([
    ['a character outside base58', code.replace(/.$/, '0'), 'digit'],
    ['a missing last group', code.replace(/-..$/, ''), 'length'],
    ['one character too few', code.slice(0, -1), 'length'],
    ['one character too many', `${code}1`, 'length'],
    ['a misplaced hyphen', code.replace(/(.)-/, '-$1'), 'length'],
    [
      'another version',
      `D${encodeBase58(Uint8Array.of(0x15, ...new Uint8Array(35).fill(7)))}`.replace(/.{6}/g, '$&-'),
      'version',
    ],
  ])('rejects a code with %s', (_name, text, damage) => {
    expect(verifyUniversalCode(text, request)).toEqual({ ok: false, fault: 'damaged', damage });
  });

  test.each([
    'DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ',
    'ABC123-ABC123-ABC123-ABC123-ABC123-ABC123',
  ])('rejects the published form %s as not issued here', (text) => {
    expect(verifyUniversalCode(text, request)).toEqual({ ok: false, fault: 'not-issued-here' });
  });

  test.each([
    ['device', { serialNumber: 'FCH2140V0AC' }, 'another-device'],
    ['product', { productIdentifier: 'TA-CLUSTER-2' }, 'another-device'],
    ['request', { nonce: '9nvUvJfcc' }, 'another-request'],
  ])('rejects the code of another %s', (_name, other, fault) => {
    expect(verifyUniversalCode(code, { ...request, ...other })).toEqual({ ok: false, fault });
  });

  test('rejects a code with any character replaced', () => {
    expect(allReplacements(code).filter((text) => verifyUniversalCode(text, request).ok)).toEqual([]);
  });

  test('rejects any code with a replaced character in any pasted form', () => {
    const replaced = fc
      .tuple(requests, timestamps)
      .chain(([anyRequest, anyTimestamp]) =>
        fc.tuple(
          fc.constant(anyRequest),
          anyReplacement(writeUniversalCode(anyRequest, anyTimestamp)).chain(anyPastedForm),
        ),
      );
    fc.assert(
      fc.property(replaced, ([anyRequest, text]) => !verifyUniversalCode(text, anyRequest).ok),
      runs(120),
    );
  });
});

describe('a universal authorization code', () => {
  test('consists of eight groups of six characters and one of two', () => {
    expect(code).toMatch(/^D[9A][1-9A-HJ-NP-Za-km-z]{4}(-[1-9A-HJ-NP-Za-km-z]{6}){7}-[1-9A-HJ-NP-Za-km-z]{2}$/);
    expect(writeUniversalCode(request, timestamp)).toBe(code);
  });

  test('accepts any code in any pasted form', () => {
    const pastedCodes = fc.tuple(requests, timestamps).chain(([anyRequest, anyTimestamp]) => {
      const text = writeUniversalCode(anyRequest, anyTimestamp);
      return fc.tuple(fc.constant({ anyRequest, anyTimestamp, text }), anyPastedForm(text));
    });
    fc.assert(
      fc.property(pastedCodes, ([{ anyRequest, anyTimestamp, text }, pasted]) => {
        expect(verifyUniversalCode(pasted, anyRequest)).toEqual({ ok: true, timestamp: anyTimestamp, canonical: text });
      }),
      runs(120),
    );
  });
});
