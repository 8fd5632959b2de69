import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { subscriptionMutation, subscriptionQuery } from '#src/api/settings.ts';
import type { Tier } from '#src/contract/settings.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useAnnounce } from '#src/ui/announcer.tsx';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

const tiers = ['essentials', 'advantage'] as const satisfies readonly Tier[];

/** Software Subscription Licensing (screens.md §3.8): which package, what it includes, what the change costs. */
export function SubscriptionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts(['settings', 'common', 'licenses']);
  const announce = useAnnounce();
  const present = useQuery(subscriptionQuery);
  const save = useMutation(subscriptionMutation);
  const [chosen, setChosen] = useState<Tier>();
  const value = chosen ?? present.data?.body.tier;
  const isConflict = save.error?.code === 'settings-changed';
  const error = present.error ?? (isConflict ? null : save.error);
  const submit = () => {
    const etag = present.data?.etag;
    if (!value || !etag || save.isPending) return;
    save.mutate(
      { value: { tier: value }, etag },
      {
        onSuccess: () => {
          announce(t('saved'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogFrame
      title={t('subscription.title')}
      onClose={onClose}
      mayDismiss={!save.isPending && (chosen === undefined || chosen === present.data?.body.tier)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      actions={
        <>
          <Button variant="outlined" onClick={onClose} disabled={save.isPending}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" variant="contained" aria-disabled={save.isPending || !present.data}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <p>{t('subscription.purpose')}</p>
      <div role="radiogroup" aria-label={t('subscription.legend')} className="choices">
        {tiers.map((tier) => (
          <ChoiceCard
            key={tier}
            name="tier"
            value={tier}
            label={t(`subscription.${tier}`)}
            isChosen={value === tier}
            onChoose={() => setChosen(tier)}
          >
            <p className="muted">{t(`subscription.includes.${tier}`)}</p>
          </ChoiceCard>
        ))}
      </div>
      <p>{t('subscription.cost')}</p>
      {present.data?.body.tier === 'advantage' && value === 'essentials' ? (
        <NoticeBox severity="warning" role="status" title={t('subscription.stepDown')} />
      ) : null}
      {isConflict && present.data ? (
        <NoticeBox severity="warning" role="alert" title={t('conflict')}>
          <p>{t('conflictNow', { value: t(`licenses:status.tiers.${present.data.body.tier}`) })}</p>
        </NoticeBox>
      ) : null}
      {error ? <ProblemAlert problem={error.code} raw={error.raw} requestId={error.requestId} /> : null}
    </DialogFrame>
  );
}
