import Button from '@mui/material/Button';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** What happens to a cluster on standby when the active one fails: it takes over, and needs licences from then on (S0). */
export function Activation() {
  const { t } = useLabTexts();
  const activate = useLabMutation((simulator) => simulator.activate());
  return (
    <div className="lab-part">
      <Button variant="contained" onClick={() => activate.mutate()}>
        {t('clock.activate')}
      </Button>
      <p className="lab-hint">{t('clock.activateHelp')}</p>
      <LabError message={activate.errorMessage} />
    </div>
  );
}
