import Button from '@mui/material/Button';
import { useRef } from 'react';
import type { SimulatorStatus } from '#mocks/control/client.ts';
import type { ApiFault } from '#mocks/simulator-state.ts';
import { choiceOf } from './fault-kinds.ts';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { type LabTranslate, useLabTexts } from './use-lab-texts.ts';

/** Lists the active faults, each with a button that ends it. */
export function ActiveFaults({ faults }: { readonly faults: SimulatorStatus['faults'] }) {
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
