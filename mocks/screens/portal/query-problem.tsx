import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { usePortalTexts } from './texts.ts';

interface QueryProblemProps {
  readonly query: { readonly isError: boolean; readonly refetch: () => Promise<unknown> };
}

/** That what the page shows could not be had, with the way to ask again; nothing as long as all is well. */
export function QueryProblem({ query }: QueryProblemProps) {
  const { say } = usePortalTexts();
  if (!query.isError) return null;
  return (
    <Alert
      severity="error"
      sx={{ mb: 4 }}
      action={
        <Button color="inherit" variant="text" onClick={() => void query.refetch()}>
          {say('retry')}
        </Button>
      }
    >
      <strong>{say('failed')}</strong> {say('failedNext')}
    </Alert>
  );
}
