/** The longest file read for a code, in bytes: the longest code is a few thousand characters. */
export const fileMaximumSize = 64 * 1024;

/** Why a file is not taken for a code. */
export type FileRefusal = 'empty' | 'too-large' | 'binary' | 'unreadable' | 'several-files' | 'folder';

/** What a file holds, or why it is not taken. */
export type ReadFile = { readonly text: string } | { readonly refusal: FileRefusal };

/** What no text has: control characters but tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;

/** Text as editors save it: UTF-16 when its first two bytes say so, as Notepad may, otherwise UTF-8. */
function decode(bytes: Uint8Array): string {
  const encodings = { '255,254': 'utf-16le', '254,255': 'utf-16be' } as const;
  const mark = bytes.slice(0, 2).join(',') as keyof typeof encodings;
  return new TextDecoder(encodings[mark] ?? 'utf-8', { fatal: true }).decode(bytes);
}

function textOf(bytes: Uint8Array): ReadFile {
  try {
    const text = decode(bytes);
    if (controls.test(text)) return { refusal: 'binary' };
    return text.trim() === '' ? { refusal: 'empty' } : { text };
  } catch {
    return { refusal: 'binary' };
  }
}

/** Reads a chosen or dropped file that should hold a code, and says why when it cannot. */
export async function readTextFile(file: Blob): Promise<ReadFile> {
  if (file.size > fileMaximumSize) return { refusal: 'too-large' };
  try {
    return textOf(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refusal: 'unreadable' };
  }
}
