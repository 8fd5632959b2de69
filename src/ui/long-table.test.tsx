// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import type { TableColumn } from './data-table.tsx';
import { LongTable } from './long-table.tsx';

const columns: readonly TableColumn<number>[] = [
  { id: 'name', header: 'Name', cell: (row) => `License ${row}`, sortBy: (row) => row, isRowHeader: true },
];

/** Includes hidden elements in queries. No row is hidden, and checking hundreds of them takes most of a test's time. */
const includeHidden = { hidden: true } as const;

function show(count: number) {
  const rows = Array.from({ length: count }, (_, index) => index);
  render(
    <LongTable label="Licenses" columns={columns} rows={rows} rowKey={String} searchText={(row) => `License ${row}`} />,
  );
  return within(screen.getByRole('table', { name: 'Licenses' }));
}

beforeAll(() => initI18n());
afterEach(cleanup);

test('shows no filter for a few rows', () => {
  show(12);
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('filters rows by all words regardless of case and shows their number', async () => {
  const table = show(40);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), '3 LICENSE');
  expect(table.getAllByRole('row', includeHidden)).toHaveLength(1 + 13);
  expect(screen.getByRole('status').textContent).toBe('13 of 40 shown');
});

/** Sets the height of the scroll container and of the rows: without a layout, the virtual table shows no rows. */
function stubLayout(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
}

test('renders only visible rows of hundreds with their ARIA index and sorts all rows', async () => {
  stubLayout();
  const table = show(300);
  await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('301'));
  expect(table.getAllByRole('row', includeHidden).length).toBeLessThan(40);
  const sort = screen.getByRole('button', { name: 'Name', ...includeHidden });
  await userEvent.click(sort);
  await userEvent.click(sort);
  const first = within(screen.getByRole('table')).getAllByRole('rowheader', includeHidden)[0];
  expect(first?.textContent).toBe('License 299');
  expect(first?.closest('tr')?.getAttribute('aria-rowindex')).toBe('2');
});

test('filters rows that are not rendered too', async () => {
  stubLayout();
  show(300);
  await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('301'));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), '299');
  await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2'));
  expect(within(screen.getByRole('table')).getByRole('rowheader').textContent).toBe('License 299');
});

test('prints all rows in the order of the screen', async () => {
  stubLayout();
  show(220);
  await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('221'));
  const sort = screen.getByRole('button', { name: 'Name', ...includeHidden });
  await userEvent.click(sort);
  await userEvent.click(sort);
  act(() => void dispatchEvent(new Event('beforeprint')));
  const printed = within(screen.getByRole('table')).getAllByRole('row', includeHidden);
  expect(printed).toHaveLength(221);
  expect(printed[1]?.textContent).toBe('License 219');
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(within(screen.getByRole('table')).getAllByRole('row', includeHidden).length).toBeLessThan(40);
});
