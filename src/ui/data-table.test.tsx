// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DataTable } from './data-table.tsx';

afterEach(cleanup);

test.each([
  ['words', 'Network Advantage', 'Network Advantage'],
  [
    'an identifier, with line breaks allowed after underscores',
    'CISCO_IDS__IC3000',
    'CISCO_<wbr>IDS_<wbr>_<wbr>IC3000',
  ],
])('shows a row name made of %s', (_case, name, markup) => {
  const columns = [{ id: 'name', header: 'License', cell: (row: string) => row, isRowHeader: true }];
  render(<DataTable label="Licenses" columns={columns} rows={[name]} rowKey={(row) => row} />);
  const header = screen.getByRole('rowheader');
  expect(header.textContent).toBe(name);
  expect(header.firstElementChild?.innerHTML).toBe(markup);
});
