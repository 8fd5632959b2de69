import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { encodeQrCode, type QrCode, quietZone } from './qr-code.ts';

type Point = readonly [x: number, y: number];

/** The closed outlines of a path that has only the commands M, L and Z. */
const outlinesOf = (path: string): readonly (readonly Point[])[] =>
  path
    .split('Z')
    .filter(Boolean)
    .map((outline) =>
      outline
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number) as [number, number]),
    );

/** Whether the middle of a module is inside an odd number of outlines. */
const isDark = (outlines: readonly (readonly Point[])[], column: number, row: number) =>
  outlines.filter((points) => {
    const crossings = points.filter(([x, y], index) => {
      const [, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return x <= column && Math.min(y, nextY) <= row && row < Math.max(y, nextY);
    });
    return crossings.length % 2 === 1;
  }).length %
    2 ===
  1;

/** Draws a QR code as red, green, blue and opacity of each pixel, with its quiet zone, and reads it with a decoder of other authors. */
function read({ size, path }: QrCode): string | undefined {
  const scale = 4;
  const width = (size + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const outlines = outlinesOf(path);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (isDark(outlines, column, row))
        for (let pixel = 0; pixel < scale * scale; pixel += 1) {
          const x = (column + quietZone) * scale + (pixel % scale);
          const y = (row + quietZone) * scale + Math.floor(pixel / scale);
          pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
        }
  return jsQR(pixels, width, width)?.data;
}

const encode = (text: string) => {
  const code = encodeQrCode(text);
  if (!code) throw new Error('The text has no QR code.');
  return code;
};

test.each([
  'fb49cfb2',
  'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J',
  'CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-AXRBw6WNa-58',
])('a decoder reads the code %s from its QR code', (code) => {
  expect(read(encode(code))).toBe(code);
});

test('a decoder reads each text of up to 300 of the characters that codes have', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0123456789:-'), minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(text, (code) => {
      expect(read(encode(code))).toBe(code);
    }),
    { numRuns: 25 },
  );
});

test('the longest request code that its form allows fits on a phone with modules of 4 pixels', () => {
  // A product identifier and a serial number of 128 characters each, besides letters, nonce and check digits.
  const longest = `CB-Z${'a'.repeat(128)}:${'b'.repeat(128)}-AXRBw6WNa-58`;
  const { size } = encode(longest);
  // On a phone of 390 pixels, the content of a dialog has 342.
  expect((size + 2 * quietZone) * 4).toBeLessThanOrEqual(342);
});

test('a text of up to 2,331 bytes has a QR code, and a longer one has none', () => {
  expect(encodeQrCode('a'.repeat(2331))?.size).toBe(177);
  expect(encodeQrCode('a'.repeat(2332))).toBeUndefined();
});

test('rejects a value that is no text instead of calling it too long', () => {
  expect(() => encodeQrCode(undefined as never)).toThrow();
});
