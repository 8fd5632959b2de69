import Button from '@mui/material/Button';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Activates a standby cluster, as after a failure of the active one: it needs licenses from then on (S0). */
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
