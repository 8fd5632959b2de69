// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyFromField, copyText } from './copy.ts';

/** What the browser is asked to copy when it copies what is selected. */
let selected: string | undefined;
/** Whether the browser allows that. */
let allows: boolean;
let field: HTMLTextAreaElement;
let button: HTMLButtonElement;

beforeEach(() => {
  selected = undefined;
  allows = true;
  document.execCommand = () => {
    const active = document.activeElement;
    selected =
      active instanceof HTMLTextAreaElement
        ? active.value.slice(active.selectionStart, active.selectionEnd)
        : undefined;
    return allows;
  };
  field = document.body.appendChild(document.createElement('textarea'));
  field.value = 'the whole token';
  button = document.body.appendChild(document.createElement('button'));
  button.focus();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const withClipboard = (clipboard: Partial<Clipboard> | undefined) => vi.stubGlobal('navigator', { clipboard });

describe('a field is copied', () => {
  test('is left selected when the browser refuses every way, for copying by hand', async () => {
    withClipboard(undefined);
    allows = false;
    expect(await copyFromField(field)).toBe(false);
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('the whole token');
  });

  test('also when the browser does not know the command at all', async () => {
    withClipboard(undefined);
    document.execCommand = () => {
      throw new Error('not implemented');
    };
    expect(await copyFromField(field)).toBe(false);
  });

  test('by selecting it where there is no clipboard, and the focus comes back', async () => {
    withClipboard(undefined);
    expect(await copyFromField(field)).toBe(true);
    expect(selected).toBe('the whole token');
    expect(document.activeElement).toBe(button);
  });

  test('by selecting it where writing the clipboard is not permitted', async () => {
    withClipboard({ writeText: () => Promise.reject(new Error('NotAllowedError')) });
    expect(await copyFromField(field)).toBe(true);
    expect(selected).toBe('the whole token');
  });

  test('by the clipboard where there is one, without touching the selection', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    withClipboard({ writeText });
    expect(await copyFromField(field)).toBe(true);
    expect(writeText).toHaveBeenCalledWith('the whole token');
    expect(selected).toBeUndefined();
  });
});

describe('a text without a field', () => {
  test.each([true, false])(
    'leaves nothing behind, and the focus where it was, whether allowed or not: %s',
    async (given) => {
      withClipboard(undefined);
      allows = given;
      const before = document.body.innerHTML;
      expect(await copyText('another token', document.body)).toBe(given);
      expect(selected).toBe('another token');
      expect(document.body.innerHTML).toBe(before);
      expect(document.activeElement).toBe(button);
    },
  );
});
