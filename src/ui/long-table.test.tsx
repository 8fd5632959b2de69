// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts } from '#src/i18n/texts.ts';
import type { Column } from './data-table.tsx';
import { LongTable } from './long-table.tsx';

const columns: readonly Column<number>[] = [
  { id: 'name', head: 'Name', cell: (row) => `License ${row}`, sortBy: (row) => row, isRowHead: true },
];

/** Nothing is hidden here: to see that of each of hundreds of rows takes most of a test's time. */
const unchecked = { hidden: true } as const;

function show(count: number) {
  const rows = Array.from({ length: count }, (_, index) => index);
  render(
    <LongTable label="Licenses" columns={columns} rows={rows} rowKey={String} searchText={(row) => `License ${row}`} />,
  );
  return within(screen.getByRole('table', { name: 'Licenses' }));
}

beforeAll(() => startTexts());
afterEach(cleanup);

test('a few rows have no filter', () => {
  show(12);
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('a filter finds what holds all words, in whatever case, and says how many', async () => {
  const table = show(40);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), '3 LICENSE');
  expect(table.getAllByRole('row', unchecked)).toHaveLength(1 + 13);
  expect(screen.getByRole('status').textContent).toBe('13 of 40 shown');
});

test('hundreds of rows are drawn a hundred at a time, and sorted all together', async () => {
  const table = show(300);
  expect(table.getAllByRole('row', unchecked)).toHaveLength(101);
  await userEvent.click(screen.getByRole('button', { name: 'Show 100 more', ...unchecked }));
  expect(table.getAllByRole('row', unchecked)).toHaveLength(201);
  const sort = screen.getByRole('button', { name: 'Name', ...unchecked });
  await userEvent.click(sort);
  await userEvent.click(sort);
  expect(table.getAllByRole('rowheader', unchecked)[0]?.textContent).toBe('License 299');
});

test('paper gets all rows; afterwards the screen shows as many as before', async () => {
  const table = show(220);
  await userEvent.click(screen.getByRole('button', { name: 'Show 100 more', ...unchecked }));
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(table.getAllByRole('row', unchecked)).toHaveLength(221);
  expect(screen.queryByRole('button', { name: /^Show/, ...unchecked })).toBeNull();
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(table.getAllByRole('row', unchecked)).toHaveLength(201);
});
