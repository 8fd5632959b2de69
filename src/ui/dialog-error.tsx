import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { RetryButtons } from './section-error.tsx';

interface DialogErrorProps {
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/**
 * Replaces a dialog or a menu that failed to render or to load. It uses the browser's `dialog` element, because the
 * code of the other dialogs may be missing.
 */
export function DialogError({ onRetry, onClose }: DialogErrorProps) {
  const { t } = useTranslation();
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
        <RetryButtons onRetry={onRetry} />
        <Button variant="contained" onClick={() => dialog.current?.close()}>
          {t('close')}
        </Button>
      </div>
    </dialog>
  );
}
