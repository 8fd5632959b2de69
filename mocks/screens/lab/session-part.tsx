import Button from '@mui/material/Button';
import type { Status } from '#mocks/simulator.ts';
import { Problem } from './problem.tsx';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** Ends the session of whoever uses the product, and signs in again, as the host product's page would. */
export function SessionPart({ signedIn }: Pick<Status, 'signedIn'>) {
  const { say } = useLabTexts();
  const act = useAct((simulator) => (signedIn ? simulator.session.end() : simulator.session.signIn()));
  return (
    <div className="lab-buttons">
      <span role="status">
        <span className="lab-label">{say('faults.session')}</span>{' '}
        <strong>{say(signedIn ? 'faults.signedIn' : 'faults.signedOut')}</strong>
      </span>
      <Button onClick={() => act.start()}>{say(signedIn ? 'faults.endSession' : 'faults.signIn')}</Button>
      <Problem message={act.problem} />
    </div>
  );
}
