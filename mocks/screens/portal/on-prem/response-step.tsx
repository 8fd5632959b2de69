import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Taken } from '#mocks/exchange/on-prem-synchronization.ts';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { CodeInput } from '#mocks/screens/portal/code-input.tsx';
import { useErrand } from '#mocks/screens/portal/errand.ts';
import { portalDate } from '#mocks/screens/portal/formats.ts';
import { useKeptFocus } from '#mocks/screens/portal/kept-focus.ts';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { responseProblem } from './response-problem.ts';

/** Upload response file: takes Smart Software Manager's answer. What is refused stays, with what to do about it. */
export function ResponseStep({ onPrem }: { onPrem: PortalOnPrem }) {
  const { say } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [response, setResponse] = useState('');
  const [count, setCount] = useState(0);
  const [taken, setTaken] = useState<Taken>();
  const errand = useErrand('take-response', (door, text: string) => door.onPrem.takeResponse(text));
  const problem = errand.refusal && responseProblem(errand.refusal, response, say);
  const button = useKeptFocus<HTMLButtonElement>(errand.busy);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTaken(undefined);
    errand.start(response, (answer) => {
      setResponse('');
      setCount(count + 1);
      setTaken(answer);
    });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 3 }}>
      {onPrem.awaitsResponse && (
        <Typography sx={{ color: 'text.secondary' }}>{say('site.synchronization.file.awaits')}</Typography>
      )}
      <CodeInput
        // What was read from a file is named below the field until it has been taken.
        key={count}
        ref={field}
        label={say('site.synchronization.file.response')}
        value={response}
        onChange={(text) => {
          setResponse(text);
          setTaken(undefined);
          errand.forget();
        }}
        problem={problem}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button
          ref={button}
          type="submit"
          // Over the network one does not carry files: there the first button is Synchronize now.
          variant={onPrem.connection === 'disconnected' ? 'contained' : 'outlined'}
          loading={errand.busy}
        >
          {say('site.synchronization.file.upload')}
        </Button>
        <Box
          component="span"
          role="status"
          sx={{ color: taken === 'taken' ? 'success.main' : 'text.primary', fontWeight: 600 }}
        >
          {taken === 'taken' && say('site.synchronization.done', { date: portalDate(onPrem.lastSynchronizedAt) })}
          {taken === 'taken-before' && say('site.synchronization.file.takenBefore')}
        </Box>
      </Box>
    </Box>
  );
}
