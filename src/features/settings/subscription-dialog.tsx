import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usageQuery } from '#src/api/license.ts';
import { subscriptionMutation, subscriptionQuery } from '#src/api/settings.ts';
import type { Tier } from '#src/contract/settings.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import './subscription.css';
import { useSetting } from './use-setting.ts';

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
  const { t } = useTranslation(['settings', 'common']);
  const { value, save, reset, dialogProps } = useSetting({
    query: subscriptionQuery,
    mutation: subscriptionMutation,
    onClose,
  });
  const [chosen, setChosen] = useState<Tier>();
  const tier = value?.tier;
  const selected = chosen ?? tier;
  return (
    <SettingDialog
      {...dialogProps}
      title={t('subscription.title')}
      purpose={t('subscription.purpose')}
      save={t('common:save')}
      isChanged={selected !== tier}
      describe={(subscription) => t(`subscription.${subscription.tier}`)}
      kind="tier-changed"
      onAcceptCurrent={() => {
        reset();
        setChosen(undefined);
      }}
      onSave={() => selected && save({ tier: selected })}
    >
      <p>{t('subscription.cost')}</p>
      <div role="radiogroup" aria-label={t('subscription.legend')} className="choices">
        {tiers.map((option) => (
          <ChoiceCard
            key={option}
            name="tier"
            value={option}
            label={t(`subscription.${option}`)}
            isSelected={selected === option}
            onSelect={() => setChosen(option)}
          >
            {tier !== undefined && selected === option && option !== tier ? <ChangeWarnings selected={option} /> : null}
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

/** Warnings about a change to the package `selected`: features that stop and licenses that the account lacks. */
function ChangeWarnings({ selected }: { readonly selected: Tier }) {
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
