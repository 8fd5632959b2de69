import Button from '@mui/material/Button';
import { type SubmitEvent, useState } from 'react';
import { listedOperations } from '#mocks/listed-operations.ts';
import { wholeNumber } from '#mocks/screens/whole-number.ts';
import { type ApiFault, maximumDelay } from '#mocks/world.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import { type FaultChoice, faultChoices, faultOf } from './fault-kinds.ts';
import { Problem } from './problem.tsx';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** Chooses an operation of the contract, or all, and how it is to fail until it is healed. */
export function FaultForm() {
  const { say } = useLabTexts();
  const [operation, setOperation] = useState('*');
  const [choice, setChoice] = useState<FaultChoice>('503');
  const [typed, setTyped] = useState('3000');
  const [isRefused, setRefused] = useState(false);
  const fail = useAct((simulator, fault: ApiFault) => simulator.line.fail(operation, fault));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const milliseconds = wholeNumber(typed, { most: maximumDelay });
    const mayStart = choice !== 'slow' || milliseconds !== undefined;
    setRefused(!mayStart);
    if (mayStart) fail.start(faultOf(choice, milliseconds ?? 0));
  };
  return (
    <form onSubmit={submit} noValidate className="lab-row">
      <ChoiceField
        label={say('faults.operation')}
        isWhole
        value={operation}
        onChange={setOperation}
        choices={[
          ['*', say('faults.every')],
          ...listedOperations.map(({ id, method, path }) => [id, `${id} · ${method} ${path}`] as const),
        ]}
      />
      <ChoiceField
        label={say('faults.kind')}
        value={choice}
        onChange={setChoice}
        choices={faultChoices.map((each) => [each, say(`faults.kinds.${each}`)] as const)}
      />
      {choice === 'slow' ? (
        <TextInput
          label={say('faults.milliseconds')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          fault={isRefused ? say('faults.notDelay', { most: maximumDelay }) : undefined}
          inputProps={{ inputMode: 'numeric' }}
        />
      ) : null}
      <Button type="submit" variant="contained">
        {say('faults.fail')}
      </Button>
      <Problem message={fail.problem} />
    </form>
  );
}
