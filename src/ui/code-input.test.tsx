// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { CodeInput } from './code-input.tsx';

function Input({ isBusy = false }: { readonly isBusy?: boolean }) {
  const [value, setValue] = useState('');
  return (
    <CodeInput label="Code" help="Paste it." value={value} onChange={setValue} error={undefined} isBusy={isBusy} />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code' });
const chooser = () => document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;

/** Drops files on the field, as after dragging them from the desktop. */
function drop(...files: File[]) {
  const event = createEvent.drop(field());
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } });
  fireEvent(field(), event);
}

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(cleanup);

test('rejects a binary file with a message and keeps the typed text', async () => {
  render(<Input />);
  await userEvent.type(field(), 'typed');
  await userEvent.upload(chooser(), new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04])], 'codes.zip'));
  expect((await screen.findByRole('alert')).textContent).toContain('codes.zip is not a text file.');
  expect(field().value).toBe('typed');
});

test('rejects a file that is larger than any code', async () => {
  render(<Input />);
  await userEvent.upload(chooser(), new File(['x'.repeat(70_000)], 'log.txt'));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'log.txt is larger than 64 kB, too large for a code.',
  );
  expect(field().value).toBe('');
});

test('reads a chosen file at once and clears an earlier error', async () => {
  render(<Input />);
  await userEvent.upload(chooser(), new File([''], 'empty.txt'));
  await screen.findByRole('alert');
  await userEvent.upload(chooser(), new File(['<specificPLR>\n'], 'code.txt'));
  await waitFor(() => expect(field().value).toBe('<specificPLR>'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('reads a dropped file at once', async () => {
  render(<Input />);
  drop(new File(['DADzdk-bUCHFW'], 'code.txt'));
  await waitFor(() => expect(field().value).toBe('DADzdk-bUCHFW'));
});

test('accepts no input while an earlier code is being sent', async () => {
  render(<Input isBusy />);
  drop(new File(['another'], 'code.txt'));
  await userEvent.type(field(), 'another');
  expect(field().value).toBe('');
  expect(screen.getByRole('button', { name: 'Browse' })).toHaveProperty('disabled', true);
});

test('rejects several files dropped together with a message and keeps the typed text', async () => {
  render(<Input />);
  await userEvent.type(field(), 'typed');
  drop(new File(['one'], 'one.txt'), new File(['two'], 'two.txt'));
  expect((await screen.findByRole('alert')).textContent).toContain('Drop the one file the code was saved in.');
  expect(field().value).toBe('typed');
});
