import { memo, useEffect } from 'react';
import { useHref } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { licenseUsagePath } from '#src/paths.ts';
import { announce } from '#src/ui/announcer.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Status } from '#src/ui/status.tsx';
import { useWhatIfWords } from './use-what-if-words.ts';
import { type Assumptions, checkAssumptions } from './what-if-address.ts';
import { type AskedLicense, answerWhatIf, endingTerms } from './what-if-answer.ts';

/** The result is announced when the user has entered nothing for so many ms. */
const ANNOUNCEMENT_DELAY_MS = 1000;

interface WhatIfResultProps extends AskedLicense {
  readonly assumptions: Assumptions;
  /** Whether the user has changed the assumptions, so that the result is announced. */
  readonly isChanged: boolean;
  /** The query parameters of a link to the same assumptions. */
  readonly search: string;
}

/** The answer. It is memoized, so that a key press does not wait for the calculation. */
export const WhatIfResult = memo(function WhatIfResult(props: WhatIfResultProps) {
  const { assumptions, isChanged, search, ...asked } = props;
  const { t } = useTranslation('whatIf');
  const words = useWhatIfWords();
  const checked = checkAssumptions(assumptions, asked.today, endingTerms(asked));
  const answer = answerWhatIf(asked, checked);
  const toBuy = words.toBuy(answer, checked);
  const whenReached = words.whenReached(answer);
  const basis = words.basis(answer);
  const order = words.order(asked, answer, checked);
  const { unit } = asked.license ?? asked.history;
  const isFree = checked.quantity > 0 && answer.added === 0;
  useAnnouncement([toBuy, whenReached].filter(Boolean).join(' '), isChanged);
  return (
    <>
      <section className="what-if-result" aria-label={t('result')}>
        {toBuy ? (
          <Status severity={order && answer.toBuy ? 'warning' : order ? 'information' : 'success'} text={toBuy} />
        ) : null}
        <p>{whenReached}</p>
        {isFree ? <p>{t(unit === 'interface' ? 'freeInterfaces' : 'freeSensors')}</p> : null}
        {basis ? <p className="muted">{basis}</p> : null}
      </section>
      <div className="what-if-actions">
        <LinkButton tag={asked.history.tag} search={search} />
        {order ? <CopyButton text={order} label={t('copyOrder')} /> : null}
      </div>
    </>
  );
});

function LinkButton({ tag, search }: { readonly tag: string; readonly search: string }) {
  const { t } = useTranslation('whatIf');
  const href = useHref({ pathname: licenseUsagePath(tag), search });
  return <CopyButton text={new URL(href, location.origin).href} label={t('copyLink')} />;
}

/** Announces the result when it has changed by what the user entered. */
function useAnnouncement(result: string, isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => announce(result), ANNOUNCEMENT_DELAY_MS);
    return () => clearTimeout(timer);
  }, [result, isChanged]);
}
