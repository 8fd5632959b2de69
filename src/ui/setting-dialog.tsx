import Button from '@mui/material/Button';
import { type ReactNode, useId, useRef } from 'react';
import type { ChangeKind } from '#src/i18n/changed-texts.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useChanges } from './changes-by-others.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { type Failure, ProblemAlert } from './problem-alert.tsx';
import { type PresentSetting, useSettingChange } from './setting-change.ts';
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
  readonly present: PresentSetting | undefined;
  /** Of which kind a change of it is. */
  readonly kind: ChangeKind;
  /** Takes over what somebody else has set meanwhile. */
  readonly onTake: () => void;
  readonly error: Failure | null;
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
    present,
    kind,
    onTake,
    error,
    onLoad,
    onSave,
    onClose,
  } = props;
  const { t } = useTexts('common');
  const refusalId = useId();
  const saveButton = useRef<HTMLButtonElement>(null);
  const isRefused = Boolean(refusal);
  const isLoaded = present !== undefined;
  const [change, take] = useSettingChange(present, isSaving);
  const changes = useChanges();
  const isConflict = error?.code === 'settings-changed';
  const isReady = isLoaded && !isSaving && !isRefused;
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      mayDismiss={!isSaving && !isChanged}
      retryBy={saveButton}
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
      {change ? (
        <SettingNotice
          change={change}
          by={(isConflict ? error.changed : undefined) ?? changes?.last([kind])}
          isEntered={isChanged}
          onTake={() => {
            take();
            onTake();
          }}
        />
      ) : null}
      {error && !(isConflict && change) ? (
        <ProblemAlert failure={error} {...(isLoaded ? {} : { onRetry: onLoad })} />
      ) : null}
    </DialogFrame>
  );
}
