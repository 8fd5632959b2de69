import { useState } from 'react';
import { type Column, PortalTable } from './portal-table.tsx';
import { TableExtent } from './table-extent.tsx';

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** How many rows are shown before more are asked for. */
  readonly first?: number;
}

/** How many rows are shown at first, and how many more on demand. */
export const rowStep = 20;

/** A table that may have thousands of rows: it shows the first ones, and more on demand. */
export function LongTable<Row>({ rows, first = rowStep, ...table }: LongTableProps<Row>) {
  const [most, setMost] = useState(first);
  return (
    <>
      <PortalTable {...table} rows={rows?.slice(0, most)} />
      {rows && rows.length > first && (
        <TableExtent shown={Math.min(most, rows.length)} total={rows.length} onMore={() => setMost(most + rowStep)} />
      )}
    </>
  );
}
