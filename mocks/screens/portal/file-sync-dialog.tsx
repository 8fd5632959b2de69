import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { SyncFile } from '#mocks/on-prem/replies.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { CodeInput } from './code-input.tsx';
import { CodeText } from './code-text.tsx';
import { fileErrorText } from './file-error-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** File Sync: processes an On-Prem's request file and shows the response file for it (domain.md §4.7). */
export function FileSyncDialog({ onClose }: { onClose: () => void }) {
  const { t } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [request, setRequest] = useState('');
  const [response, setResponse] = useState<SyncFile>();
  const mutation = usePortalMutation('file-sync', ({ cssm }, text: string) => cssm.synchronizeByFile(text));
  const problem = mutation.refusal && fileErrorText(mutation.refusal, request, t);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);

  if (response) return <ResponseDialog response={response} onClose={onClose} />;
  return (
    <FormDialog
      title={t('fileSync.title')}
      confirm={t('fileSync.synchronize')}
      isSubmitting={mutation.isPending}
      isDirty={request !== ''}
      onSubmit={() =>
        mutation.mutate(request, (answer) => {
          setResponse(answer);
          reportResult(t('fileSync.announced'));
        })
      }
      onClose={onClose}
    >
      <Typography>{t('fileSync.purpose')}</Typography>
      <CodeInput
        ref={field}
        label={t('fileSync.request')}
        value={request}
        onChange={(text) => {
          setRequest(text);
          mutation.reset();
        }}
        problem={problem}
        autoFocus
      />
    </FormDialog>
  );
}

function ResponseDialog({ response, onClose }: { response: SyncFile; onClose: () => void }) {
  const { t } = usePortalTexts();
  return (
    // Closes with its button only, since a lost response would require the request again.
    <PortalDialog title={t('fileSync.title')} onDismiss={undefined}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start', pt: 0 }}>
        <Alert severity="success">{t('fileSync.done')}</Alert>
        <CodeText
          label={t('fileSync.response')}
          text={response.text}
          fileName={response.name}
          copyFailedText={t('fileSync.copyRefused')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </PortalDialog>
  );
}
