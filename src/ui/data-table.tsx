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

interface Sorting {
  readonly id: string;
  readonly isDescending: boolean;
}

/** Rows in the order that was chosen, and how another is chosen: of fewer than two rows there is none. */
export interface Sorted<Row> {
  readonly rows: readonly Row[];
  readonly sorting: Sorting | undefined;
  readonly toggle: ((id: string) => void) | undefined;
}

/** Keeps by which column rows are sorted, and which way. The parts of a row stay below it in their own order. */
export function useSorted<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  partsOf: (row: Row) => readonly Row[] = () => [],
): Sorted<Row> {
  const [sorting, setSorting] = useState<Sorting>();
  const toggle = (id: string) =>
    setSorting((present) => ({ id, isDescending: present?.id === id && !present.isDescending }));
  const ordered = inOrder(rows, columns, sorting).flatMap((row) => [row, ...partsOf(row)]);
  return { rows: ordered, sorting, toggle: rows.length > 1 ? toggle : undefined };
}

function inOrder<Row>(
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

/** What a table shows. */
export interface TableProps<Row> {
  /** The accessible name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What makes up a row, as rows right below it; most have none. */
  readonly partsOf?: (row: Row) => readonly Row[];
}

/** A plain table; on a phone each row becomes a block with its heads beside the values. Sortable from two rows up. */
export function DataTable<Row>({ rows, ...table }: TableProps<Row> & { readonly rows: readonly Row[] }) {
  return <SortedTable {...table} sorted={useSorted(table.columns, rows, table.partsOf)} />;
}

/** A table whose order is kept elsewhere. */
export function SortedTable<Row>({
  label,
  columns,
  rowKey,
  sorted,
}: TableProps<Row> & { readonly sorted: Sorted<Row> }) {
  return (
    <table className="data-table" aria-label={label}>
      <TableHead columns={columns} sorted={sorted} />
      <tbody>
        {sorted.rows.map((row) => (
          <tr key={rowKey(row)}>
            <Cells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorted: Pick<Sorted<Row>, 'sorting' | 'toggle'>;
}

/** The heads, which sort. */
export function TableHead<Row>({ columns, sorted: { sorting, toggle } }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <HeadCell
            key={column.id}
            column={column}
            sorting={sorting?.id === column.id ? sorting : undefined}
            onSort={toggle && column.sortBy ? () => toggle(column.id) : undefined}
          />
        ))}
      </tr>
    </thead>
  );
}

/** What stands in a row. */
export function Cells<Row>({ columns, row }: { readonly columns: readonly Column<Row>[]; readonly row: Row }) {
  return columns.map((column) => <BodyCell key={column.id} column={column} row={row} />);
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

/** Whether a cell holds a figure alone, which no translator may write otherwise. */
const isFigure = (content: ReactNode) => typeof content === 'string' && !/\p{L}/u.test(content);

/** A name that is an identifier breaks after an underscore sooner than anywhere. */
function breakable(content: ReactNode): ReactNode {
  if (typeof content !== 'string') return content;
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places.
  return content.split('_').flatMap((part, place) => (place ? ['_', <wbr key={place} />, part] : part));
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = column.isFigure ? 'figure' : undefined;
  const content = column.cell(row);
  if (column.isRowHead) {
    return (
      <th scope="row" className={className} data-label={column.head}>
        {/* One thing, also where the cell is a grid. */}
        <span>{breakable(content)}</span>
      </th>
    );
  }
  return (
    <td className={className} data-label={column.head} {...(isFigure(content) && { translate: 'no' })}>
      {content}
    </td>
  );
}
