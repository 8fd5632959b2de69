// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { CodeInput } from './code-input.tsx';
import { type I18n, I18nContext, startPortalTexts, usePortalTexts } from './use-portal-texts.ts';

let texts: I18n;

function Input() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState('typed');
  const { chooseLanguage } = usePortalTexts();
  return (
    <>
      <CodeInput ref={field} label="Code" value={value} onChange={setValue} problem={undefined} />
      <button type="button" onClick={() => void chooseLanguage('fr')}>
        Français
      </button>
    </>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code' });
const chooser = () => document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;

beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

function show() {
  render(
    <I18nContext value={texts}>
      <Input />
    </I18nContext>,
  );
}

test('keeps the typed text when a file is rejected, then reads another file', async () => {
  show();
  await userEvent.upload(chooser(), new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04])], 'codes.zip'));
  await screen.findByText(/^codes\.zip is not a text file\./);
  expect(field().value).toBe('typed');
  expect(field().getAttribute('aria-invalid')).toBe('true');

  await userEvent.upload(chooser(), new File(['DADzdk-bUCHFW\n'], 'code.txt'));
  await screen.findByText('Read from code.txt.');
  expect(field().value).toBe('DADzdk-bUCHFW\n');
  expect(field().getAttribute('aria-invalid')).toBe('false');
});

test('translates a displayed refusal when the language changes', async () => {
  show();
  await userEvent.upload(chooser(), new File([''], 'empty.txt'));
  await screen.findByText('empty.txt is empty.');
  await userEvent.click(screen.getByRole('button', { name: 'Français' }));
  await screen.findByText('empty.txt est vide.');
});
