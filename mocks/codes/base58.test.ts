import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { toHex } from './seeded-random.ts';

test.each(['0', 'O', 'I', 'l', '-', ' ', 'é', '\u{1F511}'])(
  'rejects %j, which is not in the base58 alphabet',
  (letter) => {
    expect(decodeBase58(`A${letter}B`)).toBeUndefined();
  },
);

describe('base58', () => {
  test.each([
    ['', ''],
    ['00', '1'],
    ['000000287fb4cd', '111233QC4'],
    ['61', '2g'],
    ['572e4794', '3EFU7m'],
    ['00eb15231dfceb60925886b67d065299925915aeb172c06647', '1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L'],
  ])('encodes %s as Bitcoin does: %s', (hex, text) => {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(encodeBase58(bytes)).toBe(text);
    expect(toHex(decodeBase58(text) ?? Uint8Array.of(255))).toBe(hex);
  });

  test('decodes any encoded bytes, including leading zeros', () => {
    const bytes = fc
      .tuple(fc.nat(4), fc.uint8Array({ maxLength: 40 }))
      .map(([zeros, rest]) => Uint8Array.from([...new Array<number>(zeros).fill(0), ...rest]));
    fc.assert(
      fc.property(bytes, (original) => {
        expect(decodeBase58(encodeBase58(original))).toEqual(original);
      }),
    );
  });

  test('encodes any decoded text back to itself', () => {
    const texts = fc.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{0,52}$/);
    fc.assert(
      fc.property(texts, (text) => {
        expect(encodeBase58(decodeBase58(text) ?? Uint8Array.of())).toBe(text);
      }),
    );
  });
});
