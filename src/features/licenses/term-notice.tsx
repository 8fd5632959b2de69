import type { NoticeStage, NoticeSubject } from '#src/domain/notice.ts';
import { canBeSnoozed } from '#src/domain/snoozes.ts';
import { displayName } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { UpdateReservationButtons } from './action-button.tsx';
import { Instruction } from './instruction.tsx';
import { licenseLink, NamedLicenses } from './named-licenses.tsx';
import type { StageNoticeProps } from './notice-props.ts';
import { SnoozeSlot } from './snooze-slot.tsx';

/** The number of licenses that the notice names; its headline is longer than that of other notices. */
const MAXIMUM = 2;

/** Notice of reserved terms that end on one day, with the licenses that the present use lacks after that day. */
export function TermNotice({ notice, stage, product }: StageNoticeProps) {
  const { t } = useTranslation('upcomingNotices');
  const { subjects } = stage;
  const isShort = subjects.some(({ short = 0 }) => short > 0);
  return (
    <NoticeBox
      severity={notice.severity}
      title={useTermTitle()(stage)}
      actions={
        isShort || canBeSnoozed(notice) ? (
          <>
            {isShort ? <UpdateReservationButtons product={product} isPrimary /> : null}
            <SnoozeSlot notice={notice} />
          </>
        ) : null
      }
    >
      <NamedLicenses licenses={subjects.flatMap(({ license = [] }) => license)} maximum={MAXIMUM}>
        {({ tag }) => <EndingTerm subject={subjects.find(({ license }) => license?.tag === tag)} />}
      </NamedLicenses>
      {isShort ? (
        <p>
          <Instruction task="reserve">{t('term.next')}</Instruction>
        </p>
      ) : null}
    </NoticeBox>
  );
}

/** The quantity that ends, and the number of licenses that are short after that. */
function EndingTerm({
  subject: { license, quantity = 0, short = 0 } = { id: '' },
}: {
  readonly subject?: NoticeSubject | undefined;
}) {
  const { t } = useTranslation('upcomingNotices');
  const { number } = useFormats();
  if (!license) return null;
  return (
    <RichText
      t={t}
      i18nKey={short > 0 ? 'term.short' : 'term.covered'}
      count={short}
      values={{ name: displayName(license), quantity: number(quantity), number: number(short) }}
      components={{ license: licenseLink(license) }}
    />
  );
}

/** Returns a function that describes reserved terms that end on one day. */
export function useTermTitle() {
  const { t } = useTranslation('upcomingNotices');
  const { day } = useFormats();
  return ({ endsOn = '', daysLeft = 0 }: NoticeStage): string =>
    t('term.title', { count: daysLeft, date: day(endsOn) });
}
