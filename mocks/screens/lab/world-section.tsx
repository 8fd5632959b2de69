import Button from '@mui/material/Button';
import { sameStart, scenarioAddress } from '#mocks/url-options/link.ts';
import { ExportWorld } from './export-world.tsx';
import { ImportWorld } from './import-world.tsx';
import { useLab } from './lab-context.ts';
import { useStatus } from './queries.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Exports and imports the simulator state, and resets it to the start of its scenario. */
export function WorldSection() {
  const { t } = useLabTexts();
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
          {t('world.reset')}
        </Button>
        <p className="lab-hint">{t('world.resetHelp', { scenario })}</p>
      </div>
    </>
  );
}
