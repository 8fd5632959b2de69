import Button from '@mui/material/Button';
import { sameStart, scenarioAddress } from '#mocks/address/link.ts';
import { ExportWorld } from './export-world.tsx';
import { ImportWorld } from './import-world.tsx';
import { useLab } from './lab-context.ts';
import { useStatus } from './questions.ts';
import { useLabTexts } from './texts.ts';

/** The world as a whole: out to a file, in from one, and back to how its scenario began. */
export function WorldSection() {
  const { say } = useLabTexts();
  const { go } = useLab();
  const { data: status } = useStatus();
  if (!status) return null;
  const { scenario, product, role } = status;
  return (
    <>
      <ExportWorld />
      <ImportWorld />
      <div className="lab-part">
        <Button onClick={() => go(scenarioAddress(scenario, { product, role, ...sameStart(status) }))}>
          {say('world.reset')}
        </Button>
        <p className="lab-hint">{say('world.resetHelp', { scenario })}</p>
      </div>
    </>
  );
}
