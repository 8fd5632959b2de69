import Button from '@mui/material/Button';
import { type SubmitEvent, useRef, useState } from 'react';
import type { SimulatorStatus } from '#mocks/control/client.ts';
import { listedOperations } from '#mocks/listed-operations.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';
import { type ApiFault, maximumDelay } from '#mocks/simulator-state.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import { choiceOf, type FaultChoice, faultChoices, faultOf } from './fault-kinds.ts';
import { LabError } from './lab-error.tsx';
import { useStatus } from './queries.ts';
import { SessionSection } from './session-section.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { type LabTranslate, useLabTexts } from './use-lab-texts.ts';

/** Makes operations of the product API fail or respond slowly, and ends or starts the user's session. */
export function FaultsSection() {
  const { data: status } = useStatus();
  if (!status) return null;
  return (
    <>
      <FaultForm />
      <ActiveFaults faults={status.faults} />
      <LatencyForm key={status.latency} latency={status.latency} />
      <SessionSection signedIn={status.signedIn} />
    </>
  );
}

/** Lists the active faults, each with a button that ends it. */
function ActiveFaults({ faults }: { readonly faults: SimulatorStatus['faults'] }) {
  const { t } = useLabTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed button disappears with its fault, so the focus moves to the heading.
  const heal = useLabMutation(
    (simulator, operation: string | undefined) => simulator.line.heal(operation),
    () => heading.current?.focus(),
  );
  const active = Object.entries(faults);
  return (
    <>
      <h4 className="lab-heading" ref={heading} tabIndex={-1}>
        {t('faults.active')}
      </h4>
      <p role="status" className="muted">
        {active.length === 0 ? t('faults.noneActive') : ''}
      </p>
      {active.length === 0 ? null : (
        <ul className="lab-faults" aria-label={t('faults.active')}>
          {active.map(([operation, fault]) => (
            <li key={operation}>
              <span>
                <code translate="no">{operation}</code> {describeFault(fault, t)}
              </span>
              <Button aria-label={t('faults.removeOf', { operation })} onClick={() => heal.mutate(operation)}>
                {t('faults.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {active.length > 1 ? (
        <div className="lab-buttons">
          <Button onClick={() => heal.mutate(undefined)}>{t('faults.healAll')}</Button>
        </div>
      ) : null}
      <LabError message={heal.errorMessage} />
    </>
  );
}

function describeFault(fault: ApiFault, t: LabTranslate): string {
  if (fault.kind === 'slow') return t('faults.slowFor', { milliseconds: fault.milliseconds });
  return t(`faults.kinds.${choiceOf(fault)}`);
}

/** Injects a fault into one or all operations of the contract, until it is removed. */
function FaultForm() {
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

/** Sets the delay of every API response, in ms. */
function LatencyForm({ latency }: { readonly latency: number }) {
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
