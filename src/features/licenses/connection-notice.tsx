import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ApiError, isTransient } from '#src/api/api-error.ts';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { POLLING_INTERVAL_MS } from '#src/api/retry.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { useRerenderInterval } from '#src/ui/use-rerender-interval.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

/** Returns the error of the page's first requests if none of them reached the product; otherwise `undefined`. */
export function useConnectionFailure(): ApiError | undefined {
  const summary = useQuery(summaryQuery);
  const usage = useQuery(usageQuery);
  const product = useQuery(productQuery);
  const errors = [useStickyError(summary), useStickyError(usage), useStickyError(product)];
  // Reading `data` here would render the page after every change.
  const isEmpty = [summary, usage, product].every(({ isPending, isLoadingError }) => isPending || isLoadingError);
  return isEmpty && errors.every(isTransient) ? (errors[0] ?? undefined) : undefined;
}

/** The one notice of a page that cannot reach the product, with the time of the next attempt. */
export function ConnectionNotice({ failure }: { readonly failure: ApiError }) {
  const { t } = useTranslation('licenses');
  const { cause } = useProblemTexts()(failure.code);
  const queryClient = useQueryClient();
  return (
    <NoticeBox
      severity="error"
      role="alert"
      title={t('unreachable')}
      actions={
        <Button size="small" variant="contained" onClick={() => void queryClient.refetchQueries({ type: 'active' })}>
          {t('retryNow')}
        </Button>
      }
    >
      {/* Without `aria-live="off"`, screen readers would repeat the alert every second. */}
      <p aria-live="off">
        {failure.code === 'network' ? null : `${cause} `}
        <Countdown failure={failure} />
      </p>
      {failure.raw ? <RawResponse raw={failure.raw} requestId={failure.requestId} /> : null}
    </NoticeBox>
  );
}

/** The seconds until the next attempt. */
function Countdown({ failure }: { readonly failure: ApiError }) {
  const { t } = useTranslation('licenses');
  const { errorUpdatedAt } = useQuery(summaryQuery);
  useRerenderInterval(1000);
  const delay = Math.max(POLLING_INTERVAL_MS, (failure.retryAfter ?? 0) * 1000);
  const seconds = Math.ceil((errorUpdatedAt + delay - Date.now()) / 1000);
  return t('retryingIn', { count: Math.max(0, seconds) });
}
