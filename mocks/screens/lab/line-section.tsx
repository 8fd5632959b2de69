import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Simulator } from '#mocks/simulator.ts';
import type { LineFault } from '#mocks/world.ts';
import { ChoiceField } from './choice-field.tsx';
import { Problem } from './problem.tsx';
import { useStatus } from './questions.ts';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** The ways a line breaks, the usual one first; one that is forgotten does not compile. */
const reasons = Object.keys({
  'communication-timeout': true,
  'name-not-resolved': true,
  'connection-refused': true,
  'proxy-denied': true,
  'certificate-not-trusted': true,
  'clock-skewed': true,
} satisfies Record<LineFault, true>) as readonly LineFault[];

/** The line between product and portal: cut, withheld, restored; and the way to the portal's own pages. */
export function LineSection() {
  const { say } = useLabTexts();
  const { data: status } = useStatus();
  const [reason, setReason] = useState<LineFault>('communication-timeout');
  const act = useAct((simulator, perform: (door: Simulator) => Promise<void>) => perform(simulator));
  const line = status?.line ?? 'up';
  const present = say(`line.reasons.${status?.lineFault ?? 'communication-timeout'}`);
  return (
    <>
      <p role="status">
        <span className="lab-label">{say('line.state')}</span>{' '}
        <strong>{say(`line.states.${line}`, { reason: present })}</strong>
      </p>
      <div className="lab-buttons">
        {line === 'withheld' ? (
          <Button variant="contained" onClick={() => act.start((door) => door.cssm.answer())}>
            {say('line.release')}
          </Button>
        ) : (
          <Button onClick={() => act.start((door) => door.line.withhold())}>{say('line.withhold')}</Button>
        )}
        <Button aria-disabled={line === 'up'} onClick={() => act.start((door) => door.line.restore())}>
          {say('line.restore')}
        </Button>
      </div>
      <div className="lab-row">
        <ChoiceField
          label={say('line.reason')}
          value={reason}
          onChange={setReason}
          choices={reasons.map((each) => [each, say(`line.reasons.${each}`)] as const)}
        />
        <Button onClick={() => act.start((door) => door.line.cut(reason))}>{say('line.cut')}</Button>
      </div>
      <Problem message={act.problem} />
      <p>
        <a href="/cssm/inventory" target="_blank" rel="noreferrer">
          {say('line.portal')}
        </a>
      </p>
    </>
  );
}
