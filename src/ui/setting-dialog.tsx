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
  /** The label of the save button. */
  readonly save: string;
  /** The reason why saving is disabled; it describes the button. Omit to enable saving. */
  readonly refusal?: ReactNode;
  /** Whether the setting is being saved. After success, it stays true until the dialog has closed. */
  readonly isSaving: boolean;
  /** Whether closing would lose input. */
  readonly isChanged: boolean;
  /** The current setting of the product; `undefined` until it is loaded. */
  readonly current: CurrentSetting | undefined;
  /** The kind of its changes in the activity log. */
  readonly kind: ChangeKind;
  /** Called when the user accepts the value that another user has set. */
  readonly onAcceptCurrent: () => void;
  readonly error: FailureDetails | null;
  /** Loads the current setting again after a failure. */
  readonly onLoad: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/**
 * Dialog for editing a setting. If another user has changed the setting meanwhile, it shows who changed it from which
 * value to which, and keeps the input.
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
