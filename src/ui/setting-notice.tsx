import Button from '@mui/material/Button';
import { namesIn, type ToldChange, useChangedTexts } from '#src/i18n/changed-texts.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useChanges } from './changes-by-others.ts';
import { NoticeBox } from './notice.tsx';
import type { SettingChange } from './setting-change.ts';

interface SettingNoticeProps {
  readonly change: SettingChange;
  /** Who changed it and when, where that is known. */
  readonly by: ToldChange | undefined;
  /** Whether something was entered that is not what is set now. */
  readonly isEntered: boolean;
  readonly onTake: () => void;
}

/** Somebody has changed the setting of an open dialog: who, when, from what to what; and the way to take that over. */
export function SettingNotice({ change, by, isEntered, onTake }: SettingNoticeProps) {
  const { t } = useTexts('changesByOthers');
  const { when } = useChangedTexts(useChanges()?.now);
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
        isEntered ? (
          <Button size="small" variant="outlined" color="inherit" onClick={onTake}>
            {t('setting.take')}
          </Button>
        ) : null
      }
    >
      <p>{t(isEntered ? 'setting.kept' : 'setting.followed')}</p>
    </NoticeBox>
  );
}
