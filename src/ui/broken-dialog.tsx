import Button from '@mui/material/Button';
import { useEffect, useId, useRef } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { AgainButtons } from './broken-part.tsx';

interface BrokenDialogProps {
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/**
 * Stands where a dialog or a menu failed, or could not be fetched. The browser's own dialog: what the others are made of
 * may be what is missing.
 */
export function BrokenDialog({ onAgain, onClose }: BrokenDialogProps) {
  const { t } = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="broken-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 className="panel-title" id={id}>
        {t('brokenPart')}
      </h2>
      <p>{t('brokenPartNext')}</p>
      <div className="dialog-actions">
        <AgainButtons onAgain={onAgain} />
        <Button variant="contained" onClick={() => dialog.current?.close()}>
          {t('close')}
        </Button>
      </div>
    </dialog>
  );
}
