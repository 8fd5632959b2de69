import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { CodeInput } from '#mocks/screens/portal/code-input.tsx';
import { portalDate } from '#mocks/screens/portal/formats.ts';
import { useRestoreFocus } from '#mocks/screens/portal/restore-focus.ts';
import { usePortalMutation } from '#mocks/screens/portal/use-portal-mutation.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import type { SyncResponseOutcome } from '#mocks/services/on-prem-sync.ts';
import { responseErrorText } from './response-error-text.ts';

/**
 * Upload response file: applies the response of Smart Software Manager. After an error the field keeps its text and
 * shows a remedy.
 */
export function ResponseStep({ onPrem }: { onPrem: PortalOnPrem }) {
  const { t } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [response, setResponse] = useState('');
  const [count, setCount] = useState(0);
  const [result, setResult] = useState<SyncResponseOutcome>();
  const mutation = usePortalMutation('take-response', (simulator, text: string) => simulator.onPrem.takeResponse(text));
  const problem = mutation.refusal && responseErrorText(mutation.refusal, response, t);
  const button = useRestoreFocus<HTMLButtonElement>(mutation.isPending);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setResult(undefined);
    mutation.mutate(response, (uploadResult) => {
      setResponse('');
      setCount(count + 1);
      setResult(uploadResult);
    });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 3 }}>
      {onPrem.awaitsResponse && (
        <Typography sx={{ color: 'text.secondary' }}>{t('site.synchronization.file.awaits')}</Typography>
      )}
      <CodeInput
        // The new key removes the file name below the field once the response has been applied.
        key={count}
        ref={field}
        label={t('site.synchronization.file.response')}
        value={response}
        onChange={(text) => {
          setResponse(text);
          setResult(undefined);
          mutation.reset();
        }}
        problem={problem}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button
          ref={button}
          type="submit"
          // While connected, files are the exception and Synchronize now is the primary button.
          variant={onPrem.connection === 'disconnected' ? 'contained' : 'outlined'}
          loading={mutation.isPending}
        >
          {t('site.synchronization.file.upload')}
        </Button>
        <Box
          component="span"
          role="status"
          sx={{ color: result === 'taken' ? 'success.main' : 'text.primary', fontWeight: 600 }}
        >
          {result === 'taken' && t('site.synchronization.done', { date: portalDate(onPrem.lastSynchronizedAt) })}
          {result === 'taken-before' && t('site.synchronization.file.takenBefore')}
        </Box>
      </Box>
    </Box>
  );
}
