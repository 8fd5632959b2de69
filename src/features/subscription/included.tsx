import useMediaQuery from '@mui/material/useMediaQuery';
import type { Tier } from '#src/contract/settings.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { tierContents } from './tier-contents.ts';

/** What a package includes, heading by heading; folded on a phone, where two such lists are longer than the screen. */
export function Included({ tier }: { readonly tier: Tier }) {
  const { t } = useTexts('settings');
  const isNarrow = useMediaQuery('(max-width: 599px)', { noSsr: true });
  return (
    <details className="included" open={!isNarrow}>
      <summary>{t('subscription.includes')}</summary>
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
    </details>
  );
}
