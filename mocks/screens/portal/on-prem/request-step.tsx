import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SyncFile } from '#mocks/on-prem/replies.ts';
import { CodeText } from '#mocks/screens/portal/code-text.tsx';
import { useRestoreFocus } from '#mocks/screens/portal/restore-focus.ts';
import { usePortalMutation } from '#mocks/screens/portal/use-portal-mutation.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';

/**
 * Download request file: creates a request and saves it as a file; the text can also be copied for use in another tab.
 */
export function RequestStep() {
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
