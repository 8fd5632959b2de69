import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { RowCells, type SortedRows, TableHead, type TableProps, useTargetRow } from './data-table.tsx';

/** Estimated height of a row before it is measured, in pixels. */
const ROW_HEIGHT_ESTIMATE = 64;
/** Estimated height of the scroll container before it is measured, in pixels. */
const VIEWPORT_ESTIMATE = 600;

/**
 * A virtualized table: renders only visible rows, in its own scroll container, so that the following content stays near.
 * ARIA attributes give the number of rows and the index of each.
 */
export function VirtualTable<Row>({
  label,
  columns,
  rowKey,
  sorted,
  targetKey,
}: TableProps<Row> & { readonly sorted: SortedRows<Row> }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = sorted;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_ESTIMATE,
    getItemKey: (index) => rowKeyAt(rows, index, rowKey),
    initialRect: { width: 0, height: VIEWPORT_ESTIMATE },
    overscan: 8,
  });
  const targetProps = useTargetRow(targetKey);
  const targetIndex = rows.findIndex((row) => rowKey(row) === targetKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the table is mounted, not when its rows change.
  useEffect(() => {
    if (targetIndex >= 0) virtualizer.scrollToIndex(targetIndex, { align: 'center' });
  }, []);
  const visibleItems = virtualizer.getVirtualItems();
  const before = visibleItems[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visibleItems.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form; this is a group because it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll it.
    <div className="table-scroller" ref={scroller} role="group" aria-label={label} tabIndex={0}>
      <table className="data-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <TableHead columns={columns} sorted={sorted} />
        <SpacerRow height={before} />
        <tbody>
          {visibleItems.map(({ index, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const target = targetProps(rowKey(row));
            return (
              <tr
                key={key}
                tabIndex={target?.tabIndex}
                ref={(element) => {
                  virtualizer.measureElement(element);
                  target?.ref(element);
                }}
                data-index={index}
                aria-rowindex={index + 2}
              >
                <RowCells columns={columns} row={row} />
              </tr>
            );
          })}
        </tbody>
        <SpacerRow height={after} />
      </table>
    </div>
  );
}

function rowKeyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string {
  const row = rows[index];
  return row === undefined ? String(index) : rowKey(row);
}

/** Placeholder with the height of the rows that are not rendered. */
function SpacerRow({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tbody className="unseen-rows" aria-hidden="true">
      <tr>
        <td>
          <svg className="unseen-room" width={1} height={height} />
        </td>
      </tr>
    </tbody>
  ) : null;
}
