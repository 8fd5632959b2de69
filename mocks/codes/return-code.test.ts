import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReplacements, anyPastedForm, anyReplacement } from '#mocks/testing/pasted-code-arbitraries.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { encodeBase58 } from './base58.ts';
import { type ReturnSubject, verifyReturnCode, writeReturnCode } from './return-code.ts';
import { writeUniversalCode } from './universal-code.ts';

const device = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519' };
const authorizationCode = writeUniversalCode({ ...device, nonce: '9nvUvJfcb' }, Date.UTC(2026, 0, 15, 9));
const specific: ReturnSubject = {
  ...device,
  reservation: 'specific',
  productInstanceId: '6ca07f56-145c-4ace-bdc2-40417fd49d47',
};
const universal: ReturnSubject = { ...device, reservation: 'universal', authorizationCode };
const code = writeReturnCode(specific);

const devices = fc.record({
  productIdentifier: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/),
  serialNumber: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
});
const reservations = fc.oneof(
  fc.record({ reservation: fc.constant('specific' as const), productInstanceId: fc.uuid({ version: 4 }) }),
  fc.stringMatching(/^[9AB][1-9A-HJ-NP-Za-km-z]{8}$/).map((nonce) => ({
    reservation: 'universal' as const,
    authorizationCode: writeUniversalCode({ ...device, nonce }, 0),
  })),
);
const subjects: fc.Arbitrary<ReturnSubject> = fc
  .tuple(devices, reservations)
  .map(([udi, reservation]) => ({ ...udi, ...reservation }));

describe('verification of invalid return codes', () => {
  test.each([
    ['', 'empty'],
    ['hello', 'other-kind'],
    ['C9300-24UX', 'other-kind'],
    ['CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68', 'other-kind'],
    ['DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ', 'other-kind'],
    [authorizationCode, 'other-kind'],
    ['deadbeef', 'other-kind'],
    ['<specificPLR></specificPLR>', 'other-kind'],
  ])('rejects %j as %s', (text, fault) => {
    expect(verifyReturnCode(text, specific)).toEqual({ ok: false, fault });
  });

  test.each([
    ['a character outside base58', code.replace(/.$/, '0'), 'digit'],
    ['a missing last group', code.replace(/-...$/, ''), 'length'],
    ['one character too few', code.slice(0, -1), 'length'],
    ['one character too many', `${code}1`, 'length'],
    ['a misplaced hyphen', code.replace(/(.)-/, '-$1'), 'length'],
    [
      'another version',
      `C${encodeBase58(Uint8Array.of(0x07, ...new Uint8Array(36).fill(7)))}`.replace(/.{6}/g, '$&-'),
      'version',
    ],
  ])('rejects a code with %s', (_name, text, damage) => {
    expect(verifyReturnCode(text, specific)).toEqual({ ok: false, fault: 'damaged', damage });
  });

  test('rejects the published sample as not issued here', () => {
    const text = 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J';
    expect(verifyReturnCode(text, specific)).toEqual({ ok: false, fault: 'not-issued-here' });
  });

  test('rejects a code whose letter was changed to the other kind of reservation', () => {
    expect(verifyReturnCode(code.replace('C', 'D'), universal)).toMatchObject({ ok: false });
    expect(verifyReturnCode(writeReturnCode(universal).replace('D', 'C'), universal)).toEqual({
      ok: false,
      fault: 'not-issued-here',
    });
  });

  test.each<[string, ReturnSubject, string]>([
    ['another device', { ...specific, serialNumber: 'other' }, 'another-device'],
    ['another product', { ...specific, productIdentifier: 'C9300' }, 'another-device'],
    [
      'an earlier reservation',
      { ...specific, productInstanceId: '6ca07f56-145c-4ace-bdc2-40417fd49d48' },
      'another-reservation',
    ],
    ['a universal reservation', universal, 'another-reservation'],
  ])('rejects the code for %s', (_name, subject, fault) => {
    expect(verifyReturnCode(code, subject)).toEqual({ ok: false, fault });
  });

  test('rejects a code with any character replaced', () => {
    for (const subject of [specific, universal]) {
      const texts = allReplacements(writeReturnCode(subject));
      expect(texts.filter((text) => verifyReturnCode(text, subject).ok)).toEqual([]);
    }
  });

  test('rejects any code with a replaced character in any pasted form', () => {
    const replaced = subjects.chain((subject) =>
      fc.tuple(fc.constant(subject), anyReplacement(writeReturnCode(subject)).chain(anyPastedForm)),
    );
    fc.assert(
      fc.property(replaced, ([subject, text]) => !verifyReturnCode(text, subject).ok),
      runs(120),
    );
  });
});

describe('a return code', () => {
  test('consists of eight groups of six characters and one of three', () => {
    expect(code).toMatch(/^C[CDE][1-9A-HJ-NP-Za-km-z]{4}(-[1-9A-HJ-NP-Za-km-z]{6}){7}-[1-9A-HJ-NP-Za-km-z]{3}$/);
    expect(writeReturnCode(universal)).toMatch(/^D[CDE].{4}(-.{6}){7}-.{3}$/);
    expect(writeReturnCode(specific)).toBe(code);
  });

  test('accepts any code in any pasted form', () => {
    const pastedCodes = subjects.chain((subject) =>
      fc.tuple(fc.constant(subject), anyPastedForm(writeReturnCode(subject))),
    );
    fc.assert(
      fc.property(pastedCodes, ([subject, pasted]) => {
        expect(verifyReturnCode(pasted, subject)).toEqual({ ok: true, canonical: writeReturnCode(subject) });
      }),
      runs(120),
    );
  });

  test('ignores the pasted form of a universal authorization code', () => {
    const pasted: ReturnSubject = { ...universal, authorizationCode: ` “${authorizationCode.replace('-', '-\n')}” ` };
    expect(writeReturnCode(pasted)).toBe(writeReturnCode(universal));
  });
});
