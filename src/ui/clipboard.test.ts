// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from './clipboard.ts';

/** What the browser is asked to copy when it copies what is selected. */
let selected: string | undefined;
/** Whether the browser allows that. */
let allows: boolean;
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
  button = document.body.appendChild(document.createElement('button'));
  button.focus();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const withClipboard = (clipboard: Partial<Clipboard> | undefined) => vi.stubGlobal('navigator', { clipboard });

test('by the clipboard where there is one, without touching the selection', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  withClipboard({ writeText });
  expect(await copyText('the whole token')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('the whole token');
  expect(selected).toBeUndefined();
});

test('by selecting it where writing the clipboard is not permitted', async () => {
  withClipboard({ writeText: () => Promise.reject(new Error('NotAllowedError')) });
  expect(await copyText('the whole token')).toBe(true);
  expect(selected).toBe('the whole token');
});

test.each([true, false])(
  'without a clipboard nothing is left behind, and the focus is where it was, whether copying is allowed or not: %s',
  async (given) => {
    withClipboard(undefined);
    allows = given;
    const before = document.body.innerHTML;
    expect(await copyText('the whole token')).toBe(given);
    expect(selected).toBe('the whole token');
    expect(document.body.innerHTML).toBe(before);
    expect(document.activeElement).toBe(button);
  },
);

test('a browser that does not know the command at all has not copied', async () => {
  withClipboard(undefined);
  document.execCommand = () => {
    throw new Error('not implemented');
  };
  expect(await copyText('the whole token')).toBe(false);
});
