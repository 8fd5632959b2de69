import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId, useRef, useState } from 'react';
import { sameStart, scenarioAddress } from '#mocks/url-options/link.ts';
import { addressOf } from '#src/served-at.ts';
import { type DropResult, useDialogInput } from '#src/ui/dialog-input.ts';
import { displayFileName } from '#src/ui/file-name.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { LabError } from './lab-error.tsx';
import { useLab } from './lab-providers.tsx';
import { useStatus } from './queries.ts';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';
import { readWorldFile, type WorldFileRefusal, worldFileName } from './world-file.ts';

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

/** Saves the simulator state as a file; tokens and codes are included only on request. */
function ExportWorld() {
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

interface ImportRefusal {
  readonly name: string;
  readonly refusal: WorldFileRefusal | Extract<DropResult, { refusal: unknown }>['refusal'] | 'not-a-world';
  /** The simulator's error message (English), if the simulator rejected the file. */
  readonly reason?: string;
}

/** Replaces the simulator state by one from a file, or shows why the file is rejected. */
function ImportWorld() {
  const { t } = useLabTexts();
  const { simulator, go } = useLab();
  const fileInput = useRef<HTMLInputElement>(null);
  const [lastRefusal, setLastRefusal] = useState<ImportRefusal>();
  const importFile = useSingleFlight(async (file: File) => {
    setLastRefusal(undefined);
    const name = displayFileName(file.name);
    const read = await readWorldFile(file);
    if (!read.ok) return setLastRefusal({ name, refusal: read.refusal });
    try {
      await simulator.world.import(read.value);
    } catch (error) {
      return setLastRefusal({ name, refusal: 'not-a-world', reason: error instanceof Error ? error.message : '' });
    }
    // The imported state may have another product and user, so the page is loaded again.
    return go(addressOf(window.location.pathname));
  });
  const dropZone = useDialogInput({
    onDrop: (dropped) =>
      'file' in dropped ? importFile(dropped.file) : setLastRefusal({ name: '', refusal: dropped.refusal }),
  });
  return (
    <div className="lab-part lab-drop" ref={dropZone}>
      <strong>{t('world.import')}</strong>
      <p className="lab-hint">{t('world.importHelp')}</p>
      <div className="lab-buttons">
        <input
          type="file"
          hidden
          ref={fileInput}
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) importFile(file);
            // Clearing the value allows the same file to be selected again after a correction.
            event.target.value = '';
          }}
        />
        <Button onClick={() => fileInput.current?.click()}>{t('world.browse')}</Button>
        <span className="muted">{t('world.drop')}</span>
      </div>
      <div role="alert" className="lab-problem">
        {lastRefusal ? (
          <>
            {t(`world.refusals.${lastRefusal.refusal}`, { name: lastRefusal.name })}{' '}
            <span lang="en">{lastRefusal.reason}</span>
          </>
        ) : null}
      </div>
    </div>
  );
}
