import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { usePortalTexts } from './texts.ts';

interface TableExtentProps {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
  /** More are on their way. */
  readonly busy?: boolean;
}

/** How much of a table is shown, said politely as it changes, and Show more as long as that is not all. */
export function TableExtent({ shown, total, onMore, busy = false }: TableExtentProps) {
  const { say } = usePortalTexts();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4, mt: 3, minHeight: 32 }}>
      {shown < total && (
        <Button loading={busy} onClick={onMore}>
          {say('showMore')}
        </Button>
      )}
      <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
        {shown < total ? say('shown', { shown, total }) : say('showing', { count: total })}
      </Box>
    </Box>
  );
}
