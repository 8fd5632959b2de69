import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { Tier } from '#src/contract/settings.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** What the change to the package `chosen` brings with it, before it is saved: what stops, and licences the account lacks. */
export function ChangeWarnings({ selected }: { readonly selected: Tier }) {
  return (
    <>
      {selected === 'essentials' ? <DowngradeWarning /> : null}
      <ShortageWarning selected={selected} />
    </>
  );
}

/** What stops when Advantage is given up (S4 ch. 2): all that it adds, and Snort IDS where it runs now. */
function DowngradeWarning() {
  const { t } = useTranslation('settings');
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
function ShortageWarning({ selected }: { readonly selected: Tier }) {
  const { t } = useTranslation('settings');
  const { number } = useFormats();
  const { data: otherTier } = useQuery({ ...usageQuery, select: (usage) => usage.otherTier });
  if (otherTier?.tier !== selected || otherTier.needed <= otherTier.available) return null;
  const { needed, available } = otherTier;
  const quantities = { count: available, number: number(available), needed: number(needed) };
  return (
    <NoticeBox
      severity="warning"
      role="status"
      title={t('subscription.shortage', { ...quantities, tier: t(`subscription.${selected}`) })}
    >
      <p>{t('subscription.shortageNext')}</p>
    </NoticeBox>
  );
}
