import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { Tier } from '#src/contract/settings.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** What the change to the package `chosen` brings with it, before it is saved: what stops, and licences the account lacks. */
export function ChangeWarnings({ chosen }: { readonly chosen: Tier }) {
  return (
    <>
      {chosen === 'essentials' ? <StepDownWarning /> : null}
      <ShortageWarning chosen={chosen} />
    </>
  );
}

/** What stops when Advantage is given up (S4 ch. 2): all that it adds, and Snort IDS where it runs now. */
function StepDownWarning() {
  const { t } = useTexts('settings');
  const { data: intrusionDetection } = useQuery({ ...usageQuery, select: (usage) => usage.intrusionDetection });
  const { sensors = 0, interfaces = 0, rules = 'community' } = intrusionDetection ?? {};
  return (
    <NoticeBox severity="warning" role="status" title={t('subscription.stepDown')}>
      {sensors > 0 ? <p>{t(`subscription.sensorsStop.${rules}`, { count: sensors })}</p> : null}
      {interfaces > 0 ? <p>{t(`subscription.interfacesStop.${rules}`, { count: interfaces })}</p> : null}
    </NoticeBox>
  );
}

/** That the account has too few licences of the package, where the portal has said what is left of them. */
function ShortageWarning({ chosen }: { readonly chosen: Tier }) {
  const { t } = useTexts('settings');
  const { number } = useFormats();
  const { data: other } = useQuery({ ...usageQuery, select: (usage) => usage.otherTier });
  if (other?.tier !== chosen || other.needed <= other.available) return null;
  const { needed, available } = other;
  const figures = { count: available, number: number(available), needed: number(needed) };
  return (
    <NoticeBox
      severity="warning"
      role="status"
      title={t('subscription.shortage', { ...figures, tier: t(`subscription.${chosen}`) })}
    >
      <p>{t('subscription.shortageNext')}</p>
    </NoticeBox>
  );
}
