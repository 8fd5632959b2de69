// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { CodeField } from './code-field.tsx';

const code = 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J';

/** Shows a code in a browser without `navigator.clipboard`, as on a page served without TLS. */
function show(execCommand: () => boolean) {
  const user = userEvent.setup({ writeToClipboard: false });
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  document.execCommand = execCommand;
  const onSaved = vi.fn();
  render(<CodeField label="Return code" code={code} fileName="return-code.txt" onSaved={onSaved} />);
  return { user, onSaved, field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Return code' }) };
}

beforeAll(() => initI18n());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('shows the whole code in a read-only field of several lines', () => {
  const { field } = show(() => true);
  expect(field.tagName).toBe('TEXTAREA');
  expect(field.value).toBe(code);
  expect(field.readOnly).toBe(true);
});

test('copies without navigator.clipboard and confirms it', async () => {
  let copied = '';
  const { user, onSaved } = show(() => {
    // The copied text is selected in a temporary field.
    copied = [...document.querySelectorAll('textarea')].at(-1)?.value ?? '';
    return true;
  });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copied).toBe(code);
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(onSaved).toHaveBeenCalledTimes(1);
});

test('selects the code after a failed copy and does not count it as saved', async () => {
  const { user, onSaved, field } = show(() => false);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText(/Not copied/)).toBeTruthy();
  expect(onSaved).not.toHaveBeenCalled();
  expect(field.selectionEnd - field.selectionStart).toBe(code.length);
});

test('saves the code in a file and shows the name of the file', async () => {
  const { user, onSaved } = show(() => true);
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    saved.push(content as Blob);
    return 'blob:code';
  });
  // Following the link would navigate away from this document.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  await user.click(screen.getByRole('button', { name: 'Save to file' }));
  expect(await saved[0]?.text()).toBe(code);
  expect(screen.getByText('Saved as return-code.txt')).toBeTruthy();
  expect(onSaved).toHaveBeenCalledTimes(1);
});
