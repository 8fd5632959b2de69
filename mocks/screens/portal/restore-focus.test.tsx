// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useRestoreFocus } from './restore-focus.ts';

afterEach(cleanup);

function Holder({ rows, isUnderWay = false }: { rows: readonly string[]; isUnderWay?: boolean }) {
  const holder = useRestoreFocus<HTMLElement>(isUnderWay);
  return (
    <main ref={holder} tabIndex={-1}>
      {rows.map((row) => (
        <button type="button" key={row}>
          {row}
        </button>
      ))}
    </main>
  );
}

const row = (name: string) => screen.getByRole('button', { name });
const holder = () => screen.getByRole('main');

test('the focus of a row that goes, however late, goes to what holds it', () => {
  const { rerender } = render(<Holder rows={['one', 'two']} isUnderWay />);
  row('two').focus();
  rerender(<Holder rows={['one', 'two']} />);
  expect(document.activeElement).toBe(row('two'));
  rerender(<Holder rows={['one']} />);
  expect(document.activeElement).toBe(holder());
});

test('nothing is taken from whoever is elsewhere', () => {
  const { rerender } = render(<Holder rows={['one', 'two']} />);
  row('two').focus();
  row('one').focus();
  rerender(<Holder rows={['one']} />);
  expect(document.activeElement).toBe(row('one'));
  row('one').blur();
  rerender(<Holder rows={['one']} />);
  expect(document.activeElement).toBe(document.body);
});
