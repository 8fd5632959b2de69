import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { type ReactNode, useState } from 'react';

/** A column: its head, what stands in a row, and what it is sorted by when it can be. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortBy?: (row: Row) => string | number;
  /** Figures are tabular and at the right. */
  readonly isFigure?: boolean;
  /** Names the row for screen readers. */
  readonly isRowHead?: boolean;
}

interface DataTableProps<Row> {
  /** The accessible name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Draws only so many rows, of all in their order. */
  readonly limit?: number;
}

interface Sorting {
  readonly id: string;
  readonly isDescending: boolean;
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const by = columns.find(({ id }) => id === sorting?.id)?.sortBy;
  if (!by || !sorting) return rows;
  const direction = sorting.isDescending ? -1 : 1;
  const compare = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
  return [...rows].sort((one, other) => direction * compare(by(one), by(other)));
}

/** A plain table; on a phone each row becomes a block with its heads beside the values. Sortable from two rows up. */
export function DataTable<Row>({ label, columns, rows, rowKey, limit }: DataTableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting>();
  const isSortable = rows.length > 1;
  const toggle = (id: string) =>
    setSorting((present) => ({ id, isDescending: present?.id === id && !present.isDescending }));
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell
              key={column.id}
              column={column}
              sorting={sorting?.id === column.id ? sorting : undefined}
              onSort={isSortable && column.sortBy ? () => toggle(column.id) : undefined}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted(rows, columns, sorting)
          .slice(0, limit)
          .map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (() => void) | undefined;
}

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const Arrow = sorting?.isDescending ? ArrowDownwardIcon : ArrowUpwardIcon;
  const order = sorting ? (sorting.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={column.isFigure ? 'figure' : undefined} aria-sort={order}>
      {onSort ? (
        <button type="button" className="sort-button" onClick={onSort}>
          {column.head}
          {sorting ? <Arrow fontSize="inherit" aria-hidden="true" /> : null}
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

/** A name that is an identifier breaks after an underscore sooner than anywhere. */
function breakable(content: ReactNode): ReactNode {
  if (typeof content !== 'string') return content;
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places.
  return content.split('_').flatMap((part, place) => (place ? ['_', <wbr key={place} />, part] : part));
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = column.isFigure ? 'figure' : undefined;
  if (column.isRowHead) {
    return (
      <th scope="row" className={className} data-label={column.head}>
        {/* One thing, also where the cell is a grid. */}
        <span>{breakable(column.cell(row))}</span>
      </th>
    );
  }
  return (
    <td className={className} data-label={column.head}>
      {column.cell(row)}
    </td>
  );
}
