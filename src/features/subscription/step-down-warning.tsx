import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** What stops when Advantage is given up (S4 ch. 2): all that it adds, and Snort IDS on the sensors that use it now. */
export function StepDownWarning() {
  const { t } = useTexts('settings');
  const { data: intrusionDetection } = useQuery({ ...usageQuery, select: (usage) => usage.intrusionDetection });
  const { sensors, rules } = intrusionDetection ?? { sensors: 0, rules: 'community' };
  return (
    <NoticeBox severity="warning" role="status" title={t('subscription.stepDown')}>
      {sensors > 0 ? <p>{t(`subscription.sensorsStop.${rules}`, { count: sensors })}</p> : null}
    </NoticeBox>
  );
}
