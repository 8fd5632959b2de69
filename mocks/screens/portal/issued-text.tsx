import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { saveFile } from '#src/ui/save-file.ts';
import { CodeField } from './code-field.tsx';
import { CopiedNote } from './copied-note.tsx';
import { usePortalTexts } from './texts.ts';
import { useCopying } from './use-copying.ts';

interface IssuedTextProps {
  readonly label: string;
  readonly text: string;
  readonly fileName: string;
  /** What is said when the browser did not copy it. */
  readonly copyRefused: string;
}

/** A text to be carried away that was just made here, with Copy to Clipboard and Save to file. */
export function IssuedText({ label, text, fileName, copyRefused }: IssuedTextProps) {
  const { say } = usePortalTexts();
  const { field, outcome, copy } = useCopying();

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <CodeField ref={field} label={label} text={text} isToBeCopiedByHand={outcome === 'refused'} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button variant="contained" onClick={copy}>
          {say('issuedCode.copy')}
        </Button>
        <Button onClick={() => saveFile(fileName, text, 'text/plain')}>{say('issuedCode.save')}</Button>
        <CopiedNote isCopied={outcome === 'copied'} />
      </Box>
      {outcome === 'refused' && <Alert severity="warning">{copyRefused}</Alert>}
    </Box>
  );
}
