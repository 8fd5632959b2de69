import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { usageHistoryQuery } from '#src/api/usage-history.ts';
import { limitForecasts } from '#src/domain/forecast/limit-forecasts.ts';
import { keepsUsageHistory } from '#src/domain/license-history.ts';
import type { LimitForecast } from '#src/domain/upcoming-event.ts';

/** Returns when licenses reach their limit at the present rate; empty without a history, and until it is calculated. */
export function useLimitForecasts(): readonly LimitForecast[] {
  const { data: product } = useQuery(productQuery);
  const { data: summary } = useQuery(summaryQuery);
  const { data: usage } = useQuery(usageQuery);
  const enabled = Boolean(product && summary && keepsUsageHistory(product.capabilities, summary.deployment));
  const { data } = useQuery({ ...usageHistoryQuery('90'), enabled });
  const history = useDeferredValue(data, undefined);
  return useMemo(() => (history ? limitForecasts(history, usage) : []), [history, usage]);
}
