import { useState } from 'react';
import { type PortalColumn, PortalTable } from './portal-table.tsx';
import { TableFooter } from './table-footer.tsx';

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly PortalColumn<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** How many rows are shown before more are asked for. */
  readonly initialCount?: number;
}

/** How many rows are shown at first, and how many more on demand. */
export const rowStep = 20;

/** A table that may have thousands of rows: it shows the first ones, and more on demand. */
export function LongTable<Row>({ rows, initialCount = rowStep, ...table }: LongTableProps<Row>) {
  const [visibleCount, setVisibleCount] = useState(initialCount);
  return (
    <>
      <PortalTable {...table} rows={rows?.slice(0, visibleCount)} />
      {rows && rows.length > initialCount && (
        <TableFooter
          shown={Math.min(visibleCount, rows.length)}
          total={rows.length}
          onMore={() => setVisibleCount(visibleCount + rowStep)}
        />
      )}
    </>
  );
}
