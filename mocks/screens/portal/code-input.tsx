import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useDialogInput } from '#src/ui/dialog-input.ts';
import { displayFileName } from '#src/ui/file-name.ts';
import { type FileRefusal, readTextFile } from '#src/ui/text-file.ts';
import { fonts } from '#src/ui/tokens.ts';
import { narrowMedia } from './theme.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** Puts a label that is too long for the frame above the field, where it can wrap. */
const labelAboveField = {
  position: 'static',
  transform: 'none',
  maxWidth: 'none',
  whiteSpace: 'normal',
  paddingBlockEnd: '8px',
  fontSize: '0.75rem',
  '& + * legend': { display: 'none' },
};

interface CodeInputProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Error message; the field keeps its text. */
  readonly problem: string | undefined;
  /** Whether the field takes the focus on mount. */
  readonly autoFocus?: boolean;
}

/**
 * Input for a code, which is pasted anywhere in the dialog, or read at once from a file that is selected with Browse or
 * dropped there.
 */
export function CodeInput({ ref, label, value, onChange, problem, autoFocus = false }: CodeInputProps) {
  const { t } = usePortalTexts();
  const { t: tCodeInput } = useTranslation('codeInput');
  const fileInput = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly refusal?: FileRefusal }>();

  const readFile = async (selectedFile: File | undefined) => {
    if (!selectedFile) return;
    setFile(undefined);
    const name = displayFileName(selectedFile.name);
    const read = await readTextFile(selectedFile);
    if ('text' in read) {
      onChange(read.text);
      setFile({ name });
    } else {
      setFile({ name, refusal: read.refusal });
    }
  };

  const dropZone = useDialogInput({
    onPaste: (text) => {
      setFile(undefined);
      onChange(text);
    },
    onDrop: (dropped) =>
      'file' in dropped ? void readFile(dropped.file) : setFile({ name: '', refusal: dropped.refusal }),
  });
  const fileMessage = ({ name, refusal }: NonNullable<typeof file>) =>
    refusal ? tCodeInput(`fileRefusals.${refusal}`, { name }) : t('codeInput.fromFile', { file: name });
  return (
    <Box ref={dropZone} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        multiline
        autoFocus={autoFocus}
        minRows={4}
        maxRows={10}
        label={label}
        value={value}
        onChange={(event) => {
          setFile(undefined);
          onChange(event.target.value);
        }}
        error={problem !== undefined || file?.refusal !== undefined}
        helperText={problem ?? (file && fileMessage(file))}
        inputRef={ref}
        slotProps={{
          htmlInput: { translate: 'no', spellCheck: false, autoCapitalize: 'off', autoComplete: 'off' },
          input: { sx: { '& textarea': { fontFamily: fonts.code, overflowWrap: 'anywhere' } } },
          formHelperText: { role: 'status' },
          inputLabel: { sx: { [narrowMedia]: labelAboveField } },
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Button size="small" onClick={() => fileInput.current?.click()}>
          {t('codeInput.browse')}
        </Button>
        <span>{tCodeInput('dropFile')}</span>
        <input
          ref={fileInput}
          type="file"
          hidden
          onChange={({ target }) => {
            void readFile(target.files?.[0]);
            // Clearing the value allows the same file to be selected again after a correction.
            target.value = '';
          }}
        />
      </Box>
    </Box>
  );
}
