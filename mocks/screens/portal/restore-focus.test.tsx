// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useRestoreFocus } from './restore-focus.ts';

afterEach(cleanup);

function TestRows({ rows, isBusy = false }: { rows: readonly string[]; isBusy?: boolean }) {
  const container = useRestoreFocus<HTMLElement>(isBusy);
  return (
    <main ref={container} tabIndex={-1}>
      {rows.map((row) => (
        <button type="button" key={row}>
          {row}
        </button>
      ))}
    </main>
  );
}

const row = (name: string) => screen.getByRole('button', { name });
const container = () => screen.getByRole('main');

test('moves the focus of a removed row to the container', () => {
  const { rerender } = render(<TestRows rows={['one', 'two']} isBusy />);
  row('two').focus();
  rerender(<TestRows rows={['one', 'two']} />);
  expect(document.activeElement).toBe(row('two'));
  rerender(<TestRows rows={['one']} />);
  expect(document.activeElement).toBe(container());
});

test('does not move the focus from another element', () => {
  const { rerender } = render(<TestRows rows={['one', 'two']} />);
  row('two').focus();
  row('one').focus();
  rerender(<TestRows rows={['one']} />);
  expect(document.activeElement).toBe(row('one'));
  row('one').blur();
  rerender(<TestRows rows={['one']} />);
  expect(document.activeElement).toBe(document.body);
});
