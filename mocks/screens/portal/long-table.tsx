import { useState } from 'react';
import { type PortalColumn, PortalTable } from './portal-table.tsx';
import { TableFooter } from './table-footer.tsx';

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly PortalColumn<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Number of rows before Show more. */
  readonly initialCount?: number;
}

/** Default number of initial rows, and number of rows added by Show more. */
export const rowStep = 20;

/** A table for up to thousands of rows: it renders the first rows, and more on demand. */
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
