import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { usePortalTexts } from './use-portal-texts.ts';

interface QueryErrorProps {
  readonly query: { readonly isError: boolean; readonly refetch: () => Promise<unknown> };
}

/** Alert for a failed query, with a retry button; renders nothing otherwise. */
export function QueryError({ query }: QueryErrorProps) {
  const { t } = usePortalTexts();
  if (!query.isError) return null;
  return (
    <Alert
      severity="error"
      sx={{ mb: 4 }}
      action={
        <Button color="inherit" variant="text" onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      }
    >
      <strong>{t('failed')}</strong> {t('failedNext')}
    </Alert>
  );
}
