import FolderOpenIcon from 'lucide-react/icons/folder-open';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { useDialogInput } from './dialog-input.ts';
import { displayFileName } from './file-name.ts';
import { type FileRefusal, readTextFile } from './text-file.ts';
import { TextInput } from './text-input.tsx';
import './code.css';

interface CodeInputProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The error in the form of the text. */
  readonly error: string | undefined;
  readonly errorMessageId?: string | undefined;
  readonly isBusy: boolean;
  /** Whether the field has two lines instead of up to six, because the dialog shows more than this field. */
  readonly isSmall?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** A field for a code: pasted anywhere in its dialog, from a chosen file, or from a file dropped there. */
export function CodeInput(props: CodeInputProps) {
  const { label, help, value, onChange, error, errorMessageId, isBusy, isSmall = false, inputRef } = props;
  const { t } = useTranslation('codeInput');
  const fileInput = useRef<HTMLInputElement>(null);
  const [rejectedFile, setRejectedFile] = useState<{ readonly name: string; readonly refusal: FileRefusal }>();
  const change = (text: string) => {
    setRejectedFile(undefined);
    onChange(text);
  };
  const readFile = async (file: File | undefined) => {
    if (!file || isBusy) return;
    const read = await readTextFile(file);
    if ('text' in read) change(read.text.trim());
    else setRejectedFile({ name: displayFileName(file.name), refusal: read.refusal });
  };
  const dropRef = useDialogInput({
    onDrop: (dropped) =>
      'file' in dropped ? void readFile(dropped.file) : setRejectedFile({ name: '', refusal: dropped.refusal }),
    onPaste: change,
    isDisabled: isBusy,
  });
  return (
    <div className="code-part" ref={dropRef}>
      <TextInput
        label={label}
        help={help}
        error={rejectedFile ? t(`fileRefusals.${rejectedFile.refusal}`, { name: rejectedFile.name }) : error}
        errorMessageId={errorMessageId}
        {...(inputRef ? { inputRef } : {})}
        className="code"
        value={value}
        onChange={(event) => change(event.target.value)}
        multiline
        minRows={isSmall ? 2 : 4}
        maxRows={isSmall ? 2 : 6}
        readOnly={isBusy}
      />
      <div className="code-buttons">
        <input
          type="file"
          hidden
          ref={fileInput}
          onChange={(event) => {
            void readFile(event.target.files?.[0]);
            // An empty value allows the user to choose the same file again after correcting it.
            event.target.value = '';
          }}
        />
        <Button
          size="small"
          variant="outlined"
          startIcon={<FolderOpenIcon />}
          disabled={isBusy}
          onClick={() => fileInput.current?.click()}
        >
          {t('browse')}
        </Button>
        <span className="muted code-drop">{t('dropFile')}</span>
      </div>
    </div>
  );
}
