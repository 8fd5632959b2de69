import './print-record.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { keys } from '#src/api/keys.ts';
import { productQuery } from '#src/api/product.ts';
import { serverNow, toServerTime } from '#src/api/server-clock.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Age in ms from which the data counts as stale; the page polls every few seconds. */
const STALE_AFTER_MS = 120_000;

/** Heading of the printed page: product, time of printing, time of the data, and a warning if the data may be stale. */
export function PrintRecord() {
  const { t, i18n } = useTranslation('printed');
  const { data: product } = useQuery(productQuery);
  const { printedAt, asOf, hasFailed } = usePrintState();
  if (!product || asOf === undefined) return null;
  // A printed time needs its time zone, because readers may be in another one.
  const { format } = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'full' });
  return (
    <div className="printed-record">
      <dl>
        <dt>{t('product')}</dt>
        <dd>{product.name}</dd>
        <dt>{t('host')}</dt>
        <dd translate="no">{product.instanceName}</dd>
        <dt>{t('printedAt')}</dt>
        <dd>{format(printedAt)}</dd>
        <dt>{t('asOf')}</dt>
        <dd>{format(asOf)}</dd>
      </dl>
      {hasFailed || printedAt - asOf > STALE_AFTER_MS ? <p>{t('mayBeStale')}</p> : null}
    </div>
  );
}

interface PrintState {
  /** Times by the server's clock, in ms since 1970. `asOf` is undefined before the first response. */
  readonly printedAt: number;
  readonly asOf: number | undefined;
  /** Whether the last request for the state failed. */
  readonly hasFailed: boolean;
}

/**
 * Returns the state at the time of printing, rendered synchronously before the browser lays out the print. It ignores
 * other changes of the state, so that the invisible heading does not render after every response.
 */
function usePrintState(): PrintState {
  const queryClient = useQueryClient();
  const readState = useCallback((): PrintState => {
    const queryState = queryClient.getQueryState(keys.summary);
    const asOf = queryState?.dataUpdatedAt ? toServerTime(queryState.dataUpdatedAt) : undefined;
    return { printedAt: serverNow(), asOf, hasFailed: queryState?.status === 'error' };
  }, [queryClient]);
  const [printState, setPrintState] = useState(readState);
  useEffect(() => {
    const update = () => flushSync(() => setPrintState(readState()));
    addEventListener('beforeprint', update);
    return () => removeEventListener('beforeprint', update);
  }, [readState]);
  return printState;
}
