import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { Tier } from '#src/contract/settings.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** Warnings about a change to the package `selected`: features that stop and licenses that the account lacks. */
export function ChangeWarnings({ selected }: { readonly selected: Tier }) {
  return (
    <>
      {selected === 'essentials' ? <DowngradeWarning /> : null}
      <ShortageWarning selected={selected} />
    </>
  );
}

/** Warning about features that stop without Advantage (S4 ch. 2), with the current usage of Snort IDS. */
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

/** Warning that the account has too few licenses of the package, if the portal has reported their number. */
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
