import { lazy, Suspense, useDeferredValue, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { ChoiceChips } from './choice-chips.tsx';
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

/** Rows that users can show alone, such as those that need attention. */
export interface RowKind<Row> {
  readonly id: string;
  readonly name: string;
  readonly includes: (row: Row) => boolean;
}

interface LongTableProps<Row> extends TableProps<Row> {
  readonly rows: readonly Row[];
  /** Returns the text that the filter searches. */
  readonly searchText: (row: Row) => string;
  /** The kinds offered above the table. Kinds without rows and those of all rows are left out. */
  readonly kinds: readonly RowKind<Row>[];
  /** Returns the message for a query without matches. */
  readonly noMatch: (query: string) => string;
}

/**
 * A table for many rows: it offers the kinds of its rows with their numbers, has a filter if the rows do not fit on a
 * screen, and virtualizes more than a hundred rows.
 */
export function LongTable<Row>({ rows, searchText, kinds, noMatch, ...table }: LongTableProps<Row>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const id = useId();
  const [query, setQuery] = useState('');
  const [kindId, setKindId] = useState('');
  // A printed page cannot scroll, so it contains all rows.
  const isFullyRendered = useIsPrinting() || rows.length <= VIRTUALIZE_THRESHOLD;
  const offeredKinds = kinds
    .map((kind) => ({ ...kind, count: rows.filter(kind.includes).length }))
    .filter(({ count }) => count > 0 && count < rows.length);
  const kind = offeredKinds.find((each) => each.id === kindId);
  const deferredQuery = useDeferredValue(query);
  const matches = filterRows(kind ? rows.filter(kind.includes) : rows, deferredQuery, searchText);
  const sorted = useSortedRows(table.columns, matches, table.getSubRows);
  const isLong = rows.length > FILTER_THRESHOLD;
  return (
    <>
      {isLong || offeredKinds.length > 0 ? (
        <div className="table-filter">
          {offeredKinds.length > 0 ? (
            <ChoiceChips
              legend={t('show')}
              choices={[{ id: '', name: t('all'), count: rows.length }, ...offeredKinds].map((each) => ({
                id: each.id,
                name: (
                  <>
                    {each.name} <span className="chip-count">{number(each.count)}</span>
                  </>
                ),
              }))}
              selected={kind?.id ?? ''}
              onSelect={setKindId}
            />
          ) : null}
          {isLong ? (
            <>
              <label htmlFor={`${id}-filter`}>{t('filter')}</label>
              <input
                id={`${id}-filter`}
                type="search"
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
              <span className="muted" role="status">
                {t('filtered', { count: matches.length, shown: number(matches.length), total: number(rows.length) })}
              </span>
            </>
          ) : null}
        </div>
      ) : null}
      {matches.length === 0 ? (
        <p className="table-no-match">
          {noMatch(deferredQuery)}{' '}
          <Button
            size="small"
            onClick={() => {
              setQuery('');
              setKindId('');
              document.getElementById(`${id}-filter`)?.focus();
            }}
          >
            {t('clear')}
          </Button>
        </p>
      ) : isFullyRendered ? (
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
