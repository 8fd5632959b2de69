import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { type Column, PortalTable } from './portal-table.tsx';
import { usePortalTexts } from './texts.ts';

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
}

const step = 50;

/** A table that may have thousands of rows: it shows the first ones, and more on demand. */
export function LongTable<Row>({ rows, ...table }: LongTableProps<Row>) {
  const { say } = usePortalTexts();
  const [most, setMost] = useState(step);
  const total = rows?.length ?? 0;
  return (
    <>
      <PortalTable {...table} rows={rows?.slice(0, most)} />
      {total > most && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 4, mt: 3 }}>
          <Button onClick={() => setMost(most + step)}>{say('showMore')}</Button>
          <span>{say('shown', { shown: most, total })}</span>
        </Box>
      )}
    </>
  );
}
