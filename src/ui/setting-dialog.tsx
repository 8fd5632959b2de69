import { type ReactNode, useId, useRef, useState } from 'react';
import { type ChangeKind, type ConcurrentChange, namesIn, useChangeMessages } from '#src/i18n/change-messages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from './announcer.ts';
import { Button } from './button.tsx';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { NoticeBox } from './notice.tsx';
import { type FailureDetails, ProblemAlert } from './problem-alert.tsx';
import './setting-dialog.css';

/** The current setting of the product and its ETag. */
interface CurrentSetting<Value> {
  readonly value: Value;
  readonly etag: string | undefined;
}

/** A change of a setting while its dialog is open. */
interface SettingChange<Value> {
  readonly before: Value;
  readonly now: Value;
}

interface SettingDialogProps<Value> {
  readonly title: string;
  readonly purpose: string;
  readonly children: ReactNode;
  /** The label of the save button. */
  readonly save: string;
  /** The reason why saving is disabled; it describes the button. Omit to enable saving. */
  readonly refusal?: ReactNode;
  /** Whether the setting is being saved. After success, it stays true until the dialog has closed. */
  readonly isSaving: boolean;
  /** Whether closing would lose input. Without input there is nothing to save. */
  readonly isChanged: boolean;
  /** Whether saving changes the product without input too, as the activation of another mode does. */
  readonly isActivation?: boolean;
  /** The current setting of the product; `undefined` until it is loaded. */
  readonly current: CurrentSetting<Value> | undefined;
  /** Describes a setting in words, in the language of the page. */
  readonly describe: (value: Value) => string;
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
 * value to which, and keeps the input. The save button is always focusable: while nothing is changed, its description says
 * so, and pressing it shows that sentence. After a failure it saves again, also without a change.
 */
export function SettingDialog<Value>(props: SettingDialogProps<Value>) {
  const {
    title,
    purpose,
    children,
    save,
    refusal,
    isSaving,
    isChanged,
    isActivation = false,
    current,
    describe,
    kind,
    onAcceptCurrent,
    error,
    onLoad,
    onSave,
    onClose,
  } = props;
  const { t } = useTranslation(['common', 'settings']);
  const id = useId();
  const saveButton = useRef<HTMLButtonElement>(null);
  const isDenied = Boolean(refusal);
  const isLoaded = current !== undefined;
  const [change, acceptCurrent] = useSettingChange(current, isSaving);
  const changes = useConcurrentChanges();
  const isConflict = error?.code === 'settings-changed';
  const isUnchanged = isLoaded && !isSaving && !isChanged && !isActivation && !error;
  const isReady = isLoaded && !isSaving && !isDenied && !isUnchanged;
  const [isExplained, setExplained] = useState(false);
  if (isExplained && !isUnchanged) setExplained(false);
  const explain = () => {
    setExplained(true);
    announce(t('settings:unchanged'));
  };
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      isDismissible={!isSaving && !isChanged}
      submitButtonRef={saveButton}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave();
        else if (isUnchanged && !isDenied) explain();
      }}
      actions={
        <>
          {isUnchanged ? (
            <p id={`${id}-unchanged`} className={isExplained ? 'setting-unchanged muted' : 'visually-hidden'}>
              {t('settings:unchanged')}
            </p>
          ) : null}
          <Button variant="outlined" onClick={onClose} disabled={isSaving}>
            {t('cancel')}
          </Button>
          <Button
            ref={saveButton}
            type="submit"
            variant="contained"
            className="setting-save"
            aria-disabled={!isReady}
            aria-busy={isSaving || undefined}
            aria-describedby={isDenied ? `${id}-refusal` : isUnchanged ? `${id}-unchanged` : undefined}
            title={isUnchanged && !isDenied ? t('settings:unchanged') : undefined}
          >
            {save}
          </Button>
        </>
      }
    >
      <p>{purpose}</p>
      {isDenied ? <div id={`${id}-refusal`}>{refusal}</div> : null}
      {children}
      {change ? (
        <SettingNotice
          change={{ before: describe(change.before), now: describe(change.now) }}
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

/**
 * Compares a setting with its value when the dialog was loaded, except while the dialog saves it. Returns the change, if
 * any, and a function that accepts the current value as the new baseline.
 */
function useSettingChange<Value>(
  current: CurrentSetting<Value> | undefined,
  isSaving: boolean,
): readonly [change: SettingChange<Value> | undefined, acceptCurrent: () => void] {
  const [baseline, setBaseline] = useState(current);
  const [latest, setLatest] = useState(current);
  if (!baseline && current) setBaseline(current);
  if (!isSaving && current?.etag !== latest?.etag) setLatest(current);
  const isChanged = baseline !== undefined && latest !== undefined && baseline.etag !== latest.etag;
  return [isChanged ? { before: baseline.value, now: latest.value } : undefined, () => setBaseline(latest)];
}

interface SettingNoticeProps {
  /** The change, with both values in words. */
  readonly change: SettingChange<string>;
  /** The user and the time of the change, if known. */
  readonly by: ConcurrentChange | undefined;
  /** Whether the dialog has input that differs from the current setting. */
  readonly hasInput: boolean;
  readonly onAcceptCurrent: () => void;
}

/** Notice that another user has changed the setting of the open dialog, with a button that accepts the new value. */
export function SettingNotice({ change, by, hasInput, onAcceptCurrent }: SettingNoticeProps) {
  const { t } = useTranslation('changesByOthers');
  const { when } = useChangeMessages(useConcurrentChanges()?.now);
  const title =
    by?.by.kind === 'user'
      ? t('setting.byUser', { name: by.by.name, when: when(by), ...change })
      : t('setting.unknown', { ...change });
  return (
    <NoticeBox
      severity="warning"
      role="alert"
      title={title}
      names={by ? namesIn(by) : []}
      actions={
        hasInput ? (
          <Button size="small" variant="outlined" onClick={onAcceptCurrent}>
            {t('setting.take')}
          </Button>
        ) : null
      }
    >
      <p>{t(hasInput ? 'setting.kept' : 'setting.followed')}</p>
    </NoticeBox>
  );
}
