// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { CodeField } from './code-field.tsx';

const code = 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J';

/** Shows a code in a browser that, served without TLS, has no `navigator.clipboard`. */
function show(execCommand: () => boolean) {
  const user = userEvent.setup({ writeToClipboard: false });
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  document.execCommand = execCommand;
  const onTaken = vi.fn();
  render(<CodeField label="Return code" code={code} fileName="return-code.txt" onSaved={onTaken} />);
  return { user, onTaken, field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Return code' }) };
}

beforeAll(() => initI18n());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the whole code stands in a field of several lines that cannot be changed', () => {
  const { field } = show(() => true);
  expect(field.tagName).toBe('TEXTAREA');
  expect(field.value).toBe(code);
  expect(field.readOnly).toBe(true);
});

test('Copy works without navigator.clipboard, and says so', async () => {
  let copied = '';
  const { user, onTaken } = show(() => {
    // What is copied is selected in a field that is there for that moment alone.
    copied = [...document.querySelectorAll('textarea')].at(-1)?.value ?? '';
    return true;
  });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copied).toBe(code);
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(onTaken).toHaveBeenCalledTimes(1);
});

test('what could not be copied is not taken; the code is selected to be copied by hand', async () => {
  const { user, onTaken, field } = show(() => false);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText(/Not copied/)).toBeTruthy();
  expect(onTaken).not.toHaveBeenCalled();
  expect(field.selectionEnd - field.selectionStart).toBe(code.length);
});

test('Save to file takes it, and says under which name', async () => {
  const { user, onTaken } = show(() => true);
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    saved.push(content as Blob);
    return 'blob:code';
  });
  // Followed, the link would lead this document away.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  await user.click(screen.getByRole('button', { name: 'Save to file' }));
  expect(await saved[0]?.text()).toBe(code);
  expect(screen.getByText('Saved as return-code.txt')).toBeTruthy();
  expect(onTaken).toHaveBeenCalledTimes(1);
});
