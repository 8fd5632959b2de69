// biome-ignore-all lint/a11y/useSemanticElements: laid out as blocks, table elements stop being a table to a screen reader.
// biome-ignore-all lint/a11y/useFocusableInteractive: this is a table, not a grid: nobody moves from cell to cell.
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { replaceEqualDeep } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';
import { tableStyles } from './portal-table-styles.ts';
import { usePortalTexts } from './use-portal-texts.ts';

export interface PortalColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, digit under digit. */
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly rowHeader?: boolean;
  /** What it holds stays on one line, where there is room for columns. */
  readonly noWrap?: boolean;
  /** It holds what is pressed, which has no place on paper. */
  readonly noPrint?: boolean;
}

interface PortalTableProps<Row> {
  readonly label: string;
  /** Where the list is long or searched: the same value while nothing in it changes, so that no row is drawn again. */
  readonly columns: readonly PortalColumn<Row>[];
  /** Not there yet: the table's shape is shown meanwhile. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
}

const skeletonRows = ['first', 'second', 'third'];

/**
 * A table in the portal's tight manner; on a narrow page each row becomes a block of titles and values. It is made of
 * elements with roles, since a table element that is laid out as blocks stops being a table to a screen reader. They are
 * plain ones, styled from the table: hundreds of styled cells would take longer to draw than all else on the page.
 */
export function PortalTable<Row>({ label, columns, rows, rowKey }: PortalTableProps<Row>) {
  const { t } = usePortalTexts();
  return (
    <Box role="table" aria-label={label} aria-busy={rows === undefined} sx={tableStyles}>
      <div role="rowgroup" className="head">
        <div role="row">
          {columns.map((column) => (
            <div key={column.key} role="columnheader" {...classOf(column, ['numeric', 'noPrint'])}>
              {column.title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="body">
        {rows?.map((row) => <DataRow key={rowKey(row)} columns={columns} row={row} />) ??
          skeletonRows.map((key) => (
            <div key={key} role="row">
              {columns.map(({ key: column, title }, index) => (
                <div key={column} role="cell" data-title={title}>
                  {index === 0 && <span className="visually-hidden">{t('loading')}</span>}
                  <Skeleton sx={{ minWidth: 48 }} />
                </div>
              ))}
            </div>
          ))}
      </div>
    </Box>
  );
}

interface DataRowProps<Row> {
  readonly columns: readonly PortalColumn<Row>[];
  readonly row: Row;
}

function PlainRow<Row>({ columns, row }: DataRowProps<Row>) {
  return (
    <div role="row">
      {columns.map((column) => (
        <Cell key={column.key} column={column}>
          {column.cell(row)}
        </Cell>
      ))}
    </div>
  );
}

/** A row. With every letter of a search the table is drawn again; a row only where it says something else. */
const DataRow = memo(
  PlainRow,
  (previous, next) => previous.columns === next.columns && replaceEqualDeep(previous.row, next.row) === previous.row,
) as typeof PlainRow;

function Cell<Row>({ column, children }: { column: PortalColumn<Row>; children: ReactNode }) {
  const { title, rowHeader } = column;
  return (
    <div
      role={rowHeader ? 'rowheader' : 'cell'}
      data-title={title}
      {...classOf(column, ['numeric', 'noWrap', 'noPrint'])}
      {...(isFigure(children) && { translate: 'no' })}
    >
      {children}
    </div>
  );
}

/** Whether a cell holds a figure alone, which no translator may write otherwise. */
const isFigure = (content: ReactNode) => typeof content === 'string' && !/\p{L}/u.test(content);

/** The classes of a cell: what is said of its column, of these. */
function classOf<Row>(column: PortalColumn<Row>, names: readonly ('numeric' | 'noWrap' | 'noPrint')[]) {
  const className = names.filter((name) => column[name]).join(' ');
  return className === '' ? {} : { className };
}
