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
    ['broken UTF-8', [0x43, 0xc3, 0x28]],
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
