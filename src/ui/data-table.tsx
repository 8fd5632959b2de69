import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { type ReactNode, type RefCallback, useRef, useState } from 'react';

/** A column with its header, its cell content and, if it can be sorted, its sort value. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortBy?: (row: Row) => string | number;
  /** Whether the cells contain numbers, which are right-aligned in tabular figures. */
  readonly isNumeric?: boolean;
  /** Whether the cell is the row header for screen readers. */
  readonly isRowHeader?: boolean;
}

interface Sorting {
  readonly id: string;
  readonly isDescending: boolean;
}

/** Sorted rows with their sorting. `toggle` is undefined with fewer than two rows, which disables sorting. */
export interface SortedRows<Row> {
  readonly rows: readonly Row[];
  readonly sorting: Sorting | undefined;
  readonly toggle: ((id: string) => void) | undefined;
}

/** Sorts rows by a column that the user chooses. Sub-rows stay below their row in their own order. */
export function useSortedRows<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  getSubRows: (row: Row) => readonly Row[] = () => [],
): SortedRows<Row> {
  const [sorting, setSorting] = useState<Sorting>();
  const toggle = (id: string) =>
    setSorting((current) => ({ id, isDescending: current?.id === id && !current.isDescending }));
  const ordered = sortRows(rows, columns, sorting).flatMap((row) => [row, ...getSubRows(row)]);
  return { rows: ordered, sorting, toggle: rows.length > 1 ? toggle : undefined };
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const getSortValue = columns.find(({ id }) => id === sorting?.id)?.sortBy;
  if (!getSortValue || !sorting) return rows;
  const direction = sorting.isDescending ? -1 : 1;
  const compare = (left: string | number, right: string | number) =>
    typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
  return [...rows].sort((left, right) => direction * compare(getSortValue(left), getSortValue(right)));
}

/** Properties that all tables share. */
export interface TableProps<Row> {
  /** The accessible name of the table. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Returns the sub-rows of a row, which are shown right below it. The default is none. */
  readonly getSubRows?: (row: Row) => readonly Row[];
  /** The key of a row that takes the focus and is highlighted when the table is mounted. */
  readonly targetKey?: string | undefined;
}

/** How long a row that was linked to is highlighted, in milliseconds. */
const HIGHLIGHT_DURATION = 2000;

/**
 * Returns a function for the attributes of a row. The row with `targetKey` scrolls into view, takes the focus and is
 * highlighted, once.
 */
export function useTargetRow(targetKey: string | undefined) {
  const pendingKey = useRef(targetKey);
  const showTarget: RefCallback<HTMLElement> = (row) => {
    if (!row || pendingKey.current === undefined) return;
    pendingKey.current = undefined;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
    row.animate?.([{ backgroundColor: 'var(--warning-tint)' }, {}], HIGHLIGHT_DURATION);
  };
  return (key: string) => (key === targetKey ? { tabIndex: -1, ref: showTarget } : undefined);
}

/** A sortable table. On a phone, each row becomes a block with the headers beside the values. */
export function DataTable<Row>({ rows, ...table }: TableProps<Row> & { readonly rows: readonly Row[] }) {
  return <SortedTable {...table} sorted={useSortedRows(table.columns, rows, table.getSubRows)} />;
}

/** A table whose sorting the parent controls. */
export function SortedTable<Row>({
  label,
  columns,
  rowKey,
  sorted,
  targetKey,
}: TableProps<Row> & { readonly sorted: SortedRows<Row> }) {
  const targetProps = useTargetRow(targetKey);
  return (
    <table className="data-table" aria-label={label}>
      <TableHead columns={columns} sorted={sorted} />
      <tbody>
        {sorted.rows.map((row) => (
          <tr key={rowKey(row)} {...targetProps(rowKey(row))}>
            <RowCells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sorted: Pick<SortedRows<Row>, 'sorting' | 'toggle'>;
}

/** The table head, with sort buttons. */
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

/** The cells of a row. */
export function RowCells<Row>({ columns, row }: { readonly columns: readonly TableColumn<Row>[]; readonly row: Row }) {
  return columns.map((column) => <BodyCell key={column.id} column={column} row={row} />);
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (() => void) | undefined;
}

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const Arrow = sorting?.isDescending ? ArrowDownIcon : ArrowUpIcon;
  const order = sorting ? (sorting.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={column.isNumeric ? 'figure' : undefined} data-column={column.id} aria-sort={order}>
      {onSort ? (
        <button type="button" className="sort-button" onClick={onSort}>
          {column.header}
          {sorting ? <Arrow aria-hidden="true" /> : null}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

/** Whether a cell contains only a number, which browser translation must not change. */
const isNumeric = (content: ReactNode) => typeof content === 'string' && !/\p{L}/u.test(content);

/** Returns a text with possible line breaks after underscores, so that identifiers break there first. */
export function withLineBreaks(content: ReactNode): ReactNode {
  if (typeof content !== 'string') return content;
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order.
  return content.split('_').flatMap((part, index) => (index ? ['_', <wbr key={index} />, part] : part));
}

function BodyCell<Row>({ column, row }: { readonly column: TableColumn<Row>; readonly row: Row }) {
  const className = column.isNumeric ? 'figure' : undefined;
  const content = column.cell(row);
  if (column.isRowHeader) {
    return (
      <th scope="row" className={className} data-label={column.header}>
        {/* A single child, because the cell is a grid on a phone. */}
        <span>{withLineBreaks(content)}</span>
      </th>
    );
  }
  return (
    <td
      className={className}
      data-column={column.id}
      data-label={column.header}
      {...(isNumeric(content) && { translate: 'no' })}
    >
      {content}
    </td>
  );
}
