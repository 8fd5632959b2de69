import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { saveFile } from '#src/ui/save-file.ts';
import { CodeField } from './code-field.tsx';
import { CopyConfirmation } from './copy-confirmation.tsx';
import { useCopy } from './use-copy.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface CodeTextProps {
  readonly label: string;
  readonly text: string;
  readonly fileName: string;
  /** Message when the browser refuses to copy. */
  readonly copyFailedText: string;
}

/** A new text for use elsewhere, with Copy to Clipboard and Save to file. */
export function CodeText({ label, text, fileName, copyFailedText }: CodeTextProps) {
  const { t } = usePortalTexts();
  const { field, outcome, copy } = useCopy();

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <CodeField ref={field} label={label} text={text} hasCopyFailed={outcome === 'refused'} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button variant="contained" onClick={copy}>
          {t('issuedCode.copy')}
        </Button>
        <Button onClick={() => saveFile(fileName, text, 'text/plain')}>{t('issuedCode.save')}</Button>
        <CopyConfirmation isCopied={outcome === 'copied'} />
      </Box>
      {outcome === 'refused' && <Alert severity="warning">{copyFailedText}</Alert>}
    </Box>
  );
}
