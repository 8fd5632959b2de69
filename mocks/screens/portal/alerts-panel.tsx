import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { AlertChips } from './alert-chips.tsx';
import { AlertTable } from './alert-table.tsx';
import { accountQuery, alertsQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useSessionChoice } from './use-session-choice.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Only a few rows, since the open tab is below them. */
const initialCount = 5;

/**
 * Alerts of the virtual account below its name: the number per severity and, unless hidden by Hide Alerts, their table.
 */
export function AlertsPanel() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const { data: account, isError } = useQuery(accountQuery(simulator, useVirtualAccountId()));
  const { data: alerts } = useQuery(alertsQuery(simulator, account && { virtualAccountId: account.id }));
  // On a phone each alert is a block, and the list would push the page out of view.
  const isPhone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const [isVisible, setVisible] = useSessionChoice('portal-alerts', !isPhone);
  if (isError) return null;
  return (
    <Box component="section" aria-label={t('alerts.label')} sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        <AlertChips alerts={alerts} />
        <Button
          variant="text"
          size="small"
          onClick={() => setVisible(!isVisible)}
          sx={{ minHeight: 28, marginInlineStart: -2 }}
        >
          {t(isVisible ? 'alerts.hide' : 'alerts.show')}
        </Button>
      </Box>
      {isVisible && alerts !== undefined && (
        <Box sx={alerts.length > 0 ? { mt: 2, mb: 5 } : { mt: 1 }}>
          <AlertTable
            alerts={alerts}
            now={account?.now}
            initialCount={initialCount}
            emptyText={
              <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
                {t('alerts.none')}
              </Box>
            }
          />
        </Box>
      )}
    </Box>
  );
}
