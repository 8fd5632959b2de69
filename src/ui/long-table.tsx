import Button from '@mui/material/Button';
import { useDeferredValue, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { type Column, DataTable } from './data-table.tsx';

/** As many rows as fit on a screen: fewer need no filter. */
const rowsThatFit = 12;
/** As many rows as are drawn at once. Sorting and filtering are over all of them. */
const rowsDrawn = 100;

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What the filter looks into. */
  readonly searchText: (row: Row) => string;
}

/** A table that may be long: with a filter when there are more rows than fit, drawn a hundred rows at a time. */
export function LongTable<Row>({ label, columns, rows, rowKey, searchText }: LongTableProps<Row>) {
  const { t } = useTexts();
  const { number } = useFormats();
  const id = useId();
  const [sought, setSought] = useState('');
  const [rowsOnScreen, setRowsOnScreen] = useState(rowsDrawn);
  const isOnPaper = useIsOnPaper();
  const found = matching(rows, useDeferredValue(sought), searchText);
  // On paper there is nothing to press: it gets all rows.
  const limit = isOnPaper ? found.length : rowsOnScreen;
  const isLong = rows.length > rowsThatFit;
  return (
    <>
      {isLong ? (
        <div className="table-filter">
          <label htmlFor={id}>{t('filter')}</label>
          <input id={id} type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
          <span className="muted" role="status">
            {t('filtered', { count: found.length, shown: number(found.length), total: number(rows.length) })}
          </span>
        </div>
      ) : null}
      <DataTable label={label} columns={columns} rows={found} rowKey={rowKey} limit={limit} />
      {found.length > limit ? (
        <Button size="small" variant="outlined" onClick={() => setRowsOnScreen(limit + rowsDrawn)}>
          {t('showMore', { count: Math.min(rowsDrawn, found.length - limit) })}
        </Button>
      ) : null}
    </>
  );
}

/** Whether the page is being printed; it is drawn so before the browser lays the paper out. */
function useIsOnPaper(): boolean {
  const [isOnPaper, setIsOnPaper] = useState(false);
  useEffect(() => {
    const draw = ({ type }: Event) => flushSync(() => setIsOnPaper(type === 'beforeprint'));
    const moments = ['beforeprint', 'afterprint'];
    for (const moment of moments) addEventListener(moment, draw);
    return () => {
      for (const moment of moments) removeEventListener(moment, draw);
    };
  }, []);
  return isOnPaper;
}

function matching<Row>(rows: readonly Row[], sought: string, searchText: (row: Row) => string): readonly Row[] {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searchText(row).toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
