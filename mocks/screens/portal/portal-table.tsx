import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { tableStyles } from './portal-table-styles.ts';
import { usePortalTexts } from './texts.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, digit under digit. */
  readonly figures?: boolean;
  /** The column that names the row. */
  readonly naming?: boolean;
  /** What it holds stays on one line, where there is room for columns. */
  readonly unbroken?: boolean;
}

interface PortalTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Not there yet: the table's shape is shown meanwhile. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
}

const waitingRows = ['first', 'second', 'third'];

/**
 * A table in the portal's tight manner; on a narrow page each row becomes a block of titles and values. It is made of
 * elements with roles, since a table element that is laid out as blocks stops being a table to a screen reader.
 */
export function PortalTable<Row>({ label, columns, rows, rowKey }: PortalTableProps<Row>) {
  const { say } = usePortalTexts();
  return (
    <Table component="div" size="small" aria-label={label} aria-busy={rows === undefined} sx={tableStyles}>
      <TableHead component="div">
        <TableRow component="div">
          {columns.map(({ key, title, figures }) => (
            <TableCell key={key} component="div" role="columnheader" align={figures ? 'right' : 'left'}>
              {title}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody component="div">
        {rows?.map((row) => (
          <TableRow key={rowKey(row)} component="div">
            {columns.map(({ key, title, cell, figures, naming, unbroken }) => (
              <TableCell
                key={key}
                component="div"
                role={naming ? 'rowheader' : 'cell'}
                align={figures ? 'right' : 'left'}
                data-title={title}
                {...(unbroken && { className: 'unbroken' })}
              >
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        )) ??
          waitingRows.map((key) => (
            <TableRow key={key} component="div">
              {columns.map(({ key: column, title }, index) => (
                <TableCell key={column} component="div" role="cell" data-title={title}>
                  {index === 0 && <span className="visually-hidden">{say('loading')}</span>}
                  <Skeleton sx={{ minWidth: 48 }} />
                </TableCell>
              ))}
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
}
