import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { CarriedFile } from '#mocks/on-prem/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { CodeInput } from './code-input.tsx';
import { useErrand } from './errand.ts';
import { fileProblem } from './file-problem.ts';
import { FormDialog } from './form-dialog.tsx';
import { IssuedText } from './issued-text.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './texts.ts';

/** File Sync: takes an On-Prem's request file, and answers the response file to be carried back (domain.md §4.7). */
export function FileSyncDialog({ onClose }: { onClose: () => void }) {
  const { say } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [request, setRequest] = useState('');
  const [response, setResponse] = useState<CarriedFile>();
  const errand = useErrand('file-sync', ({ cssm }, text: string) => cssm.synchronizeByFile(text));
  const problem = errand.refusal && fileProblem(errand.refusal, request, say);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);

  if (response) return <ResponseDialog response={response} onClose={onClose} />;
  return (
    <FormDialog
      title={say('fileSync.title')}
      confirm={say('fileSync.synchronize')}
      busy={errand.busy}
      isTouched={request !== ''}
      onSubmit={() =>
        errand.start(request, (answer) => {
          setResponse(answer);
          announce(say('fileSync.announced'));
        })
      }
      onClose={onClose}
    >
      <Typography>{say('fileSync.purpose')}</Typography>
      <CodeInput
        ref={field}
        label={say('fileSync.request')}
        value={request}
        onChange={(text) => {
          setRequest(text);
          errand.forget();
        }}
        problem={problem}
        autoFocus
      />
    </FormDialog>
  );
}

function ResponseDialog({ response, onClose }: { response: CarriedFile; onClose: () => void }) {
  const { say } = usePortalTexts();
  return (
    // Closed by its button alone: the response would have to be asked for again.
    <PortalDialog title={say('fileSync.title')} onDismiss={undefined}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start', pt: 0 }}>
        <Alert severity="success">{say('fileSync.done')}</Alert>
        <IssuedText
          label={say('fileSync.response')}
          text={response.text}
          fileName={response.name}
          copyRefused={say('fileSync.copyRefused')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </PortalDialog>
  );
}
