import Button from '@mui/material/Button';
import { type SubmitEvent, useState } from 'react';
import { wholeNumber } from '#mocks/screens/whole-number.ts';
import { maximumDelay } from '#mocks/world.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { Problem } from './problem.tsx';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** How long every answer of the API is held back, in milliseconds. */
export function LatencyForm({ latency }: { readonly latency: number }) {
  const { say } = useLabTexts();
  const [typed, setTyped] = useState(String(latency));
  const [isRefused, setRefused] = useState(false);
  const delay = useAct((simulator, milliseconds: number) => simulator.line.delay(milliseconds));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const milliseconds = wholeNumber(typed, { most: maximumDelay });
    setRefused(milliseconds === undefined);
    if (milliseconds !== undefined) delay.start(milliseconds);
  };
  return (
    <form onSubmit={submit} noValidate className="lab-row">
      <TextInput
        label={say('faults.latency')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        fault={isRefused ? say('faults.notDelay', { most: maximumDelay }) : undefined}
        inputProps={{ inputMode: 'numeric' }}
      />
      <Button type="submit">{say('faults.apply')}</Button>
      <Problem message={delay.problem} />
    </form>
  );
}
