import { Link } from 'react-router';
import type { NoticeStage } from '#src/domain/notice.ts';
import { canBeSnoozed } from '#src/domain/snoozes.ts';
import { displayName, usageCapacity } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { licenseUsagePath } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { Instruction } from './instruction.tsx';
import { licenseLink, NamedLicenses } from './named-licenses.tsx';
import type { StageNoticeProps } from './notice-props.ts';
import { PortalButton } from './portal-button.tsx';
import { SnoozeSlot } from './snooze-slot.tsx';

/** Notice of licenses that have reached a step on the way to their limits, with the remaining number (screens.md §2.3). */
export function LimitNotice({ notice, stage, summary: { registration }, product }: StageNoticeProps) {
  const { t } = useTranslation('upcomingNotices');
  const { number } = useFormats();
  const isReserved = registration.status === 'reserved';
  const isFull = stage.step.at === 100;
  const [first] = stage.subjects;
  return (
    <NoticeBox
      severity={notice.severity}
      title={useLimitTitle()(stage)}
      actions={
        isReserved && !canBeSnoozed(notice) ? null : (
          <>
            {isReserved ? null : <PortalButton href={product.portalLicensesUrl ?? product.portalUrl} />}
            <SnoozeSlot notice={notice} />
          </>
        )
      }
    >
      <NamedLicenses licenses={stage.subjects.flatMap(({ license = [] }) => license)}>
        {(license) => {
          const { available = 0, total = 0 } = usageCapacity(license) ?? {};
          return (
            <RichText
              t={t}
              i18nKey={isFull ? 'limit.full' : 'limit.left'}
              count={available}
              values={{ name: displayName(license), number: number(isFull ? total : available) }}
              components={{ license: licenseLink(license) }}
            />
          );
        }}
      </NamedLicenses>
      <p>
        {isFull ? `${t('limit.fullNext')} ` : null}
        {isReserved ? <Instruction task="reserve">{t('limit.reserved')}</Instruction> : t('limit.order')}{' '}
        {first?.license && product.capabilities.usageHistory ? (
          <Link to={licenseUsagePath(first.license.tag)}>{t('limit.howMany')}</Link>
        ) : null}
      </p>
    </NoticeBox>
  );
}

/** Returns a function that describes licenses that have reached a step on the way to their limits. */
export function useLimitTitle() {
  const { t } = useTranslation('upcomingNotices');
  const { number } = useFormats();
  return ({ step, subjects: { length: count } }: NoticeStage): string => {
    const values = { count, number: number(count), percent: step.at };
    if (step.at === 100) return t('limit.fullTitle', values);
    return t(step.severity === 'information' ? 'limit.reached' : 'limit.near', values);
  };
}
