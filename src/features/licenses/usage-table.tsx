import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { LicenseStatus, LicenseUsage } from '#src/contract/usage.ts';
import { evaluationSeverity } from '#src/domain/expiry.ts';
import { covered, nameOf, share, shortfall } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import type { Column } from '#src/ui/data-table.tsx';
import { LongTable } from '#src/ui/long-table.tsx';
import { type Severity, Status } from '#src/ui/status.tsx';
import { UsageBar } from '#src/ui/usage-bar.tsx';
import { useBackendNow } from './use-backend-now.ts';

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

interface UsageTableProps {
  readonly label: string;
  readonly rows: readonly LicenseUsage[];
}

/** Licences with what covers them, how many are in use, and whether that is covered (screens.md §2.3). */
export function UsageTable({ label, rows }: UsageTableProps) {
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
