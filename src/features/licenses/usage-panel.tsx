import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import type { UsageTable } from '#src/contract/product.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { LicenseStatus, LicenseUsage } from '#src/contract/usage.ts';
import { evaluationSeverity } from '#src/domain/expiry.ts';
import { covered, nameOf, share, shortfall } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import type { Column } from '#src/ui/data-table.tsx';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { LongTable } from '#src/ui/long-table.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { type Severity, Status } from '#src/ui/status.tsx';
import { UsageBar } from '#src/ui/usage-bar.tsx';
import { OfferButton } from './offer-button.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** A table of use for each kind of thing the product counts (screens.md §0, §2.3). */
export function UsagePanels() {
  const { data: product } = useQuery(productQuery);
  // What is done with the reservation as a whole stands once, on the first table.
  return (product?.usageTables ?? ['licenses']).map((table, index) => (
    <UsagePanel key={table} table={table} actions={index === 0 ? <ReservationActions /> : null} />
  ));
}

function UsagePanel({ table, actions }: { readonly table: UsageTable; readonly actions: ReactNode }) {
  const { t } = useTexts('licenses');
  const asked = useQuery(usageQuery);
  const { data: usage, refetch } = asked;
  const error = useLastingError(asked);
  const rows = usage?.licenses.filter((license) => license.table === table) ?? [];
  const title = t(`usage.titles.${table}`);
  return (
    <Panel title={title} actions={actions}>
      {error && !usage ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
      {usage && rows.length === 0 ? <p className="muted">{t('usage.empty')}</p> : null}
      {rows.length > 0 ? <UsageTableOf label={title} rows={rows} /> : null}
    </Panel>
  );
}

/** What can be done with the reservation as a whole stands on its table (screens.md §0.1). */
function ReservationActions() {
  return (
    <div className="panel-actions">
      <OfferButton action="update-reservation" text="updateReservation" path={paths.updateReservation('authorize')} />
      <OfferButton
        action="return-reservation"
        text="returnReservedLicenses"
        path={paths.returnReservation('confirm')}
      />
    </div>
  );
}

const severities: Readonly<Record<Exclude<LicenseStatus, 'evaluation'>, Severity>> = {
  authorized: 'success',
  'no-licenses-in-use': 'success',
  waiting: 'information',
  unregistered: 'information',
  'evaluation-expired': 'error',
  'out-of-compliance': 'error',
  'authorization-expired': 'error',
};

const evaluationOf = ({ evaluation }: Summary) => evaluation;

function UsageStatus({ status }: Pick<LicenseUsage, 'status'>) {
  const { t } = useTexts('licenses');
  const word = t(`usage.statuses.${status}`);
  return status === 'evaluation' ? <InEvaluation word={word} /> : <Status severity={severities[status]} word={word} />;
}

/** A licence in evaluation is as loud as the evaluation itself, also when that grows louder: one fact has one severity. */
function InEvaluation({ word }: { readonly word: string }) {
  const { data: evaluation } = useQuery({ ...summaryQuery, select: evaluationOf });
  const now = useBackendNow(60_000);
  return <Status severity={evaluation ? evaluationSeverity(evaluation, now) : 'error'} word={word} />;
}

const tagOf = ({ tag }: LicenseUsage) => tag;
const searchTextOf = (license: LicenseUsage) => `${nameOf(license)} ${license.description ?? ''} ${license.tag}`;

function UsageTableOf({ label, rows }: { readonly label: string; readonly rows: readonly LicenseUsage[] }) {
  const { t } = useTexts('licenses');
  const { number } = useFormats();
  const figure = (value: number | undefined) => (value === undefined ? '' : number(value));
  const hasReserved = rows.some(({ reserved, unlimited }) => reserved !== undefined || unlimited);
  const hasEntitled = !hasReserved && rows.some(({ entitled }) => entitled !== undefined);
  const columns: Column<LicenseUsage>[] = [
    { id: 'license', head: t('usage.license'), cell: nameOf, sortBy: nameOf, isRowHead: true },
    { id: 'description', head: t('usage.description'), cell: ({ description }) => description ?? '' },
  ];
  if (hasReserved || hasEntitled) {
    const head = t(hasReserved ? 'usage.reserved' : 'usage.entitled');
    const cover = (license: LicenseUsage) => covered(license) ?? 0;
    const covers = (row: LicenseUsage) => (row.unlimited ? t('usage.unlimited') : figure(covered(row)));
    columns.push({ id: 'covered', head, cell: covers, sortBy: cover, isFigure: true });
  }
  columns.push({
    id: 'in-use',
    head: t('usage.inUse'),
    cell: ({ inUse }) => number(inUse),
    sortBy: ({ inUse }) => inUse,
    isFigure: true,
  });
  if (rows.some((row) => covered(row) !== undefined)) {
    columns.push({ id: 'use', head: t('usage.use'), cell: (row) => <Use license={row} /> });
  }
  columns.push({
    id: 'status',
    head: t('usage.status'),
    cell: ({ status }) => <UsageStatus status={status} />,
    sortBy: ({ status }) => status,
  });
  return <LongTable label={label} columns={columns} rows={rows} rowKey={tagOf} searchText={searchTextOf} />;
}

/** The bar, and what is missing in words. */
function Use({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTexts('licenses');
  const { number } = useFormats();
  const part = share(license);
  if (part === undefined) return null;
  const missing = shortfall(license);
  const label = t('usage.percent', { number: number(license.inUse), total: number(covered(license) ?? 0) });
  return (
    <div>
      <UsageBar share={part} isShort={missing > 0} label={label} />
      {missing > 0 ? (
        <strong className="bar-words">{t('usage.short', { count: missing, number: number(missing) })}</strong>
      ) : null}
    </div>
  );
}
