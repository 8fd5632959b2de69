import useMediaQuery from '@mui/material/useMediaQuery';
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
import './subscription.css';

const tiers = ['essentials', 'advantage'] as const satisfies readonly Tier[];

/**
 * The features of each package, under the headings of the guide (S4 ch. 2). Advantage also includes Essentials, which is
 * not repeated. The names are the text keys of the groups and features.
 */
const tierFeatures = {
  essentials: [
    { group: 'inventory', features: ['device-inventory', 'communication-patterns', 'inventory-reports'] },
    { group: 'vulnerability', features: ['device-vulnerabilities', 'vulnerability-reports'] },
    { group: 'activities', features: ['control-events', 'activity-reports'] },
    { group: 'api', features: ['rest'] },
  ],
  advantage: [
    { group: 'posture', features: ['risk-scoring'] },
    { group: 'intrusion', features: ['snort', 'talos'] },
    { group: 'behavior', features: ['baselines', 'deviations'] },
    { group: 'integration', features: ['securex', 'pxgrid', 'firepower', 'siem', 'servicenow'] },
  ],
} as const satisfies Record<Tier, readonly { readonly group: string; readonly features: readonly string[] }[]>;

/** The dialog Software Subscription Licensing (screens.md §3.8), with the packages, their features and warnings. */
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
      current={setting.data && { value: setting.data.body.tier, etag: setting.data.etag }}
      describe={(tier) => t(`subscription.${tier}`)}
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

interface TierFeaturesProps {
  readonly tier: Tier;
}

/** The features of a package. Collapsed on a phone, where two lists are longer than the screen. */
function TierFeatures({ tier }: TierFeaturesProps) {
  const { t } = useTranslation('settings');
  const isNarrow = useMediaQuery('(max-width: 599px)', { noSsr: true });
  if (!isNarrow) return <FeatureGroups tier={tier} />;
  return (
    <details className="included">
      <summary tabIndex={0}>{t('subscription.includes')}</summary>
      <FeatureGroups tier={tier} />
    </details>
  );
}

function FeatureGroups({ tier }: TierFeaturesProps) {
  const { t } = useTranslation('settings');
  return (
    <div className="included-groups">
      {tier === 'advantage' ? <p>{t('subscription.alsoEssentials')}</p> : null}
      <dl className="included-groups">
        {tierFeatures[tier].map(({ group, features }) => (
          <div key={group} className="included-group">
            <dt className="label">{t(`subscription.groups.${group}`)}</dt>
            {features.map((feature) => (
              <dd key={feature}>{t(`subscription.features.${feature}`)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
