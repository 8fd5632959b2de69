import CopyIcon from 'lucide-react/icons/copy';
import { useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { copyText } from './clipboard.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What the button says where more than one text can be copied. */
  readonly label?: string;
  /** Called after each attempt with whether the text was copied. */
  readonly onCopied?: (isCopied: boolean) => void;
}

/** A button that copies a text and shows and announces the result. */
export function CopyButton({ text, label, onCopied }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const copy = async () => {
    const isCopied = await copyText(text);
    setCopied({ text, isCopied });
    onCopied?.(isCopied);
  };
  return (
    <span className="copy">
      <Button size="small" variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy()}>
        {label ?? t('copy')}
      </Button>
      <span className="muted" role="status">
        {/* Another text is not copied yet. */}
        {copied?.text === text ? t(copied.isCopied ? 'copied' : 'copyFailed') : ''}
      </span>
    </span>
  );
}
