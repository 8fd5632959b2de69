import Button from '@mui/material/Button';
import type { SimulatorStatus } from '#mocks/control/client.ts';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Ends the session of the product's user, or signs in again in place of the host product's page. */
export function SessionSection({ signedIn }: Pick<SimulatorStatus, 'signedIn'>) {
  const { t } = useLabTexts();
  const mutation = useLabMutation((simulator) => (signedIn ? simulator.session.end() : simulator.session.signIn()));
  return (
    <div className="lab-buttons">
      <span role="status">
        <span className="lab-label">{t('faults.session')}</span>{' '}
        <strong>{t(signedIn ? 'faults.signedIn' : 'faults.signedOut')}</strong>
      </span>
      <Button onClick={() => mutation.mutate()}>{t(signedIn ? 'faults.endSession' : 'faults.signIn')}</Button>
      <LabError message={mutation.errorMessage} />
    </div>
  );
}
