import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { AlertChips } from './alert-chips.tsx';
import { AlertTable } from './alert-table.tsx';
import { EmptyTable } from './empty-table.tsx';
import { usePageTitle } from './page-title.ts';
import { accountQuery, alertsQuery } from './queries.ts';
import { QueryError } from './query-error.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';

const initialCount = 50;

/** The page Alerts: the alerts of all virtual accounts of the Smart Account (domain.md §4.6). */
export function AlertsPage() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const alerts = useQuery(alertsQuery(simulator, {}));
  const account = useQuery(accountQuery(simulator, undefined));
  usePageTitle(t('menu.alerts'));
  return (
    <>
      <Typography variant="h1">{t('menu.alerts')}</Typography>
      <Box sx={{ mt: 3, mb: 4 }}>
        <AlertChips alerts={alerts.data} />
      </Box>
      <QueryError query={alerts} />
      {(alerts.data || alerts.isPending) && (
        <AlertTable
          alerts={alerts.data}
          now={account.data?.now}
          initialCount={initialCount}
          hasSeveralAccounts
          emptyText={<EmptyTable>{t('alerts.noneAnywhere')}</EmptyTable>}
        />
      )}
    </>
  );
}
