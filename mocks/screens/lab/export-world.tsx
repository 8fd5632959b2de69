import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId, useState } from 'react';
import { saveFile } from '#src/ui/save-file.ts';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';
import { worldFileName } from './world-file.ts';

/** Saves the simulator state as a file; tokens and codes are included only on request. */
export function ExportWorld() {
  const { t } = useLabTexts();
  const id = useId();
  const [secrets, setSecrets] = useState(false);
  const exportMutation = useLabMutation(async (simulator) => {
    const [snapshot, status] = await Promise.all([simulator.world.export({ secrets }), simulator.status()]);
    const name = worldFileName(status);
    saveFile(name, JSON.stringify(snapshot, undefined, 2));
    return name;
  });
  return (
    <div className="lab-part">
      <div className="lab-buttons">
        <Button variant="contained" aria-describedby={id} onClick={() => exportMutation.mutate()}>
          {t('world.export')}
        </Button>
        <FormControlLabel
          control={<Checkbox checked={secrets} onChange={(event) => setSecrets(event.target.checked)} />}
          label={t('world.secrets')}
        />
      </div>
      <p className="lab-hint" id={id} data-warns={secrets}>
        {t('world.exportHelp')} {t(secrets ? 'world.secretsIncluded' : 'world.secretsMasked')}
      </p>
      <p role="status" className="lab-done">
        {exportMutation.data ? t('world.exported', { name: exportMutation.data }) : ''}
      </p>
      <LabError message={exportMutation.errorMessage} />
    </div>
  );
}
