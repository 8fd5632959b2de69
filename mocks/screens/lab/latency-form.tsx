import Button from '@mui/material/Button';
import { type SubmitEvent, useState } from 'react';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';
import { maximumDelay } from '#mocks/simulator-state.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Sets the delay of every API response, in ms. */
export function LatencyForm({ latency }: { readonly latency: number }) {
  const { t } = useLabTexts();
  const [text, setText] = useState(String(latency));
  const [isInvalid, setInvalid] = useState(false);
  const delay = useLabMutation((simulator, milliseconds: number) => simulator.line.delay(milliseconds));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const milliseconds = parseWholeNumber(text, { most: maximumDelay });
    setInvalid(milliseconds === undefined);
    if (milliseconds !== undefined) delay.mutate(milliseconds);
  };
  return (
    <form onSubmit={submit} noValidate className="lab-row">
      <TextInput
        label={t('faults.latency')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isInvalid ? t('faults.notDelay', { most: maximumDelay }) : undefined}
        inputProps={{ inputMode: 'numeric' }}
      />
      <Button type="submit">{t('faults.apply')}</Button>
      <LabError message={delay.errorMessage} />
    </form>
  );
}
