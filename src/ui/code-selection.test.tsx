// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useCodeSelection } from './code-selection.tsx';
import { TextInput } from './text-input.tsx';

const first = 'DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ';
const second = 'CEL7AU-RaGyRi-dGWrct-Mex5qo-hZbfKf-Pp84Vg-m3QZre-FXjAbH-59J';
const request = 'CB-ZCV-CNTR-ESXI:CENTERVM-INT17047-BRUWxwm1X-68';
/** A mail with greeting, codes and signature. */
const mail = (...codes: readonly string[]) => `Hello Anna,\n\n${codes.join('\nor\n')}\n\nKind regards\nBob`;

let sent: string[];

/** A form that sends the selected return code. */
function Form({ isReadOnly = false }: { readonly isReadOnly?: boolean }) {
  const [entered, setEntered] = useState('');
  const selection = useCodeSelection(entered, ['return-code', 'universal-authorization-code'], { isReadOnly });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!selection.requireChoice()) sent.push(selection.code);
      }}
    >
      <TextInput
        label="Code"
        error={undefined}
        value={entered}
        onChange={(event) => setEntered(event.target.value)}
        multiline
      />
      {selection.element}
      <button type="submit">Send</button>
    </form>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code' });
const enter = (text: string) => fireEvent.change(field(), { target: { value: text } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }));

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
beforeEach(() => {
  sent = [];
});
afterEach(async () => {
  cleanup();
  await changeLanguage('en');
});

test.each([
  [
    'en',
    /^This text contains 2 different codes\. Which one should be used\?$/,
    /^Code 2: CEL7AU.*-59J$/,
    'Choose a code.',
  ],
  [
    'fr',
    /^Ce texte contient 2 codes différents\. Lequel faut-il utiliser\s\?$/,
    /^Code 2\s: CEL7AU.*-59J$/,
    'Choisissez un code.',
  ],
] as const)(
  'sends no code of two until one is chosen, then exactly that one, in the language %s',
  async (language, question, label, demand) => {
    await changeLanguage(language);
    render(<Form />);
    enter(mail(first, second));
    const choice = screen.getByRole('radiogroup', { name: question });
    expect(field().compareDocumentPosition(choice) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();

    send();
    expect(screen.getByRole('alert').textContent).toBe(demand);
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
    expect(sent).toEqual([]);
    expect(field().value).toBe(mail(first, second));

    fireEvent.click(screen.getByRole('radio', { name: label }));
    expect(screen.queryByRole('alert')).toBeNull();
    send();
    expect(sent).toEqual([second]);
    expect(field().value).toBe(mail(first, second));
  },
);

test('forgets the choice once the chosen code is no longer among several', () => {
  render(<Form />);
  enter(mail(first, second));
  fireEvent.click(screen.getByRole('radio', { name: /^Code 1/ }));
  enter(mail(second, `${first.slice(0, -1)}a`));
  send();
  expect(sent).not.toContain(first);
});

test('offers a new choice for another text and shows no error before it is sent', () => {
  render(<Form />);
  enter(mail(first, second));
  send();
  enter(mail(second, first));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('radiogroup')).toBeTruthy();
});

test('extracts the only code from a mail and shows it in collapsed details', async () => {
  render(<Form />);
  enter(mail(first, first));
  expect(screen.queryByRole('radiogroup')).toBeNull();
  const note = screen.getByText('Code extracted from this text');
  expect(note.closest('details')?.open).toBe(false);
  await userEvent.click(note);
  expect(note.closest('details')?.textContent).toContain(first);
  send();
  expect(sent).toEqual([first]);
});

test.each([
  ['a code without other text', first, first],
  ['a text without a code', ' not a code ', 'not a code'],
])('shows nothing extra for %s and sends it', (_case, text, expected) => {
  const { container } = render(<Form />);
  enter(text);
  expect(screen.queryByRole('radiogroup')).toBeNull();
  expect(container.querySelector('details')).toBeNull();
  send();
  expect(sent).toEqual([expected]);
});

test('offers no choice for a code of an unexpected kind', () => {
  render(<Form />);
  enter(mail(request, first));
  expect(screen.queryByRole('radiogroup')).toBeNull();
  send();
  expect(sent).toEqual([first]);
});

test('keeps the choice unchanged during a request', async () => {
  const { rerender } = render(<Form />);
  enter(mail(first, second));
  const [one, other] = screen.getAllByRole<HTMLInputElement>('radio');
  if (!one || !other) throw new Error('There are no two codes to choose from.');
  await userEvent.click(one);
  rerender(<Form isReadOnly />);
  await userEvent.click(other);
  expect([one.checked, other.checked]).toEqual([true, false]);
});
