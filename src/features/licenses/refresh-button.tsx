import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '#src/api/keys.ts';
import { summaryQuery } from '#src/api/license.ts';
import { toServerTime } from '#src/api/server-clock.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announceChange } from '#src/ui/announcer.ts';

/** Button that refetches all license data, with the time of the last update. */
export function RefreshButton() {
  const { t } = useTranslation('licenses');
  const queryClient = useQueryClient();
  const [isRefreshing, setRefreshing] = useState(false);
  const refresh = async () => {
    setRefreshing(true);
    await queryClient.invalidateQueries({ queryKey: keys.license });
    setRefreshing(false);
    // After a failure, the notice of the page reports it.
    if (!queryClient.getQueryState(keys.summary)?.error) announceChange(t('refreshed'));
  };
  return (
    <>
      <LastUpdated />
      <Button
        variant="outlined"
        startIcon={<RefreshIcon />}
        aria-disabled={isRefreshing}
        onClick={() => {
          if (!isRefreshing) void refresh();
        }}
      >
        {t('refresh')}
      </Button>
    </>
  );
}

/** A separate leaf component, because it renders after every response. */
function LastUpdated() {
  const { t } = useTranslation('licenses');
  const { time } = useFormats();
  const { dataUpdatedAt } = useQuery(summaryQuery);
  if (dataUpdatedAt === 0) return null;
  const at = new Date(toServerTime(dataUpdatedAt)).toISOString();
  return <span className="last-updated">{t('lastUpdated', { time: time(at) })}</span>;
}
