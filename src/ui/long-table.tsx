import { lazy, Suspense, useDeferredValue, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SortedTable, type TableProps, useSortedRows } from './data-table.tsx';
import type { VirtualTable as VirtualTableOf } from './virtual-table.tsx';

/** Tables with more rows than this, about a screenful, have a filter. */
const FILTER_THRESHOLD = 12;
/** Tables with more rows than this render only visible rows. Sorting and filtering still cover all rows. */
const VIRTUALIZE_THRESHOLD = 100;
/** Number of rows shown until the virtual table is loaded. */
const FALLBACK_ROWS = 25;

const VirtualTable = lazy(async () => ({
  default: (await import('./virtual-table.tsx')).VirtualTable,
})) as unknown as typeof VirtualTableOf;

interface LongTableProps<Row> extends TableProps<Row> {
  readonly rows: readonly Row[];
  /** Returns the text that the filter searches. */
  readonly searchText: (row: Row) => string;
}

/** A table for many rows: it has a filter if the rows do not fit on a screen, and virtualizes more than a hundred rows. */
export function LongTable<Row>({ rows, searchText, ...table }: LongTableProps<Row>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const id = useId();
  const [query, setQuery] = useState('');
  // A printed page cannot scroll, so it contains all rows.
  const isFullyRendered = useIsPrinting() || rows.length <= VIRTUALIZE_THRESHOLD;
  const matches = filterRows(rows, useDeferredValue(query), searchText);
  const sorted = useSortedRows(table.columns, matches, table.getSubRows);
  const isLong = rows.length > FILTER_THRESHOLD;
  return (
    <>
      {isLong ? (
        <div className="table-filter">
          <label htmlFor={id}>{t('filter')}</label>
          <input id={id} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
          <span className="muted" role="status">
            {t('filtered', { count: matches.length, shown: number(matches.length), total: number(rows.length) })}
          </span>
        </div>
      ) : null}
      {isFullyRendered ? (
        <SortedTable {...table} sorted={sorted} />
      ) : (
        <Suspense
          fallback={<SortedTable {...table} sorted={{ ...sorted, rows: sorted.rows.slice(0, FALLBACK_ROWS) }} />}
        >
          <VirtualTable {...table} sorted={sorted} />
        </Suspense>
      )}
    </>
  );
}

/** Returns whether the page is being printed. The update is synchronous, before the browser lays out the print. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const update = ({ type }: Event) => flushSync(() => setIsPrinting(type === 'beforeprint'));
    const eventNames = ['beforeprint', 'afterprint'];
    for (const eventName of eventNames) addEventListener(eventName, update);
    return () => {
      for (const eventName of eventNames) removeEventListener(eventName, update);
    };
  }, []);
  return isPrinting;
}

function filterRows<Row>(rows: readonly Row[], query: string, searchText: (row: Row) => string): readonly Row[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searchText(row).toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
