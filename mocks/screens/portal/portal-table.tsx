// biome-ignore-all lint/a11y/useSemanticElements: table elements with display: block lose their semantics for screen readers.
// biome-ignore-all lint/a11y/useFocusableInteractive: this is a table, not a grid, so cells take no focus.
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
  /** Whether the cells are numbers, aligned at the end. */
  readonly numeric?: boolean;
  /** Whether the column names its row. */
  readonly rowHeader?: boolean;
  /** Whether the content does not wrap, where the table has columns. */
  readonly noWrap?: boolean;
  /** Whether words break only if a single one is wider than the column. */
  readonly wholeWords?: boolean;
  /** Whether print omits the column, as for buttons. */
  readonly noPrint?: boolean;
}

interface PortalTableProps<Row> {
  readonly label: string;
  /** Memoize this array for long or searched lists; otherwise every render updates all rows. */
  readonly columns: readonly PortalColumn<Row>[];
  /** Undefined while loading; the table then shows skeleton rows. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
}

const skeletonRows = ['first', 'second', 'third'];

/**
 * A dense table; on narrow pages each row becomes a block of titles and values. It uses ARIA roles, since table
 * elements with display: block lose their semantics for screen readers, and plain elements styled by the table, since
 * hundreds of styled cells would dominate the rendering time.
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

/** A row, memoized by its data: a search renders the table again on every key press. */
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
      {...classOf(column, ['numeric', 'noWrap', 'wholeWords', 'noPrint'])}
      {...(isFigure(children) && { translate: 'no' })}
    >
      {children}
    </div>
  );
}

/** Returns whether the content is a text without letters, which browsers must not translate. */
const isFigure = (content: ReactNode) => typeof content === 'string' && !/\p{L}/u.test(content);

/** Returns the class names for those of these flags that the column has. */
function classOf<Row>(column: PortalColumn<Row>, names: readonly ('numeric' | 'noWrap' | 'wholeWords' | 'noPrint')[]) {
  const className = names.filter((name) => column[name]).join(' ');
  return className === '' ? {} : { className };
}
