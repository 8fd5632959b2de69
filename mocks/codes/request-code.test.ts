import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReplacements, anyPastedForm, anyReplacement } from '#mocks/testing/pasted-code-arbitraries.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { productInstanceIdOf } from './product-instance.ts';
import { readRequestCode, writeRequestCode } from './request-code.ts';

const center = {
  reservation: 'specific',
  productIdentifier: 'CV-CNTR-ESXI',
  serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519',
} as const;
const code = writeRequestCode(center, Uint8Array.of(1, 2, 3, 4, 5, 6));

const inputs = fc.record({
  identity: fc.record({
    reservation: fc.constantFrom('specific' as const, 'universal' as const),
    productIdentifier: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/),
    serialNumber: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
  }),
  randomBytes: fc.uint8Array({ minLength: 6, maxLength: 6 }),
});

describe('invalid request codes', () => {
  test.each(['', ' \n', '\uFEFF“”'])('rejects %j as empty', (text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'empty' });
  });

  test.each([
    'hello',
    'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
    '<specificPLR></specificPLR>',
    'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2',
    'cb-Zcv-cntr',
  ])('rejects %s as another kind of text', (text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'other-kind' });
  });

  test.each([
    ['without its end', code.slice(0, -3)],
    ['without its beginning except the letters', `CB-Z${code.slice(20)}`],
    ['without its colon, as printed in the guide', 'CB-ZCV-CNTR-ESXI-CENTERVM-INT17047-BRUWxwm1X-68'],
    ['with an invalid nonce', code.replace(/-.{9}-/, '-zzzzzzzzz-')],
    ['with a second colon', code.replace('VM', ':M')],
    ['with a product identifier of 129 characters', code.replace('CV-CNTR-ESXI', 'C'.repeat(129))],
  ])('rejects a code %s as damaged', (_name, text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'damaged' });
  });

  test.each([
    ['the guide’s sample with its colon restored', 'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68'],
    ['the sample of a switch', 'CB-ZC9300-24UX:FCW2134L0RN-AK9A6sMTr-86'],
    ['the sample of another switch', 'CE-ZC9300-48P-4X:XDC240312LB5-A6rZG7jGd-75'],
    ['the sample of a firewall', 'DC-ZCSF-220:FVH3011AHB3-AkARi7gUQ-02'],
  ])('rejects %s as not issued here', (_name, text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'not-issued-here' });
  });

  test('rejects a code with any character replaced', () => {
    expect(allReplacements(code).filter((text) => readRequestCode(text).ok)).toEqual([]);
  });

  test('rejects a code with a replaced character for any device', () => {
    const replaced = inputs.chain(({ identity, randomBytes }) =>
      anyReplacement(writeRequestCode(identity, randomBytes)),
    );
    fc.assert(
      fc.property(replaced, (text) => !readRequestCode(text).ok),
      runs(400),
    );
  });
});

describe('a request code', () => {
  test('writes a code in the published form', () => {
    expect(code).toMatch(
      /^CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-[9AB][1-9A-HJ-NP-Za-km-z]{8}-\d{2}$/,
    );
    expect(writeRequestCode({ ...center, reservation: 'universal' }, new Uint8Array(6))).toMatch(/^DC-Z/);
  });

  test('reads back any written code; the same random bytes give the same code', () => {
    fc.assert(
      fc.property(inputs, ({ identity, randomBytes }) => {
        const text = writeRequestCode(identity, randomBytes);
        expect(readRequestCode(text)).toEqual({
          ok: true,
          request: { ...identity, nonce: expect.stringMatching(/^.{9}$/) },
          canonical: text,
        });
        expect(writeRequestCode(identity, randomBytes)).toBe(text);
      }),
    );
  });

  test('accepts a code in any pasted form', () => {
    const pastedCodes = inputs.chain(({ identity, randomBytes }) => {
      const text = writeRequestCode(identity, randomBytes);
      return fc.tuple(fc.constant(text), anyPastedForm(text));
    });
    fc.assert(
      fc.property(pastedCodes, ([text, pasted]) => {
        expect(readRequestCode(pasted)).toMatchObject({ ok: true, canonical: text });
      }),
      runs(120),
    );
  });
});

describe('the product instance id of a request', () => {
  const request = { ...center, nonce: '9nvUvJfcb' };

  test('derives a constant version 4 UUID', () => {
    expect(productInstanceIdOf(request)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(productInstanceIdOf({ ...request })).toBe(productInstanceIdOf(request));
  });

  test.each([
    ['another request', { ...request, nonce: '9nvUvJfcc' }],
    ['another device', { ...request, serialNumber: 'other' }],
    ['another product', { ...request, productIdentifier: 'C9300' }],
  ])('derives a different UUID for %s', (_name, other) => {
    expect(productInstanceIdOf(other)).not.toBe(productInstanceIdOf(request));
  });
});
