import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { type Dropped, useFileDrop } from '#src/ui/file-drop.ts';
import { shownFileName } from '#src/ui/file-name.ts';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { useLab } from './lab-context.ts';
import { useLabTexts } from './texts.ts';
import { readWorldFile, type WorldFileRefusal } from './world-file.ts';

interface Refused {
  readonly name: string;
  readonly refusal: WorldFileRefusal | Extract<Dropped, { refusal: unknown }>['refusal'] | 'not-a-world';
  /** The door's own words, where it was the door that refused. */
  readonly why?: string;
}

/** Puts a world from a file in the place of this one. A file that holds none is refused in words. */
export function ImportWorld() {
  const { say } = useLabTexts();
  const { simulator, go } = useLab();
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const take = useOneAtATime(async (file: File) => {
    setRefused(undefined);
    const name = shownFileName(file.name);
    const read = await readWorldFile(file);
    if (!read.ok) return setRefused({ name, refusal: read.refusal });
    try {
      await simulator.world.import(read.value);
    } catch (error) {
      return setRefused({ name, refusal: 'not-a-world', why: error instanceof Error ? error.message : '' });
    }
    // It may be of another product and another user: the page begins anew, where it is.
    return go(window.location.pathname);
  });
  const part = useFileDrop({
    onDrop: (dropped) => ('file' in dropped ? take(dropped.file) : setRefused({ name: '', refusal: dropped.refusal })),
  });
  return (
    <div className="lab-part lab-drop" ref={part}>
      <strong>{say('world.import')}</strong>
      <p className="lab-hint">{say('world.importHelp')}</p>
      <div className="lab-buttons">
        <input
          type="file"
          hidden
          ref={chooser}
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) take(file);
            // The same file may be chosen again once it has been mended.
            event.target.value = '';
          }}
        />
        <Button onClick={() => chooser.current?.click()}>{say('world.browse')}</Button>
        <span className="muted">{say('world.drop')}</span>
      </div>
      <div role="alert" className="lab-problem">
        {refused ? (
          <>
            {say(`world.refusals.${refused.refusal}`, { name: refused.name })} <span lang="en">{refused.why}</span>
          </>
        ) : null}
      </div>
    </div>
  );
}
