import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type RefObject, useRef, useState } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { useFileDrop } from '#src/ui/file-drop.ts';
import { shownFileName } from '#src/ui/file-name.ts';
import { type FileRefusal, readTextFile } from '#src/ui/text-file.ts';
import { fonts } from '#src/ui/tokens.ts';
import { usePortalTexts } from './texts.ts';
import { narrow } from './theme.ts';

/** A long name that does not fit into the frame of the field stands above it, in as many lines as it takes. */
const aboveItsField = {
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
  /** Why the code is not taken; it stays as it was entered. */
  readonly problem: string | undefined;
  /** It takes the focus when it is shown: it is what its dialog is for. */
  readonly autoFocus?: boolean;
}

/** A code to paste, or to read from a file: one chosen with Browse, or dropped anywhere in the dialog. It is read at once. */
export function CodeInput({ ref, label, value, onChange, problem, autoFocus = false }: CodeInputProps) {
  const { say } = usePortalTexts();
  const { t } = useTexts('codeInput');
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly refusal?: FileRefusal }>();

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(undefined);
    const name = shownFileName(chosen.name);
    const read = await readTextFile(chosen);
    if ('text' in read) {
      onChange(read.text);
      setFile({ name });
    } else {
      setFile({ name, refusal: read.refusal });
    }
  };

  const part = useFileDrop({
    onDrop: (dropped) =>
      'file' in dropped ? void take(dropped.file) : setFile({ name: '', refusal: dropped.refusal }),
  });
  const aboutFile = ({ name, refusal }: NonNullable<typeof file>) =>
    refusal ? t(`fileRefusals.${refusal}`, { name }) : say('codeInput.fromFile', { file: name });
  return (
    <Box ref={part} sx={{ display: 'grid', gap: 2 }}>
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
        helperText={problem ?? (file && aboutFile(file))}
        inputRef={ref}
        slotProps={{
          htmlInput: { translate: 'no', spellCheck: false, autoCapitalize: 'off', autoComplete: 'off' },
          input: { sx: { '& textarea': { fontFamily: fonts.code, overflowWrap: 'anywhere' } } },
          formHelperText: { role: 'status' },
          inputLabel: { sx: { [narrow]: aboveItsField } },
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {say('codeInput.browse')}
        </Button>
        <span>{t('dropFile')}</span>
        <input
          ref={picker}
          type="file"
          hidden
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file may be chosen again once it has been corrected.
            target.value = '';
          }}
        />
      </Box>
    </Box>
  );
}
