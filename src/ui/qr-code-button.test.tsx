// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { CodeField } from './code-field.tsx';
import { DialogFrame } from './dialog-frame.tsx';

const code = 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J';

/** Shows a code in a dialog and opens its QR code with the keyboard. */
async function open({ text = code, onSaved }: { readonly text?: string; readonly onSaved?: () => void } = {}) {
  const onClose = vi.fn();
  render(
    <DialogFrame title="Return" onClose={onClose} isDismissible actions={null}>
      <CodeField label="Return Code" code={text} fileName="return-code.txt" {...(onSaved ? { onSaved } : {})} />
    </DialogFrame>,
  );
  const button = screen.getByRole('button', { name: 'Show QR code' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: 'QR Code' });
  return { button, onClose };
}

const buttonNames = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(cleanup);

test('shows a named picture, black on white with a quiet zone, and the code as text', async () => {
  await open();
  const picture = screen.getByRole('img', { name: 'Return Code as a QR code' });
  expect(picture.getAttribute('viewBox')).toBe('-4 -4 41 41');
  expect(picture.getAttribute('width')).toBe(String(41 * 8));
  const [ground, modules] = picture.children;
  expect(ground?.getAttribute('fill')).toBe('white');
  expect([ground?.getAttribute('width'), ground?.getAttribute('x')]).toEqual(['41', '-4']);
  expect(modules?.getAttribute('fill')).toBe('black');
  expect(screen.getByRole('dialog', { name: 'QR Code' }).textContent).toContain(code);
});

test('Esc closes only the QR code and returns the focus to its button', async () => {
  const { button, onClose } = await open();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'QR Code' })).toBeNull());
  expect(onClose).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('a second Enter closes the QR code and does not count the code as saved', async () => {
  const onSaved = vi.fn();
  const { button } = await open({ onSaved });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'QR Code' })).toBeNull());
  expect(onSaved).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('Code scanned closes the QR code and counts the code as saved', async () => {
  const onSaved = vi.fn();
  await open({ onSaved });
  await userEvent.click(screen.getByRole('button', { name: 'Code scanned' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'QR Code' })).toBeNull());
  expect(onSaved).toHaveBeenCalledTimes(1);
});

test('a code that may be left at any time has only the button Close', async () => {
  await open();
  expect(buttonNames()).toEqual(['Close']);
});

test('a code that does not fit in a QR code says so and cannot be marked as scanned', async () => {
  await open({ text: 'a'.repeat(2332), onSaved: vi.fn() });
  const dialog = screen.getByRole('dialog', { name: 'QR Code' });
  expect(dialog.textContent).toContain('This code is too long for a QR code. Copy it or save it to a file.');
  expect(screen.queryByRole('img')).toBeNull();
  expect(buttonNames()).toEqual(['Close']);
});
