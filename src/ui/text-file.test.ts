import { describe, expect, test } from 'vitest';
import { fileMaximumSize, readTextFile } from './text-file.ts';

describe('rejected files', () => {
  test('rejects a file larger than any code without reading it', async () => {
    const file = new Blob(['x'.repeat(fileMaximumSize + 1)]);
    expect(await readTextFile(file)).toEqual({ refusal: 'too-large' });
  });

  test.each([
    ['bytes of an image', [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
    ['control characters', [0x50, 0x4b, 0x03, 0x04]],
    ['control characters of Windows-1252', [0x43, 0xc3, 0x28, 0x00]],
  ])('rejects a file with %s', async (_case, bytes) => {
    expect(await readTextFile(new Blob([new Uint8Array(bytes)]))).toEqual({ refusal: 'binary' });
  });

  test.each([[''], [' \r\n\t']])('rejects a file with only white space: %j', async (text) => {
    expect(await readTextFile(new Blob([text]))).toEqual({ refusal: 'empty' });
  });

  test('rejects a file that can no longer be read', async () => {
    const file = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await readTextFile(file as unknown as Blob)).toEqual({ refusal: 'unreadable' });
  });
});

describe('accepted files', () => {
  test('reads a file of the maximum size', async () => {
    const text = 'x'.repeat(fileMaximumSize);
    expect(await readTextFile(new Blob([text]))).toEqual({ text });
  });

  test('reads UTF-8 with line breaks', async () => {
    expect(await readTextFile(new Blob(['CEL7AU-\r\nRaGyRi\n']))).toEqual({ text: 'CEL7AU-\r\nRaGyRi\n' });
  });

  test('reads UTF-16 with a byte-order mark in both byte orders', async () => {
    const little = new Uint8Array([0xff, 0xfe, 0x43, 0x00, 0x42, 0x00]);
    const big = new Uint8Array([0xfe, 0xff, 0x00, 0x43, 0x00, 0x42]);
    expect(await readTextFile(new Blob([little]))).toEqual({ text: 'CB' });
    expect(await readTextFile(new Blob([big]))).toEqual({ text: 'CB' });
  });
});

test('reads a file in Windows-1252', async () => {
  expect(await readTextFile(new Blob([new Uint8Array([0x43, 0xe9, 0xa0, 0x42])]))).toEqual({ text: 'C\u00E9\u00A0B' });
});

describe('encodings of text editors', () => {
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
  ])('reads a file in %s', async (_name, bytes) => {
    expect(await readTextFile(new Blob([new Uint8Array(bytes)]))).toEqual({ text });
  });
});

test('reads the log of a terminal with colours, backspaces and bells', async () => {
  const text = 'Router# show\r\n\u0007\u001B[32mcode\u001B[0m\r\n --More-- \b\b\b\r\n';
  expect(await readTextFile(new Blob([text]))).toEqual({ text });
});
