import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { type DropResult, useFileDrop } from '#src/ui/file-drop.ts';
import { displayFileName } from '#src/ui/file-name.ts';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useLab } from './lab-context.ts';
import { useLabTexts } from './use-lab-texts.ts';
import { readWorldFile, type WorldFileRefusal } from './world-file.ts';

interface ImportRefusal {
  readonly name: string;
  readonly refusal: WorldFileRefusal | Extract<DropResult, { refusal: unknown }>['refusal'] | 'not-a-world';
  /** The simulator's error message (English), if the simulator rejected the file. */
  readonly reason?: string;
}

/** Replaces the simulator state by one from a file, or shows why the file is rejected. */
export function ImportWorld() {
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
    return go(window.location.pathname);
  });
  const dropZone = useFileDrop({
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
