import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { usePortalTexts } from './use-portal-texts.ts';

interface QueryErrorProps {
  readonly query: { readonly isError: boolean; readonly refetch: () => Promise<unknown> };
}

/** That what the page shows could not be had, with the way to ask again; nothing as long as all is well. */
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
