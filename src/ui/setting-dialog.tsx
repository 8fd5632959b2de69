import Button from '@mui/material/Button';
import { type ReactNode, useId, useRef } from 'react';
import type { ChangeKind } from '#src/i18n/change-messages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { type FailureDetails, ProblemAlert } from './problem-alert.tsx';
import { type CurrentSetting, useSettingChange } from './setting-change.ts';
import { SettingNotice } from './setting-notice.tsx';
import './setting-dialog.css';

interface SettingDialogProps {
  readonly title: string;
  readonly purpose: string;
  readonly children: ReactNode;
  /** The word of the button that saves. */
  readonly save: string;
  /** Why it cannot be saved as things are, tied to the button; absent when it can. */
  readonly refusal?: ReactNode;
  /** Until the dialog has closed, too, once it is saved. */
  readonly isSaving: boolean;
  /** Whether something would be lost by closing. */
  readonly isChanged: boolean;
  /** What it is now, as the product has it; not known before it has been asked. */
  readonly current: CurrentSetting | undefined;
  /** Of which kind a change of it is. */
  readonly kind: ChangeKind;
  /** Takes over what somebody else has set meanwhile. */
  readonly onAcceptCurrent: () => void;
  readonly error: FailureDetails | null;
  /** Asks for the present setting again, where it could not be had. */
  readonly onLoad: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/**
 * The dialog of anything that can be edited: saves under the tag it was loaded with, and when somebody else was faster
 * says who has made what of it and keeps what was entered.
 */
export function SettingDialog(props: SettingDialogProps) {
  const {
    title,
    purpose,
    children,
    save,
    refusal,
    isSaving,
    isChanged,
    current,
    kind,
    onAcceptCurrent,
    error,
    onLoad,
    onSave,
    onClose,
  } = props;
  const { t } = useTranslation('common');
  const refusalId = useId();
  const saveButton = useRef<HTMLButtonElement>(null);
  const isDenied = Boolean(refusal);
  const isLoaded = current !== undefined;
  const [change, acceptCurrent] = useSettingChange(current, isSaving);
  const changes = useConcurrentChanges();
  const isConflict = error?.code === 'settings-changed';
  const isReady = isLoaded && !isSaving && !isDenied;
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      isDismissible={!isSaving && !isChanged}
      submitButtonRef={saveButton}
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
            ref={saveButton}
            type="submit"
            variant="contained"
            className="setting-save"
            aria-disabled={!isReady}
            aria-describedby={isDenied ? refusalId : undefined}
          >
            {save}
          </Button>
        </>
      }
    >
      <p>{purpose}</p>
      {isDenied ? <div id={refusalId}>{refusal}</div> : null}
      {children}
      {change ? (
        <SettingNotice
          change={change}
          by={(isConflict ? error.conflictCause : undefined) ?? changes?.latest([kind])}
          hasInput={isChanged}
          onAcceptCurrent={() => {
            acceptCurrent();
            onAcceptCurrent();
          }}
        />
      ) : null}
      {error && !(isConflict && change) ? (
        <ProblemAlert failure={error} {...(isLoaded ? {} : { onRetry: onLoad })} />
      ) : null}
    </DialogFrame>
  );
}
