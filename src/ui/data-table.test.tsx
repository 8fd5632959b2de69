// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DataTable } from './data-table.tsx';

afterEach(cleanup);

test.each([
  ['one of words', 'Network Advantage', 'Network Advantage'],
  ['an identifier, which may break after its underscores', 'CISCO_IDS__IC3000', 'CISCO_<wbr>IDS_<wbr>_<wbr>IC3000'],
])('the name of a row is what it is: %s', (_what, name, markup) => {
  const columns = [{ id: 'name', header: 'License', cell: (row: string) => row, isRowHeader: true }];
  render(<DataTable label="Licenses" columns={columns} rows={[name]} rowKey={(row) => row} />);
  const header = screen.getByRole('rowheader');
  expect(header.textContent).toBe(name);
  expect(header.firstElementChild?.innerHTML).toBe(markup);
});
