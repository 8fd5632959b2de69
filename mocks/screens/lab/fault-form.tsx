import Button from '@mui/material/Button';
import { type SubmitEvent, useState } from 'react';
import { listedOperations } from '#mocks/listed-operations.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';
import { type ApiFault, maximumDelay } from '#mocks/simulator-state.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import { type FaultChoice, faultChoices, faultOf } from './fault-kinds.ts';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Injects a fault into one or all operations of the contract, until it is removed. */
export function FaultForm() {
  const { t } = useLabTexts();
  const [operation, setOperation] = useState('*');
  const [choice, setChoice] = useState<FaultChoice>('503');
  const [text, setText] = useState('3000');
  const [isInvalid, setInvalid] = useState(false);
  const fail = useLabMutation((simulator, fault: ApiFault) => simulator.line.fail(operation, fault));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const milliseconds = parseWholeNumber(text, { most: maximumDelay });
    const mayStart = choice !== 'slow' || milliseconds !== undefined;
    setInvalid(!mayStart);
    if (mayStart) fail.mutate(faultOf(choice, milliseconds ?? 0));
  };
  return (
    <form onSubmit={submit} noValidate className="lab-row">
      <ChoiceField
        label={t('faults.operation')}
        isWhole
        value={operation}
        onChange={setOperation}
        choices={[
          ['*', t('faults.every')],
          ...listedOperations.map(({ id, method, path }) => [id, `${id} · ${method} ${path}`] as const),
        ]}
      />
      <ChoiceField
        label={t('faults.kind')}
        value={choice}
        onChange={setChoice}
        choices={faultChoices.map((each) => [each, t(`faults.kinds.${each}`)] as const)}
      />
      {choice === 'slow' ? (
        <TextInput
          label={t('faults.milliseconds')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={isInvalid ? t('faults.notDelay', { most: maximumDelay }) : undefined}
          inputProps={{ inputMode: 'numeric' }}
        />
      ) : null}
      <Button type="submit" variant="contained">
        {t('faults.fail')}
      </Button>
      <LabError message={fail.errorMessage} />
    </form>
  );
}
