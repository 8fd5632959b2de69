import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** The consequences of a return in the product and in the portal (S4 ch. 5 "Return to evaluation mode"). */
export function ReturnConsequences() {
  const { t } = useTranslation('reservation');
  const { data: product } = useQuery(productQuery);
  const { data: evaluation } = useQuery({ ...summaryQuery, select: (summary) => summary.evaluation });
  const days = evaluation ? wholeDays(evaluationRemaining(evaluation, serverNow())) : undefined;
  const isLocked = product?.capabilities.locksWhenEvaluationEnds ?? false;
  return (
    <>
      <p>{t('return.here')}</p>
      <p>{t('return.there')}</p>
      {days === undefined ? null : days > 0 ? (
        <p>{t('return.evaluation', { count: days })}</p>
      ) : (
        <p>{t(isLocked ? 'return.noEvaluationLocked' : 'return.noEvaluation')}</p>
      )}
      <p>
        <strong>{t('return.forGood')}</strong>
      </p>
    </>
  );
}
