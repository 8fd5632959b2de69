import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type SubmitEvent, useRef, useState } from 'react';
import type { Measuring } from '#mocks/door/measuring.ts';
import type { Simulator, Status } from '#mocks/simulator.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { type Count, countsOf, hasRules, presentCount, readCounts } from './counted.ts';
import { Problem } from './problem.tsx';
import { type Say, useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

type Measured = Awaited<ReturnType<Simulator['measured']>>;

interface UsageFormProps {
  readonly product: Status['product'];
  readonly measured: Measured;
  /** Told once the numbers are in force. */
  readonly onApplied: () => void;
}

/** The numbers as they are, to be put in place of one another together. */
export function UsageForm({ product, measured, onApplied }: UsageFormProps) {
  const { say } = useLabTexts();
  const counts = countsOf(product, measured);
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(counts.map((count) => [count, String(presentCount(measured, count))])),
  );
  const [rules, setRules] = useState(measured.subscriberRules);
  const [faults, setFaults] = useState<readonly Count[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const apply = useAct((simulator, told: Measuring) => simulator.measure(told), onApplied);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readCounts(counts, typed);
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) apply.start({ ...read.told, ...(hasRules(product) && { subscriberRules: rules }) });
    else form.current?.querySelector<HTMLInputElement>(`[name="${read.faults[0]}"]`)?.focus();
  };
  const field = (count: Count) => (
    <TextInput
      key={count}
      label={labelOf(count, say)}
      name={count}
      value={typed[count] ?? ''}
      onChange={(event) => setTyped({ ...typed, [count]: event.target.value })}
      fault={faults.includes(count) ? say('usage.notWhole') : undefined}
      inputProps={{ inputMode: 'numeric' }}
    />
  );
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={say('usage.legend')}>
      <div className="lab-counts">{counts.filter((count) => !isSensor(count)).map(field)}</div>
      {counts.some(isSensor) ? (
        <fieldset className="lab-fieldset">
          <legend className="lab-heading">{say('usage.sensors')}</legend>
          <div className="lab-counts">{counts.filter(isSensor).map(field)}</div>
        </fieldset>
      ) : null}
      {hasRules(product) ? (
        <FormControlLabel
          control={<Checkbox checked={rules} onChange={(event) => setRules(event.target.checked)} />}
          label={say('usage.subscriberRules')}
        />
      ) : null}
      <div className="lab-buttons">
        <Button type="submit" variant="contained">
          {say('usage.apply')}
        </Button>
      </div>
      <Problem message={apply.problem} />
    </form>
  );
}

const isSensor = (count: Count): count is Extract<Count, `sensors.${string}`> => count.startsWith('sensors.');

function labelOf(count: Count, say: Say): string {
  if (!isSensor(count)) return say(`usage.${count}`);
  return say(`usage.sensorTypes.${count.slice('sensors.'.length) as keyof Measured['sensors']}`);
}
