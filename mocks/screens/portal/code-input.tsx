import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type ChangeEvent, type RefObject, useRef, useState } from 'react';
import { fonts } from '#src/ui/tokens.ts';
import { usePortalTexts } from './texts.ts';

interface CodeInputProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why the code is not taken; it stays as it was entered. */
  readonly problem: string | undefined;
}

/** The largest file that is looked into, in bytes: the longest code has 8,192 characters, and handing over adds some. */
const largestFile = 32_768;

/** A code to paste, or to read from a file with Browse; a file is read at once. */
export function CodeInput({ ref, label, value, onChange, problem }: CodeInputProps) {
  const { say } = usePortalTexts();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly said: string; readonly isProblem: boolean }>();

  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    setFile(undefined);
    if (chosen.size > largestFile) return setFile({ said: say('codeInput.tooLarge'), isProblem: true });
    try {
      onChange(await chosen.text());
      setFile({ said: say('codeInput.fromFile', { file: chosen.name }), isProblem: false });
    } catch {
      setFile({ said: say('codeInput.unreadable'), isProblem: true });
    }
    // The same file may be chosen again once it has been corrected.
    target.value = '';
  };

  const said = problem ?? file?.said;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <TextField
        multiline
        minRows={4}
        maxRows={10}
        label={label}
        value={value}
        onChange={(event) => {
          setFile(undefined);
          onChange(event.target.value);
        }}
        error={problem !== undefined || file?.isProblem === true}
        helperText={said}
        inputRef={ref}
        slotProps={{
          htmlInput: { spellCheck: false, autoCapitalize: 'off', autoComplete: 'off' },
          input: { sx: { '& textarea': { fontFamily: fonts.code, overflowWrap: 'anywhere' } } },
          formHelperText: { role: 'status' },
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {say('codeInput.browse')}
        </Button>
        <span>{say('codeInput.browseHint')}</span>
        <input ref={picker} type="file" hidden onChange={(event) => void read(event)} />
      </Box>
    </Box>
  );
}
