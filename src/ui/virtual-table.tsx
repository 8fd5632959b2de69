import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Cells, type Sorted, TableHead, type TableProps } from './data-table.tsx';

/** How high a row is taken to be until it has been seen, in pixels. */
const usualHeight = 64;
/** As high as the rows stand before there is a scroller to measure, in pixels. */
const usualRoom = 600;

/**
 * A table of which only the rows in sight are drawn, in a scroller of its own, so that what follows it on the page stays
 * near. It says how many rows there are, and which of them each is.
 */
export function VirtualTable<Row>({
  label,
  columns,
  rowKey,
  sorted,
}: TableProps<Row> & { readonly sorted: Sorted<Row> }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = sorted;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyAt(rows, index, rowKey),
    initialRect: { width: 0, height: usualRoom },
    overscan: 8,
  });
  const seen = virtualizer.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is a form's; this is a group because it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard.
    <div className="table-scroller" ref={scroller} role="group" aria-label={label} tabIndex={0}>
      <table className="data-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <TableHead columns={columns} sorted={sorted} />
        <Unseen height={before} />
        <tbody>
          {seen.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <tr key={key} ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
                <Cells columns={columns} row={row} />
              </tr>
            );
          })}
        </tbody>
        <Unseen height={after} />
      </table>
    </div>
  );
}

function keyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string {
  const row = rows[index];
  return row === undefined ? String(index) : rowKey(row);
}

/** The room of the rows that are not drawn. */
function Unseen({ height }: { readonly height: number }) {
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
