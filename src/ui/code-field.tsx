import DownloadIcon from 'lucide-react/icons/download';
import { useRef, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { QrCodeButton } from './qr-code-button.tsx';
import { saveFile } from './save-file.ts';
import { TextInput } from './text-input.tsx';
import './code.css';

interface CodeFieldProps {
  readonly label: string;
  readonly code: string;
  /** The name of the file for the code. */
  readonly fileName: string;
  /** Called each time the code has been copied, saved in a file, or scanned. */
  readonly onSaved?: () => void;
}

/** A read-only field with a whole code. The user can copy, save, scan or select it. */
export function CodeField({ label, code, fileName, onSaved }: CodeFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isSaved, setSaved] = useState(false);
  const save = () => {
    saveFile(fileName, code, 'text/plain');
    setSaved(true);
    onSaved?.();
  };
  return (
    <div className="code-part">
      <TextInput
        label={label}
        error={undefined}
        inputRef={field}
        className="code"
        value={code}
        multiline
        maxRows={6}
        readOnly
        onCopy={onSaved}
      />
      <div className="code-buttons">
        <CopyButton
          text={code}
          onCopied={(isCopied) => {
            if (isCopied) onSaved?.();
            else field.current?.select();
          }}
        />
        <Button size="small" variant="outlined" startIcon={<DownloadIcon />} onClick={save}>
          {t('saveToFile')}
        </Button>
        <QrCodeButton label={label} code={code} onScanned={onSaved} />
        <span className="muted" role="status">
          {isSaved ? t('savedAs', { name: fileName }) : ''}
        </span>
      </div>
    </div>
  );
}
