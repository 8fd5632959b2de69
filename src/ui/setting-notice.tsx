import Button from '@mui/material/Button';
import { type ConcurrentChange, namesIn, useChangeMessages } from '#src/i18n/change-messages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { NoticeBox } from './notice.tsx';
import type { SettingChange } from './setting-change.ts';

interface SettingNoticeProps {
  readonly change: SettingChange;
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
          <Button size="small" variant="outlined" color="inherit" onClick={onAcceptCurrent}>
            {t('setting.take')}
          </Button>
        ) : null
      }
    >
      <p>{t(hasInput ? 'setting.kept' : 'setting.followed')}</p>
    </NoticeBox>
  );
}
