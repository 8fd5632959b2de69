// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from './clipboard.ts';

/** The text that was selected when the copy command ran. */
let selected: string | undefined;
/** Whether the copy command succeeds. */
let isAllowed: boolean;
let button: HTMLButtonElement;

beforeEach(() => {
  selected = undefined;
  isAllowed = true;
  document.execCommand = () => {
    const active = document.activeElement;
    selected =
      active instanceof HTMLTextAreaElement
        ? active.value.slice(active.selectionStart, active.selectionEnd)
        : undefined;
    return isAllowed;
  };
  button = document.body.appendChild(document.createElement('button'));
  button.focus();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const withClipboard = (clipboard: Partial<Clipboard> | undefined) => vi.stubGlobal('navigator', { clipboard });

test('copies with the clipboard API if available, without a selection', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  withClipboard({ writeText });
  expect(await copyText('the whole token')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('the whole token');
  expect(selected).toBeUndefined();
});

test('copies a selection if the clipboard API is not permitted', async () => {
  withClipboard({ writeText: () => Promise.reject(new Error('NotAllowedError')) });
  expect(await copyText('the whole token')).toBe(true);
  expect(selected).toBe('the whole token');
});

test.each([true, false])(
  'restores document and focus without the clipboard API; copying is allowed: %s',
  async (expected) => {
    withClipboard(undefined);
    isAllowed = expected;
    const before = document.body.innerHTML;
    expect(await copyText('the whole token')).toBe(expected);
    expect(selected).toBe('the whole token');
    expect(document.body.innerHTML).toBe(before);
    expect(document.activeElement).toBe(button);
  },
);

test('returns false if the browser does not support the copy command', async () => {
  withClipboard(undefined);
  document.execCommand = () => {
    throw new Error('The copy command is not implemented.');
  };
  expect(await copyText('the whole token')).toBe(false);
});
