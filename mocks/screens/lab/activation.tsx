import Button from '@mui/material/Button';
import { Problem } from './problem.tsx';
import { useLabTexts } from './texts.ts';
import { useAct } from './use-act.ts';

/** What happens to a cluster on standby when the active one fails: it takes over, and needs licences from then on (S0). */
export function Activation() {
  const { say } = useLabTexts();
  const activate = useAct((simulator) => simulator.activate());
  return (
    <div className="lab-part">
      <Button variant="contained" onClick={() => activate.start()}>
        {say('clock.activate')}
      </Button>
      <p className="lab-hint">{say('clock.activateHelp')}</p>
      <Problem message={activate.problem} />
    </div>
  );
}
