import Button from '@mui/material/Button';
import { type ReactNode, useId } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { NoticeBox } from './notice.tsx';
import { type Failure, ProblemAlert } from './problem-alert.tsx';
import './setting-dialog.css';

interface SettingDialogProps {
  readonly title: string;
  readonly purpose: string;
  readonly children: ReactNode;
  /** The word of the button that saves. */
  readonly save: string;
  /** Why it cannot be saved as things are, tied to the button; absent when it can. */
  readonly refusal?: ReactNode;
  readonly isLoaded: boolean;
  readonly isSaving: boolean;
  /** Whether something would be lost by closing. */
  readonly isChanged: boolean;
  /** What somebody else has set meanwhile, in words, when that is why it was not saved. */
  readonly setMeanwhile: string | undefined;
  readonly error: Failure | null;
  /** Asks for the present setting again, where it could not be had. */
  readonly onLoad: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/**
 * The dialog of anything that can be edited: saves under the tag it was loaded with, and when somebody else was faster
 * says what it is now and keeps what was entered.
 */
export function SettingDialog(props: SettingDialogProps) {
  const {
    title,
    purpose,
    children,
    save,
    refusal,
    isLoaded,
    isSaving,
    isChanged,
    setMeanwhile,
    error,
    onLoad,
    onSave,
    onClose,
  } = props;
  const { t } = useTexts('common');
  const refusalId = useId();
  const isRefused = Boolean(refusal);
  const isReady = isLoaded && !isSaving && !isRefused;
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      mayDismiss={!isSaving && !isChanged}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave();
      }}
      actions={
        <>
          <Button variant="outlined" onClick={onClose} disabled={isSaving}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            className="setting-save"
            aria-disabled={!isReady}
            aria-describedby={isRefused ? refusalId : undefined}
          >
            {save}
          </Button>
        </>
      }
    >
      <p>{purpose}</p>
      {isRefused ? <div id={refusalId}>{refusal}</div> : null}
      {children}
      {setMeanwhile === undefined ? null : (
        <NoticeBox severity="warning" role="alert" title={t('conflict')}>
          <p>{t('conflictNow', { value: setMeanwhile })}</p>
        </NoticeBox>
      )}
      {error ? <ProblemAlert failure={error} {...(isLoaded ? {} : { onRetry: onLoad })} /> : null}
    </DialogFrame>
  );
}
