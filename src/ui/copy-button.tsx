import CopyIcon from 'lucide-react/icons/copy';
import { useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { copyText } from './clipboard.ts';

interface CopyButtonProps {
  readonly text: string;
  /** Called after each attempt with whether the text was copied. */
  readonly onCopied?: (isCopied: boolean) => void;
}

/** A button that copies a text and shows and announces the result. */
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
      <Button size="small" variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <span className="muted" role="status">
        {copied === undefined ? '' : t(copied ? 'copied' : 'copyFailed')}
      </span>
    </span>
  );
}
