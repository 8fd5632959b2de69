import './printed-record.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { backendNow, toBackendTime } from '#src/api/server-clock.ts';
import { useTexts } from '#src/i18n/hooks.ts';

/** A page that is this old, in ms, has not followed the product: it asks every few seconds. */
const stale = 120_000;

/** On paper: what the record is of, when it was printed and as of when, and that it may be out of date if it may. */
export function PrintedRecord() {
  const { t, i18n } = useTexts('printed');
  const { data: product } = useQuery(productQuery);
  const { data: summary, error, dataUpdatedAt } = useQuery(summaryQuery);
  const printedAt = usePrintedAt();
  if (!product || !summary) return null;
  const asOf = toBackendTime(dataUpdatedAt);
  // A paper is read elsewhere, by others: the time zone belongs to the time.
  const { format } = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'full' });
  return (
    <div className="printed-record">
      <dl>
        <dt>{t('product')}</dt>
        <dd>{product.name}</dd>
        <dt>{t('host')}</dt>
        <dd>{product.instanceName}</dd>
        <dt>{t('printedAt')}</dt>
        <dd>{format(printedAt)}</dd>
        <dt>{t('asOf')}</dt>
        <dd>{format(asOf)}</dd>
      </dl>
      {error || printedAt - asOf > stale ? <p>{t('mayBeStale')}</p> : null}
    </div>
  );
}

/** The moment at which the page was printed last, by the backend's clock; drawn before the browser lays the paper out. */
function usePrintedAt(): number {
  const [printedAt, setPrintedAt] = useState(backendNow);
  useEffect(() => {
    const take = () => flushSync(() => setPrintedAt(backendNow()));
    addEventListener('beforeprint', take);
    return () => removeEventListener('beforeprint', take);
  }, []);
  return printedAt;
}
