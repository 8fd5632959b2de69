import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { usePortalTexts } from './use-portal-texts.ts';

interface TableFooterProps {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
  /** Whether more rows are loading. */
  readonly isLoading?: boolean;
}

/** Number of displayed rows in a polite live region, and Show more while rows are left. */
export function TableFooter({ shown, total, onMore, isLoading = false }: TableFooterProps) {
  const { t } = usePortalTexts();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4, mt: 3, minHeight: 32 }}>
      {shown < total && (
        <Button loading={isLoading} onClick={onMore}>
          {t('showMore')}
        </Button>
      )}
      <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
        {shown < total ? t('shown', { shown, total }) : t('showing', { count: total })}
      </Box>
    </Box>
  );
}
