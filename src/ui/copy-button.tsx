import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { copyText } from './clipboard.ts';

interface CopyButtonProps {
  readonly text: string;
  /** Told whether it is on the clipboard now. */
  readonly onCopied?: (isCopied: boolean) => void;
}

/** Copies a text, and says in place and to a screen reader whether it did. */
export function CopyButton({ text, onCopied }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const isCopied = await copyText(text);
    setCopied(isCopied);
    onCopied?.(isCopied);
  };
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
