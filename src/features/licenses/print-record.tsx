import './print-record.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { keys } from '#src/api/keys.ts';
import { productQuery } from '#src/api/product.ts';
import { serverNow, toServerTime } from '#src/api/server-clock.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** A page that is this old, in ms, has not followed the product: it asks every few seconds. */
const STALE_AFTER_MS = 120_000;

/** On paper: what the record is of, when it was printed and as of when, and that it may be out of date if it may. */
export function PrintRecord() {
  const { t, i18n } = useTranslation('printed');
  const { data: product } = useQuery(productQuery);
  const { printedAt, asOf, hasFailed } = usePrintState();
  if (!product || asOf === undefined) return null;
  // A paper is read elsewhere, by others: the time zone belongs to the time.
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
  /** Both by the backend's clock, in ms since 1970; nothing has been heard of the state without `asOf`. */
  readonly printedAt: number;
  readonly asOf: number | undefined;
  /** Whether the last question for the state failed. */
  readonly hasFailed: boolean;
}

/**
 * How the state stood at the moment of printing, drawn before the browser lays the paper out. It does not follow the state
 * meanwhile: what nobody sees is not drawn with every answer.
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
