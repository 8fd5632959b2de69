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
const returns: fc.Arbitrary<ReturnSubject> = fc
  .tuple(devices, reservations)
  .map(([udi, what]) => ({ ...udi, ...what }));

describe('what is refused', () => {
  test.each([
    ['', 'empty'],
    ['hello', 'other-kind'],
    ['C9300-24UX', 'other-kind'],
    ['CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68', 'other-kind'],
    ['DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ', 'other-kind'],
    [authorizationCode, 'other-kind'],
    ['deadbeef', 'other-kind'],
    ['<specificPLR></specificPLR>', 'other-kind'],
  ])('%s: %s', (text, fault) => {
    expect(verifyReturnCode(text, specific)).toEqual({ ok: false, fault });
  });

  test.each([
    ['a digit that base58 has not', code.replace(/.$/, '0'), 'digit'],
    ['the last group missing', code.replace(/-...$/, ''), 'length'],
    ['one character too few', code.slice(0, -1), 'length'],
    ['one character too many', `${code}1`, 'length'],
    ['a hyphen in another place', code.replace(/(.)-/, '-$1'), 'length'],
    [
      'another version',
      `C${encodeBase58(Uint8Array.of(0x07, ...new Uint8Array(36).fill(7)))}`.replace(/.{6}/g, '$&-'),
      'version',
    ],
  ])('%s', (_name, text, damage) => {
    expect(verifyReturnCode(text, specific)).toEqual({ ok: false, fault: 'damaged', damage });
  });

  test('the published sample was not made here', () => {
    const text = 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J';
    expect(verifyReturnCode(text, specific)).toEqual({ ok: false, fault: 'not-issued-here' });
  });

  test('a universal one for a specific one, by its letter alone', () => {
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
  ])('the code of %s', (_name, returned, fault) => {
    expect(verifyReturnCode(code, returned)).toEqual({ ok: false, fault });
  });

  test('any one character replaced by any other', () => {
    for (const returned of [specific, universal]) {
      const texts = allReplacements(writeReturnCode(returned));
      expect(texts.filter((text) => verifyReturnCode(text, returned).ok)).toEqual([]);
    }
  });

  test('any one character replaced, whatever is returned and however it arrives', () => {
    const replaced = returns.chain((returned) =>
      fc.tuple(fc.constant(returned), anyReplacement(writeReturnCode(returned)).chain(anyPastedForm)),
    );
    fc.assert(
      fc.property(replaced, ([returned, text]) => !verifyReturnCode(text, returned).ok),
      runs(120),
    );
  });
});

describe('a return code', () => {
  test('has the published form: eight groups of six and one of three', () => {
    expect(code).toMatch(/^C[CDE][1-9A-HJ-NP-Za-km-z]{4}(-[1-9A-HJ-NP-Za-km-z]{6}){7}-[1-9A-HJ-NP-Za-km-z]{3}$/);
    expect(writeReturnCode(universal)).toMatch(/^D[CDE].{4}(-.{6}){7}-.{3}$/);
    expect(writeReturnCode(specific)).toBe(code);
  });

  test('survives writing and reading, however it arrives', () => {
    const arriving = returns.chain((returned) =>
      fc.tuple(fc.constant(returned), anyPastedForm(writeReturnCode(returned))),
    );
    fc.assert(
      fc.property(arriving, ([returned, arrived]) => {
        expect(verifyReturnCode(arrived, returned)).toEqual({ ok: true, canonical: writeReturnCode(returned) });
      }),
      runs(120),
    );
  });

  test('is the same for a universal code however that arrived', () => {
    const pasted: ReturnSubject = { ...universal, authorizationCode: ` “${authorizationCode.replace('-', '-\n')}” ` };
    expect(writeReturnCode(pasted)).toBe(writeReturnCode(universal));
  });
});
