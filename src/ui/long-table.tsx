import { lazy, Suspense, useDeferredValue, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { SortedTable, type TableProps, useSorted } from './data-table.tsx';
import type { VirtualTable as VirtualTableOf } from './virtual-table.tsx';

/** As many rows as fit on a screen: fewer need no filter. */
const rowsThatFit = 12;
/** As many rows as are drawn whole. Of more only those in sight are: sorting and filtering are over all of them. */
const rowsDrawn = 100;
/** As many rows as stand there until what draws the others has come. */
const rowsMeanwhile = 25;

const VirtualTable = lazy(async () => ({
  default: (await import('./virtual-table.tsx')).VirtualTable,
})) as unknown as typeof VirtualTableOf;

interface LongTableProps<Row> extends TableProps<Row> {
  readonly rows: readonly Row[];
  /** What the filter looks into. */
  readonly searchText: (row: Row) => string;
}

/** A table that may be long: with a filter when there are more rows than fit; of hundreds only those in sight are drawn. */
export function LongTable<Row>({ rows, searchText, ...table }: LongTableProps<Row>) {
  const { t } = useTexts();
  const { number } = useFormats();
  const id = useId();
  const [sought, setSought] = useState('');
  // On paper nothing scrolls: it gets all rows.
  const isWhole = useIsOnPaper() || rows.length <= rowsDrawn;
  const found = matching(rows, useDeferredValue(sought), searchText);
  const sorted = useSorted(table.columns, found, table.partsOf);
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
      {isWhole ? (
        <SortedTable {...table} sorted={sorted} />
      ) : (
        <Suspense
          fallback={<SortedTable {...table} sorted={{ ...sorted, rows: sorted.rows.slice(0, rowsMeanwhile) }} />}
        >
          <VirtualTable {...table} sorted={sorted} />
        </Suspense>
      )}
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
