import useMediaQuery from '@mui/material/useMediaQuery';
import type { Tier } from '#src/contract/settings.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { tierFeatures } from './tier-contents.ts';

interface TierFeaturesProps {
  readonly tier: Tier;
}

/** What a package includes; folded on a phone, where two such lists are longer than the screen. */
export function TierFeatures({ tier }: TierFeaturesProps) {
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
