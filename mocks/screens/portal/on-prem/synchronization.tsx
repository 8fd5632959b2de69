import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { onPremQuery } from '#mocks/screens/portal/queries.ts';
import { QueryError } from '#mocks/screens/portal/query-error.tsx';
import { useSimulator } from '#mocks/screens/portal/simulator-context.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { ConnectionSection } from './connection-section.tsx';
import { FileSection } from './file-section.tsx';
import { SynchronizationNotice } from './synchronization-notice.tsx';
import { SynchronizationStatus } from './synchronization-status.tsx';
import { SynchronizeNowSection } from './synchronize-now-section.tsx';

/**
 * Page for the synchronization of SSM On-Prem with Smart Software Manager, over the network or by file (domain.md
 * §4.7).
 */
export function Synchronization() {
  const { t } = usePortalTexts();
  const onPrem = useQuery(onPremQuery(useSimulator()));
  usePageTitle(t('site.synchronization.title'), t('site.name'));
  return (
    <>
      <Typography variant="h1">{t('site.synchronization.title')}</Typography>
      <Typography sx={{ mt: 2, mb: 4, color: 'text.secondary' }}>
        {t('site.synchronization.purpose')} {t('site.synchronization.rest')}
      </Typography>
      <QueryError query={onPrem} />
      {onPrem.data && <SynchronizationNotice onPrem={onPrem.data} />}
      {!onPrem.isError && (
        <Box sx={{ display: 'grid', gap: 7, mt: 5 }}>
          <SynchronizationStatus onPrem={onPrem.data} />
          {onPrem.data && (
            <>
              <ConnectionSection onPrem={onPrem.data} />
              <SynchronizeNowSection onPrem={onPrem.data} />
              <FileSection onPrem={onPrem.data} />
            </>
          )}
        </Box>
      )}
    </>
  );
}
