import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { Link } from 'react-router';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { usageHistoryQuery } from '#src/api/usage-history.ts';
import type { UsageHistory } from '#src/contract/usage.ts';
import { chosenHistory, keepsUsageHistory, readablePoints, sortHistories } from '#src/domain/license-history.ts';
import { displayName } from '#src/domain/usage.ts';
import { lastPoints } from '#src/domain/usage-chart.ts';
import type { CsvSeparator } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { ChoiceChips } from '#src/ui/choice-chips.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { ChosenHistory } from './chosen-history.tsx';
import { useHistoryExport } from './use-history-export.ts';
import { ranges, type UsageAddress, useUsageAddress } from './use-usage-address.ts';
import './usage-over-time.css';

interface UsageOverTimeProps {
  /** The separator of exported tables. */
  readonly csvSeparator: CsvSeparator;
}

/** The use of a license over time, or the reason why the product does not have it (screens.md §2.5). */
export function UsageOverTime({ csvSeparator }: UsageOverTimeProps) {
  const { t } = useTranslation('usageHistory');
  const { data: product } = useQuery(productQuery);
  const { data: summary } = useQuery(summaryQuery);
  if (!product || !summary) return <Loading />;
  if (keepsUsageHistory(product.capabilities, summary.deployment)) return <HistoryPanel csvSeparator={csvSeparator} />;
  return (
    <Panel title={t('title')}>
      <p>{t(summary.deployment === 'standby' ? 'standby' : 'notKept')}</p>
      <p>
        <Link to={paths.licenses()}>{t('goToOverview')}</Link>
      </p>
    </Panel>
  );
}

function Loading() {
  const { t } = useTranslation(['common', 'usageHistory']);
  return (
    <Panel title={t('usageHistory:title')}>
      <div className="usage-loading" role="status" aria-label={t('loading')}>
        <span className="skeleton-block" />
      </div>
    </Panel>
  );
}

function HistoryPanel({ csvSeparator }: UsageOverTimeProps) {
  const { t } = useTranslation('usageHistory');
  const address = useUsageAddress();
  // The forecast needs 90 days, also for a shorter range.
  const query = useQuery({
    ...usageHistoryQuery(address.days === '365' ? '365' : '90'),
    // The controls stay while another range loads, and keep the focus.
    placeholderData: keepPreviousData,
  });
  const { data: history, refetch } = query;
  const error = useStickyError(query);
  if (!history && !error) return <Loading />;
  return (
    <Panel title={t('title')} leftOut={history?.leftOut}>
      {error && !history ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
      {history ? <LicenseChoice history={history} address={address} csvSeparator={csvSeparator} /> : null}
    </Panel>
  );
}

interface LicenseChoiceProps extends UsageOverTimeProps {
  readonly history: UsageHistory;
  readonly address: UsageAddress;
}

/** The license that the address names, or the most urgent one, with the choices of the address. */
function LicenseChoice({ history, address, csvSeparator }: LicenseChoiceProps) {
  const { t } = useTranslation('usageHistory');
  const { tag, days, isTable, choose } = address;
  const { data: usage } = useQuery(usageQuery);
  const saveAsCsv = useHistoryExport(csvSeparator);
  const selectId = useId();
  const licenses = useMemo(() => sortHistories(history, usage), [history, usage]);
  // A choice does not render a thousand options anew.
  const options = useMemo(
    () =>
      licenses.map((license) => (
        <option key={license.tag} value={license.tag}>
          {displayName(license)}
        </option>
      )),
    [licenses],
  );
  const chosen = chosenHistory(licenses, tag);
  const points = useMemo(
    () => (chosen ? lastPoints(readablePoints(chosen), history.to, Number(days)) : []),
    [chosen, history.to, days],
  );
  if (!chosen) {
    return tag === undefined ? (
      <p className="muted">{t('empty')}</p>
    ) : (
      <>
        <p>{t('unknownLicense')}</p>
        <p>
          <Link to={paths.usage()}>{t('allLicenses')}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <div className="usage-controls">
        <label htmlFor={selectId}>{t('license')}</label>
        <select
          id={selectId}
          className="plain-select"
          value={chosen.tag}
          onChange={(event) => choose({ tag: event.target.value })}
        >
          {options}
        </select>
        <ChoiceChips
          legend={t('range')}
          choices={ranges.map((range) => ({ id: range, name: t(`ranges.${range}`) }))}
          selected={days}
          onSelect={(next) => choose({ days: next })}
        />
        <Button variant="outlined" size="small" aria-pressed={isTable} onClick={() => choose({ isTable: !isTable })}>
          {t('showTable')}
        </Button>
        <Button variant="outlined" size="small" onClick={() => saveAsCsv(chosen, points)}>
          {t('export')}
        </Button>
      </div>
      <ChosenHistory history={history} license={chosen} points={points} days={Number(days)} isTable={isTable} />
    </>
  );
}
