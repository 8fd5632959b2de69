import { memo, useEffect, useMemo } from 'react';
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

/** The answer. It is calculated only for other assumptions, and after the key press that made them. */
export const WhatIfResult = memo(function WhatIfResult(props: WhatIfResultProps) {
  const { history, license, intrusionDetection, today, assumptions, isChanged, search } = props;
  const { t } = useTranslation('whatIf');
  const words = useWhatIfWords();
  const { asked, checked, answer } = useMemo(() => {
    const asked = { history, license, intrusionDetection, today };
    const checked = checkAssumptions(assumptions, today, endingTerms(asked));
    return { asked, checked, answer: answerWhatIf(asked, checked) };
  }, [history, license, intrusionDetection, today, assumptions]);
  const toBuy = words.toBuy(answer, checked);
  const whenReached = words.whenReached(answer);
  const basis = words.basis(answer);
  const order = words.order(asked, answer, checked);
  const { unit } = license ?? history;
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
        <LinkButton tag={history.tag} search={search} />
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
