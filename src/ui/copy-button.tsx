import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { copyText } from './clipboard.ts';

/** Copies a text, and says in place and to a screen reader whether it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => setCopied(await copyText(text));
  return (
    <span className="copy">
      <Button size="small" variant="outlined" startIcon={<ContentCopyIcon />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <span className="muted" role="status">
        {copied === undefined ? '' : t(copied ? 'copied' : 'copyFailed')}
      </span>
    </span>
  );
}
