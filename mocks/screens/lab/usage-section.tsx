import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import type { UsageOverrides } from '#mocks/control/usage-overrides.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { LabError } from './lab-error.tsx';
import { useLab } from './lab-providers.tsx';
import { labQueries, useStatus } from './queries.ts';
import { countsOf, currentCount, hasRules, parseCounts, type UsageCount } from './usage-counts.ts';
import { useLabMutation } from './use-lab-mutation.ts';
import { type LabTranslate, useLabTexts } from './use-lab-texts.ts';

/** Sets the counts that the product measures; shows only those of the current product. */
export function UsageSection() {
  const { t } = useLabTexts();
  const { data: status } = useStatus();
  const { data: measured } = useQuery(labQueries.measured(useLab().simulator));
  const [isApplied, setApplied] = useState(false);
  return (
    <>
      {status && measured ? (
        // New measured counts replace typed text: the key resets the form.
        <UsageForm
          key={JSON.stringify(measured)}
          product={status.product}
          measured={measured}
          onApplied={() => setApplied(true)}
        />
      ) : null}
      <p role="status" className="lab-done">
        {isApplied ? t('usage.applied') : ''}
      </p>
    </>
  );
}

type Measured = Awaited<ReturnType<Simulator['measured']>>;

interface UsageFormProps {
  readonly product: SimulatorStatus['product'];
  readonly measured: Measured;
  /** Called after the counts were applied. */
  readonly onApplied: () => void;
}

/** Form with the current counts, which are applied together. */
function UsageForm({ product, measured, onApplied }: UsageFormProps) {
  const { t } = useLabTexts();
  const counts = countsOf(product, measured);
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(counts.map((count) => [count, String(currentCount(measured, count))])),
  );
  const [rules, setRules] = useState(measured.subscriberRules);
  const [invalidCounts, setInvalidCounts] = useState<readonly UsageCount[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const apply = useLabMutation((simulator, overrides: UsageOverrides) => simulator.measure(overrides), onApplied);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parsed = parseCounts(counts, typed);
    setInvalidCounts(parsed.ok ? [] : parsed.invalidCounts);
    if (parsed.ok) apply.mutate({ ...parsed.overrides, ...(hasRules(product) && { subscriberRules: rules }) });
    else form.current?.querySelector<HTMLInputElement>(`[name="${parsed.invalidCounts[0]}"]`)?.focus();
  };
  const field = (count: UsageCount) => (
    <TextInput
      key={count}
      label={labelOf(count, t)}
      name={count}
      value={typed[count] ?? ''}
      onChange={(event) => setTyped({ ...typed, [count]: event.target.value })}
      error={invalidCounts.includes(count) ? t('usage.notWhole') : undefined}
      inputProps={{ inputMode: 'numeric' }}
    />
  );
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t('usage.legend')}>
      <div className="lab-counts">{counts.filter((count) => !isSensor(count)).map(field)}</div>
      {counts.some(isSensor) ? (
        <fieldset className="lab-fieldset">
          <legend className="lab-heading">{t('usage.sensors')}</legend>
          <div className="lab-counts">{counts.filter(isSensor).map(field)}</div>
        </fieldset>
      ) : null}
      {hasRules(product) ? (
        <FormControlLabel
          control={<Checkbox checked={rules} onChange={(event) => setRules(event.target.checked)} />}
          label={t('usage.subscriberRules')}
        />
      ) : null}
      <div className="lab-buttons">
        <Button type="submit" variant="contained">
          {t('usage.apply')}
        </Button>
      </div>
      <LabError message={apply.errorMessage} />
    </form>
  );
}

const isSensor = (count: UsageCount): count is Extract<UsageCount, `sensors.${string}`> => count.startsWith('sensors.');

function labelOf(count: UsageCount, t: LabTranslate): string {
  if (!isSensor(count)) return t(`usage.${count}`);
  return t(`usage.sensorTypes.${count.slice('sensors.'.length) as keyof Measured['sensors']}`);
}
