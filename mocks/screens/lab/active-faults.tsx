import Button from '@mui/material/Button';
import { useRef } from 'react';
import type { Status } from '#mocks/simulator.ts';
import type { ApiFault } from '#mocks/world.ts';
import { choiceOf } from './fault-kinds.ts';
import { Problem } from './problem.tsx';
import { type Say, useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** The faults in force, each with its remedy. */
export function ActiveFaults({ faults }: { readonly faults: Status['faults'] }) {
  const { say } = useLabTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with its fault; without a place to go to the focus would be lost.
  const heal = useAct(
    (simulator, operation: string | undefined) => simulator.line.heal(operation),
    () => heading.current?.focus(),
  );
  const active = Object.entries(faults);
  return (
    <>
      <h4 className="lab-heading" ref={heading} tabIndex={-1}>
        {say('faults.active')}
      </h4>
      <p role="status" className="muted">
        {active.length === 0 ? say('faults.noneActive') : ''}
      </p>
      {active.length === 0 ? null : (
        <ul className="lab-faults" aria-label={say('faults.active')}>
          {active.map(([operation, fault]) => (
            <li key={operation}>
              <span>
                <code translate="no">{operation}</code> {wordsOf(fault, say)}
              </span>
              <Button aria-label={say('faults.removeOf', { operation })} onClick={() => heal.start(operation)}>
                {say('faults.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {active.length > 1 ? (
        <div className="lab-buttons">
          <Button onClick={() => heal.start(undefined)}>{say('faults.healAll')}</Button>
        </div>
      ) : null}
      <Problem message={heal.problem} />
    </>
  );
}

function wordsOf(fault: ApiFault, say: Say): string {
  if (fault.kind === 'slow') return say('faults.slowFor', { milliseconds: fault.milliseconds });
  return say(`faults.kinds.${choiceOf(fault)}`);
}
