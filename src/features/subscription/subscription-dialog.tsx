import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { subscriptionMutation, subscriptionQuery } from '#src/api/settings.ts';
import { useAct } from '#src/api/use-act.ts';
import type { Subscription, Tier } from '#src/contract/settings.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { announce } from '#src/ui/announcer.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { ChangeWarnings } from './change-warnings.tsx';
import { Included } from './included.tsx';

import './subscription.css';

const tiers = ['essentials', 'advantage'] as const satisfies readonly Tier[];

/** Software Subscription Licensing (screens.md §3.8): which package, what it includes, what the change costs. */
export function SubscriptionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts(['settings', 'common', 'outcomes']);
  const present = useQuery(subscriptionQuery);
  const presentError = useLastingError(present);
  const save = useAct(subscriptionMutation);
  const [chosen, setChosen] = useState<Tier>();
  const tier = present.data?.body.tier;
  const value = chosen ?? tier;
  const put = useOneAtATime(async (subscription: Subscription) => {
    if (!present.data?.etag) return;
    const onSuccess = () => {
      announce(t('outcomes:putSetting.done'));
      onClose();
    };
    await save.mutateAsync({ value: subscription, etag: present.data.etag }, { onSuccess });
  });
  return (
    <SettingDialog
      title={t('subscription.title')}
      purpose={t('subscription.purpose')}
      save={t('common:save')}
      isSaving={save.isPending || save.isSuccess}
      isChanged={value !== tier}
      present={present.data && { words: t(`subscription.${present.data.body.tier}`), etag: present.data.etag }}
      kind="tier-changed"
      onTake={() => {
        save.reset();
        setChosen(undefined);
      }}
      error={save.error ?? (present.data ? null : presentError)}
      onLoad={() => void present.refetch()}
      onSave={() => value && put({ tier: value })}
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
            isChosen={value === option}
            onChoose={() => setChosen(option)}
          >
            {tier !== undefined && value === option && option !== tier ? <ChangeWarnings chosen={option} /> : null}
            <Included tier={option} />
          </ChoiceCard>
        ))}
      </div>
    </SettingDialog>
  );
}
