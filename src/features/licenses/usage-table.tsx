import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { summaryQuery } from '#src/api/license.ts';
import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { LicenseStatus, LicenseUsage } from '#src/contract/usage.ts';
import { evaluationSeverity } from '#src/domain/severity.ts';
import { firstEndDate, mergedTerms } from '#src/domain/terms.ts';
import { coveredQuantity, displayName, shortfall, usageCapacity } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { TableColumn } from '#src/ui/data-table.tsx';
import { LongTable } from '#src/ui/long-table.tsx';
import { type Severity, Status } from '#src/ui/status.tsx';
import { TermEnds, TermName } from '#src/ui/terms.tsx';
import { UsageBar } from '#src/ui/usage-bar.tsx';
import { useServerNow } from './use-server-now.ts';

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
  const { t } = useTranslation('licenses');
  const text = t(`usage.statuses.${status}`);
  return status === 'evaluation' ? (
    <EvaluationUsageStatus text={text} />
  ) : (
    <Status severity={severities[status] ?? 'information'} text={text} />
  );
}

/** The status of a license in evaluation. Its severity follows that of the evaluation over time. */
function EvaluationUsageStatus({ text }: { readonly text: string }) {
  const { data: evaluation } = useQuery({ ...summaryQuery, select: evaluationOf });
  const now = useServerNow(60_000);
  return <Status severity={evaluation ? evaluationSeverity(evaluation, now) : 'error'} text={text} />;
}

/** The row of a license, or of one of its reserved terms if it has several. */
interface UsageRow {
  readonly license: LicenseUsage;
  readonly terms: readonly LicenseTerm[];
  /** The position of the term, from 1; undefined for the license itself. */
  readonly place?: number;
  /** Number of terms of the license. */
  readonly count: number;
}

function createRow(license: LicenseUsage): UsageRow {
  const terms = mergedTerms(license.terms ?? []);
  return { license, terms, count: terms.length };
}

function getTermRows({ license, terms, count, place }: UsageRow): readonly UsageRow[] {
  if (count < 2 || place !== undefined) return [];
  return terms.map((term, index) => ({ license, terms: [term], place: index + 1, count }));
}

const rowKey = ({ license, place = 0 }: UsageRow) => `${license.tag} ${place}`;
const getSearchText = ({ license }: UsageRow) => `${displayName(license)} ${license.description ?? ''} ${license.tag}`;

interface UsageTableProps {
  readonly label: string;
  readonly rows: readonly LicenseUsage[];
}

/** The usage table: licenses with their covered quantity, usage and status (screens.md §2.3). */
export function UsageTable({ label, rows }: UsageTableProps) {
  const columns = useColumns(rows);
  return (
    <LongTable
      label={label}
      columns={columns}
      rows={rows.map(createRow)}
      rowKey={rowKey}
      getSubRows={getTermRows}
      searchText={getSearchText}
    />
  );
}

/** Returns the columns. The row of a term contains only its name, reserved quantity and last day. */
function useColumns(licenses: readonly LicenseUsage[]): readonly TableColumn<UsageRow>[] {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const formatNumber = (value: number | undefined) => (value === undefined ? '' : number(value));
  const ofLicense =
    (cell: (license: LicenseUsage) => ReactNode) =>
    ({ license, place }: UsageRow) =>
      place === undefined ? cell(license) : null;
  const hasReserved = licenses.some(({ reserved, unlimited }) => reserved !== undefined || unlimited);
  const hasEntitled = !hasReserved && licenses.some(({ entitled }) => entitled !== undefined);
  const hasTerms = licenses.some(({ terms = [] }) => terms.length > 0);
  const columns: TableColumn<UsageRow>[] = [
    {
      id: 'license',
      header: t('usage.license'),
      cell: ({ license, place, count }) =>
        place === undefined ? (
          displayName(license)
        ) : (
          <TermName license={displayName(license)} place={place} count={count} />
        ),
      sortBy: ({ license }) => displayName(license),
      isRowHeader: true,
    },
    { id: 'description', header: t('usage.description'), cell: ofLicense(({ description }) => description ?? '') },
  ];
  if (hasReserved || hasEntitled) {
    const formatCoverage = (license: LicenseUsage) =>
      license.unlimited ? t('usage.unlimited') : formatNumber(coveredQuantity(license));
    columns.push({
      id: 'covered',
      header: t(hasReserved ? 'usage.reserved' : 'usage.entitled'),
      cell: ({ license, terms: [term], place }) =>
        place === undefined ? formatCoverage(license) : formatNumber(term?.quantity),
      sortBy: ({ license }) => coveredQuantity(license) ?? 0,
      isNumeric: true,
    });
  }
  columns.push({
    id: 'in-use',
    header: t('usage.inUse'),
    cell: ofLicense((license) => <InUse license={license} />),
    sortBy: ({ license }) => license.inUse,
    isNumeric: true,
  });
  if (licenses.some((license) => usageCapacity(license) || shortfall(license) > 0)) {
    columns.push({ id: 'use', header: t('usage.use'), cell: ofLicense((license) => <UsageLevel license={license} />) });
  }
  columns.push({
    id: 'status',
    header: t('usage.status'),
    cell: ofLicense(({ status }) => <UsageStatus status={status} />),
    sortBy: ({ license }) => license.status,
  });
  if (hasTerms) {
    columns.push({
      id: 'expires',
      header: t('usage.expires'),
      cell: ({ terms }) => <TermEnds terms={terms} />,
      sortBy: ({ terms }) => firstEndDate(terms),
    });
  }
  return columns;
}

/** The number of licenses in use, with the counted unit if the product reports it. */
function InUse({ license: { inUse, unit } }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  if (!unit) return number(inUse);
  return (
    <span>
      {number(inUse)} <span className="muted">{t(`usage.units.${unit}`, { count: inUse })}</span>
    </span>
  );
}

/** The usage bar if there is a capacity, the usage by other products, and the missing or remaining quantity. */
function UsageLevel({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const capacity = usageCapacity(license);
  const missing = shortfall(license);
  const level = missing > 0 ? 'short' : capacity?.isNearlyFull ? 'near' : 'use';
  return (
    <div>
      {capacity ? (
        <UsageBar
          own={license.inUse}
          {...capacity}
          level={level}
          label={t('usage.percent', { number: number(license.inUse), total: number(capacity.total) })}
        />
      ) : null}
      {missing > 0 ? (
        <strong className="bar-words">{t('usage.short', { count: missing, number: number(missing) })}</strong>
      ) : null}
      {level === 'near' && capacity ? (
        <strong className="bar-words">
          {t('usage.left', { count: capacity.available, number: number(capacity.available) })}
        </strong>
      ) : null}
      {capacity && capacity.others > 0 ? (
        <span className="bar-words muted">{t('usage.others', { number: number(capacity.others) })}</span>
      ) : null}
    </div>
  );
}
