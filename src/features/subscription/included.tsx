import useMediaQuery from '@mui/material/useMediaQuery';
import type { Tier } from '#src/contract/settings.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { tierContents } from './tier-contents.ts';

interface IncludedProps {
  readonly tier: Tier;
}

/** What a package includes; folded on a phone, where two such lists are longer than the screen. */
export function Included({ tier }: IncludedProps) {
  const { t } = useTexts('settings');
  const isNarrow = useMediaQuery('(max-width: 599px)', { noSsr: true });
  if (!isNarrow) return <IncludedGroups tier={tier} />;
  return (
    <details className="included">
      <summary tabIndex={0}>{t('subscription.includes')}</summary>
      <IncludedGroups tier={tier} />
    </details>
  );
}

function IncludedGroups({ tier }: IncludedProps) {
  const { t } = useTexts('settings');
  return (
    <div className="included-groups">
      {tier === 'advantage' ? <p>{t('subscription.alsoEssentials')}</p> : null}
      <dl className="included-groups">
        {tierContents[tier].map(({ group, features }) => (
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
