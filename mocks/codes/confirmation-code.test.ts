import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReplacements, anyPastedForm } from '#mocks/testing/pasted-code-arbitraries.ts';
import { verifyConfirmationCode, writeConfirmationCode } from './confirmation-code.ts';

const update = {
  productIdentifier: 'CV-CNTR-ESXI',
  serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519',
  productInstanceId: '6ca07f56-145c-4ace-bdc2-40417fd49d47',
  timestamp: Date.UTC(2026, 0, 15, 9),
};
const code = writeConfirmationCode(update);

describe('verification of invalid confirmation codes', () => {
  test.each([
    ['', 'empty'],
    ['hello', 'other-kind'],
    [code.slice(1), 'other-kind'],
    [`${code}0`, 'other-kind'],
    ['DEADBEEF', 'other-kind'],
    ['3b1f0c52-6f0e-4c8b-9d52-0a4f6b7c1d2e', 'other-kind'],
    ['M2IxZjBjNTItNmYwZS00', 'other-kind'],
    ['CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J', 'other-kind'],
  ])('rejects %j as %s', (text, fault) => {
    expect(verifyConfirmationCode(text, update)).toEqual({ ok: false, fault });
  });

  test.each([
    ['another device', { serialNumber: 'other' }],
    ['another product', { productIdentifier: 'C9300' }],
    ['another reservation', { productInstanceId: '6ca07f56-145c-4ace-bdc2-40417fd49d48' }],
    ['an earlier update', { timestamp: update.timestamp - 1 }],
  ])('rejects the confirmation code of %s', (_name, other) => {
    expect(verifyConfirmationCode(code, { ...update, ...other })).toEqual({ ok: false, fault: 'another-update' });
  });

  test('rejects a code with any character replaced', () => {
    expect(allReplacements(code).filter((text) => verifyConfirmationCode(text, update).ok)).toEqual([]);
  });
});

describe('a confirmation code', () => {
  test('consists of eight lower-case hexadecimal digits', () => {
    expect(code).toMatch(/^[0-9a-f]{8}$/);
    expect(writeConfirmationCode({ ...update })).toBe(code);
  });

  test('accepts a code in any pasted form', () => {
    fc.assert(
      fc.property(anyPastedForm(code), (pasted) => {
        expect(verifyConfirmationCode(pasted, update)).toEqual({ ok: true, canonical: code });
      }),
    );
  });
});
