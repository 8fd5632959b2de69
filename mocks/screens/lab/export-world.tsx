import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId, useState } from 'react';
import { saveFile } from '#src/ui/save-file.ts';
import { Problem } from './problem.tsx';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';
import { worldFileName } from './world-file.ts';

/** Saves the world as a file; without tokens and codes unless they are asked for. */
export function ExportWorld() {
  const { say } = useLabTexts();
  const id = useId();
  const [secrets, setSecrets] = useState(false);
  const save = useAct(async (simulator) => {
    const [snapshot, status] = await Promise.all([simulator.world.export({ secrets }), simulator.status()]);
    const name = worldFileName(status);
    saveFile(name, JSON.stringify(snapshot, undefined, 2));
    return name;
  });
  return (
    <div className="lab-part">
      <div className="lab-buttons">
        <Button variant="contained" aria-describedby={id} onClick={() => save.start()}>
          {say('world.export')}
        </Button>
        <FormControlLabel
          control={<Checkbox checked={secrets} onChange={(event) => setSecrets(event.target.checked)} />}
          label={say('world.secrets')}
        />
      </div>
      <p className="lab-hint" id={id} data-warns={secrets}>
        {say('world.exportHelp')} {say(secrets ? 'world.secretsIncluded' : 'world.secretsMasked')}
      </p>
      <p role="status" className="lab-done">
        {save.done ? say('world.exported', { name: save.done }) : ''}
      </p>
      <Problem message={save.problem} />
    </div>
  );
}
