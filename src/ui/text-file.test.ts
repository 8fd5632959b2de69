import { describe, expect, test } from 'vitest';
import { fileMaximumSize, readTextFile } from './text-file.ts';

describe('is refused', () => {
  test('a file larger than any code, without being read', async () => {
    const file = new Blob(['x'.repeat(fileMaximumSize + 1)]);
    expect(await readTextFile(file)).toEqual({ refusal: 'too-large' });
  });

  test.each([
    ['bytes that are no text', [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
    ['control characters', [0x50, 0x4b, 0x03, 0x04]],
    ['control characters of Windows-1252', [0x43, 0xc3, 0x28, 0x00]],
  ])('%s', async (_what, bytes) => {
    expect(await readTextFile(new Blob([new Uint8Array(bytes)]))).toEqual({ refusal: 'binary' });
  });

  test.each([[''], [' \r\n\t']])('a file with nothing in it: %j', async (text) => {
    expect(await readTextFile(new Blob([text]))).toEqual({ refusal: 'empty' });
  });

  test('a file that cannot be read any more', async () => {
    const file = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await readTextFile(file as unknown as Blob)).toEqual({ refusal: 'unreadable' });
  });
});

describe('is read', () => {
  test('a file as large as may be', async () => {
    const text = 'x'.repeat(fileMaximumSize);
    expect(await readTextFile(new Blob([text]))).toEqual({ text });
  });

  test('UTF-8 with line breaks', async () => {
    expect(await readTextFile(new Blob(['CEL7AU-\r\nRaGyRi\n']))).toEqual({ text: 'CEL7AU-\r\nRaGyRi\n' });
  });

  test('UTF-16 that says so, in both orders of bytes', async () => {
    const little = new Uint8Array([0xff, 0xfe, 0x43, 0x00, 0x42, 0x00]);
    const big = new Uint8Array([0xfe, 0xff, 0x00, 0x43, 0x00, 0x42]);
    expect(await readTextFile(new Blob([little]))).toEqual({ text: 'CB' });
    expect(await readTextFile(new Blob([big]))).toEqual({ text: 'CB' });
  });
});

test('a file in Windows-1252 is read', async () => {
  expect(await readTextFile(new Blob([new Uint8Array([0x43, 0xe9, 0xa0, 0x42])]))).toEqual({ text: 'C\u00E9\u00A0B' });
});

describe('a file in an encoding of an editor', () => {
  const text = 'Code\u00A0: \u201CCEL7AU-RaGyRi\u201D \u2013 é';
  const utf16 = (isLittle: boolean) =>
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
  const utf32 = (isLittle: boolean) =>
    Array.from(text).flatMap((character) => {
      const bytes = [0, 0, character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255];
      return isLittle ? bytes.toReversed() : bytes;
    });
  const bytesOf = (table: Readonly<Record<string, number>>) =>
    Array.from(text, (character) => table[character] ?? character.charCodeAt(0));

  test.each<[string, readonly number[]]>([
    ['UTF-8 with a byte-order mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
    ['UTF-8', [...new TextEncoder().encode(text)]],
    ['UTF-16, little-endian, with a byte-order mark', [0xff, 0xfe, ...utf16(true)]],
    ['UTF-16, big-endian, with a byte-order mark', [0xfe, 0xff, ...utf16(false)]],
    ['UTF-16, little-endian', utf16(true)],
    ['UTF-16, big-endian', utf16(false)],
    ['UTF-32, little-endian, with a byte-order mark', [0xff, 0xfe, 0, 0, ...utf32(true)]],
    ['UTF-32, big-endian', utf32(false)],
    ['Mac Roman', bytesOf({ '\u00A0': 0xca, '\u201C': 0xd2, '\u201D': 0xd3, '\u2013': 0xd0, é: 0x8e })],
  ])('is read: %s', async (_name, bytes) => {
    expect(await readTextFile(new Blob([new Uint8Array(bytes)]))).toEqual({ text });
  });
});
