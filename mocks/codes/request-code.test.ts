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

const written = fc.record({
  asked: fc.record({
    reservation: fc.constantFrom('specific' as const, 'universal' as const),
    productIdentifier: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/),
    serialNumber: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
  }),
  drawn: fc.uint8Array({ minLength: 6, maxLength: 6 }),
});

describe('what is refused', () => {
  test.each(['', ' \n', '\uFEFF“”'])('%j is empty', (text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'empty' });
  });

  test.each([
    'hello',
    'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
    '<specificPLR></specificPLR>',
    'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2',
    'cb-Zcv-cntr',
  ])('%s is something else', (text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'other-kind' });
  });

  test.each([
    ['without its end', code.slice(0, -3)],
    ['without its beginning but for the letters', `CB-Z${code.slice(20)}`],
    ['with its colon lost, as the guide prints it', 'CB-ZCV-CNTR-ESXI-CENTERVM-INT17047-BRUWxwm1X-68'],
    ['with a nonce of another kind', code.replace(/-.{9}-/, '-zzzzzzzzz-')],
    ['with a second colon', code.replace('VM', ':M')],
    ['with a product identifier of 129 characters', code.replace('CV-CNTR-ESXI', 'C'.repeat(129))],
  ])('%s it is damaged', (_name, text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'damaged' });
  });

  test.each([
    ['the guide’s, its colon put back', 'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68'],
    ['a switch’s', 'CB-ZC9300-24UX:FCW2134L0RN-AK9A6sMTr-86'],
    ['another’s', 'CE-ZC9300-48P-4X:XDC240312LB5-A6rZG7jGd-75'],
    ['a firewall’s', 'DC-ZCSF-220:FVH3011AHB3-AkARi7gUQ-02'],
  ])('a published sample was not issued here: %s', (_name, text) => {
    expect(readRequestCode(text)).toEqual({ ok: false, fault: 'not-issued-here' });
  });

  test('any one character replaced by any other', () => {
    expect(allReplacements(code).filter((text) => readRequestCode(text).ok)).toEqual([]);
  });

  test('any one character replaced, whatever the device', () => {
    const replaced = written.chain(({ asked, drawn }) => anyReplacement(writeRequestCode(asked, drawn)));
    fc.assert(
      fc.property(replaced, (text) => !readRequestCode(text).ok),
      runs(400),
    );
  });
});

describe('a request code', () => {
  test('is written in the published form', () => {
    expect(code).toMatch(
      /^CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-[9AB][1-9A-HJ-NP-Za-km-z]{8}-\d{2}$/,
    );
    expect(writeRequestCode({ ...center, reservation: 'universal' }, new Uint8Array(6))).toMatch(/^DC-Z/);
  });

  test('survives writing and reading, and the same chance gives the same code', () => {
    fc.assert(
      fc.property(written, ({ asked, drawn }) => {
        const text = writeRequestCode(asked, drawn);
        expect(readRequestCode(text)).toEqual({
          ok: true,
          request: { ...asked, nonce: expect.stringMatching(/^.{9}$/) },
          canonical: text,
        });
        expect(writeRequestCode(asked, drawn)).toBe(text);
      }),
    );
  });

  test('is the same however it arrives', () => {
    const arriving = written.chain(({ asked, drawn }) => {
      const text = writeRequestCode(asked, drawn);
      return fc.tuple(fc.constant(text), anyPastedForm(text));
    });
    fc.assert(
      fc.property(arriving, ([text, arrived]) => {
        expect(readRequestCode(arrived)).toMatchObject({ ok: true, canonical: text });
      }),
      runs(120),
    );
  });
});

describe('the product instance that a request will be', () => {
  const request = { ...center, nonce: '9nvUvJfcb' };

  test('is a UUID of version 4, and always the same', () => {
    expect(productInstanceIdOf(request)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(productInstanceIdOf({ ...request })).toBe(productInstanceIdOf(request));
  });

  test.each([
    ['another request', { ...request, nonce: '9nvUvJfcc' }],
    ['another device', { ...request, serialNumber: 'other' }],
    ['another product', { ...request, productIdentifier: 'C9300' }],
  ])('is another for %s', (_name, other) => {
    expect(productInstanceIdOf(other)).not.toBe(productInstanceIdOf(request));
  });
});
