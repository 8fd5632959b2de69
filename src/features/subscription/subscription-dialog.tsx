import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { subscriptionMutation, subscriptionQuery } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Subscription, Tier } from '#src/contract/settings.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { ChangeWarnings } from './change-warnings.tsx';
import { TierFeatures } from './tier-features.tsx';

import './subscription.css';

const tiers = ['essentials', 'advantage'] as const satisfies readonly Tier[];

/** Software Subscription Licensing (screens.md §3.8): which package, what it includes, what the change costs. */
export function SubscriptionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'outcomes']);
  const setting = useQuery(subscriptionQuery);
  const loadError = useStickyError(setting);
  const save = useAbortableMutation(subscriptionMutation);
  const [selected, setSelected] = useState<Tier>();
  const tier = setting.data?.body.tier;
  const value = selected ?? tier;
  const saveOnce = useSingleFlight(async (subscription: Subscription) => {
    if (!setting.data?.etag) return;
    const onSuccess = () => {
      announce(t('outcomes:putSetting.done'));
      onClose();
    };
    await save.mutateAsync({ value: subscription, etag: setting.data.etag }, { onSuccess });
  });
  return (
    <SettingDialog
      title={t('subscription.title')}
      purpose={t('subscription.purpose')}
      save={t('common:save')}
      isSaving={save.isPending || save.isSuccess}
      isChanged={value !== tier}
      current={setting.data && { text: t(`subscription.${setting.data.body.tier}`), etag: setting.data.etag }}
      kind="tier-changed"
      onAcceptCurrent={() => {
        save.reset();
        setSelected(undefined);
      }}
      error={save.error ?? (setting.data ? null : loadError)}
      onLoad={() => void setting.refetch()}
      onSave={() => value && saveOnce({ tier: value })}
      onClose={onClose}
    >
      <p>{t('subscription.cost')}</p>
      <div role="radiogroup" aria-label={t('subscription.legend')} className="choices">
        {tiers.map((option) => (
          <ChoiceCard
            key={option}
            name="tier"
            value={option}
            label={t(`subscription.${option}`)}
            isSelected={value === option}
            onSelect={() => setSelected(option)}
          >
            {tier !== undefined && value === option && option !== tier ? <ChangeWarnings selected={option} /> : null}
            <TierFeatures tier={option} />
          </ChoiceCard>
        ))}
      </div>
    </SettingDialog>
  );
}
