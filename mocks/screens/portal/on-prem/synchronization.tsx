import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalOnPrem, SyncFile } from '#mocks/on-prem/replies.ts';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { CodeText } from '#mocks/screens/portal/code-text.tsx';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { onPremQuery } from '#mocks/screens/portal/queries.ts';
import { QueryError } from '#mocks/screens/portal/query-error.tsx';
import { useRestoreFocus } from '#mocks/screens/portal/restore-focus.ts';
import { useSimulator } from '#mocks/screens/portal/simulator-context.ts';
import { usePortalMutation } from '#mocks/screens/portal/use-portal-mutation.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { ResponseStep } from './response-step.tsx';
import { Section } from './section.tsx';
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

/** Synchronization by file in three steps; the second is done in Smart Software Manager (domain.md §4.7). */
function FileSection({ onPrem }: { onPrem: PortalOnPrem }) {
  const { t } = usePortalTexts();
  return (
    <Section title={t('site.synchronization.file.title')}>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('site.synchronization.file.purpose')}</Typography>
      <Box
        component="ol"
        sx={{
          display: 'grid',
          gap: 5,
          m: 0,
          mt: 4,
          paddingInlineStart: 5,
          maxWidth: 720,
          '& ::marker': { fontWeight: 600 },
        }}
      >
        <Step sentence={t('site.synchronization.file.requestStep')}>
          <RequestStep />
        </Step>
        <Step sentence={t('site.synchronization.file.portalStep')}>
          <Link component={RouterLink} to={addresses.menu('on-prem-accounts')}>
            {t('site.synchronization.file.openAccounts')}
          </Link>
        </Step>
        <Step sentence={t('site.synchronization.file.responseStep')}>
          <ResponseStep onPrem={onPrem} />
        </Step>
      </Box>
    </Section>
  );
}

function Step({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <li>
      <Typography sx={{ mb: 2 }}>{sentence}</Typography>
      {children}
    </li>
  );
}

/**
 * Download request file: creates a request and saves it as a file; the text can also be copied for use in another tab.
 */
function RequestStep() {
  const { t } = usePortalTexts();
  const [request, setRequest] = useState<SyncFile>();
  const mutation = usePortalMutation('request-file', (simulator, _now: undefined) => simulator.onPrem.requestFile());
  const button = useRestoreFocus<HTMLButtonElement>(mutation.isPending);
  const download = () =>
    mutation.mutate(undefined, (file) => {
      saveFile(file.name, file.text, 'text/plain');
      setRequest(file);
    });
  return (
    <Box sx={{ display: 'grid', gap: 3, justifyItems: 'start' }}>
      <div>
        <Button ref={button} loading={mutation.isPending} onClick={download}>
          {t('site.synchronization.file.download')}
        </Button>
        <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
          {request && (
            <Typography sx={{ mt: 3 }}>
              <TextWithNames
                text={t('site.synchronization.file.downloaded', { file: request.name })}
                names={[request.name]}
              />
            </Typography>
          )}
        </Box>
      </div>
      {mutation.isError && <Alert severity="error">{t('site.synchronization.file.requestFailed')}</Alert>}
      {request && (
        <Box sx={{ width: '100%' }}>
          <CodeText
            label={t('site.synchronization.file.request')}
            text={request.text}
            fileName={request.name}
            copyFailedText={t('site.synchronization.file.copyRefused')}
          />
        </Box>
      )}
    </Box>
  );
}
