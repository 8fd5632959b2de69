// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import type { TableColumn } from './data-table.tsx';
import { LongTable, type RowKind } from './long-table.tsx';

const columns: readonly TableColumn<number>[] = [
  { id: 'name', header: 'Name', cell: (row) => `License ${row}`, sortBy: (row) => row, isRowHeader: true },
];

/** Includes hidden elements in queries. No row is hidden, and checking hundreds of them takes most of a test's time. */
const includeHidden = { hidden: true } as const;

const kinds: readonly RowKind<number>[] = [
  { id: 'low', name: 'Low', includes: (row) => row < 3 },
  { id: 'none', name: 'None', includes: () => false },
  { id: 'every', name: 'Every', includes: () => true },
];

function show(count: number, targetKey?: string) {
  const rows = Array.from({ length: count }, (_, index) => index);
  render(
    <LongTable
      label="Licenses"
      columns={columns}
      rows={rows}
      rowKey={String}
      searchText={(row) => `License ${row}`}
      kinds={kinds}
      noMatch={(query) => `Nothing is “${query}”.`}
      targetKey={targetKey}
    />,
  );
  return within(screen.getByRole('table', { name: 'Licenses' }));
}

beforeAll(() => initI18n());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('shows no filter for a few rows', () => {
  show(12);
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('offers no kinds when all rows are of the same kind', () => {
  show(3);
  expect(screen.queryByRole('radio')).toBeNull();
});

test('offers only kinds that have some of the rows, with their number', async () => {
  const table = show(5);
  expect(screen.getAllByRole('radio', includeHidden).map((radio) => radio.closest('label')?.textContent)).toEqual([
    'All 5',
    'Low 3',
  ]);
  await userEvent.click(screen.getByRole('radio', { name: 'Low 3' }));
  expect(table.getAllByRole('row', includeHidden)).toHaveLength(1 + 3);
  await userEvent.click(screen.getByRole('radio', { name: 'All 5' }));
  expect(table.getAllByRole('row', includeHidden)).toHaveLength(1 + 5);
});

test('says that nothing matches and shows all rows again on demand', async () => {
  show(40);
  await userEvent.click(screen.getByRole('radio', { name: 'Low 3' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'short');
  expect(screen.getByText('Nothing is “short”.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getAllByRole('row', includeHidden)).toHaveLength(1 + 40);
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Filter' }));
});

test.each([
  ['a few rows', 12],
  ['a virtual table', 300],
])('moves the focus to the row that was linked to, among %s', async (_, count) => {
  stubLayout();
  show(count, '7');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('License 7'));
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
