import FolderOpenIcon from '@mui/icons-material/FolderOpen';
import Button from '@mui/material/Button';
import { type Ref, useRef, useState } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { useFileDrop } from './file-drop.ts';
import { shownFileName } from './file-name.ts';
import { type FileRefusal, readTextFile } from './text-file.ts';
import { TextInput } from './text-input.tsx';
import './code.css';

interface CodeInputProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with the text by its form alone. */
  readonly fault: string | undefined;
  readonly toldBy?: string | undefined;
  readonly isBusy: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Where a code goes in: pasted, from a file that is browsed for, or from one dropped anywhere in its dialog. */
export function CodeInput({ label, help, value, onChange, fault, toldBy, isBusy, inputRef }: CodeInputProps) {
  const { t } = useTexts('codeInput');
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ readonly name: string; readonly refusal: FileRefusal }>();
  const change = (text: string) => {
    setRefused(undefined);
    onChange(text);
  };
  const take = async (file: File | undefined) => {
    if (!file || isBusy) return;
    const read = await readTextFile(file);
    if ('text' in read) change(read.text.trim());
    else setRefused({ name: shownFileName(file.name), refusal: read.refusal });
  };
  const part = useFileDrop({
    onDrop: (dropped) =>
      'file' in dropped ? void take(dropped.file) : setRefused({ name: '', refusal: dropped.refusal }),
    isDisabled: isBusy,
  });
  return (
    <div className="code-part" ref={part}>
      <TextInput
        label={label}
        help={help}
        fault={refused ? t(`fileRefusals.${refused.refusal}`, { name: refused.name }) : fault}
        toldBy={toldBy}
        {...(inputRef ? { inputRef } : {})}
        className="code"
        value={value}
        onChange={(event) => change(event.target.value)}
        multiline
        minRows={4}
        maxRows={6}
        readOnly={isBusy}
      />
      <div className="code-buttons">
        <input
          type="file"
          hidden
          ref={chooser}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again once it has been mended.
            event.target.value = '';
          }}
        />
        <Button
          size="small"
          variant="outlined"
          startIcon={<FolderOpenIcon />}
          disabled={isBusy}
          onClick={() => chooser.current?.click()}
        >
          {t('browse')}
        </Button>
        <span className="muted code-drop">{t('dropFile')}</span>
      </div>
    </div>
  );
}
