import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { summaryQuery } from '#src/api/license.ts';
import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { LicenseStatus, LicenseUsage } from '#src/contract/usage.ts';
import { evaluationSeverity } from '#src/domain/expiry.ts';
import { firstEnd, mergedTerms } from '#src/domain/terms.ts';
import { covered, nameOf, roomOf, shortfall } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import type { Column } from '#src/ui/data-table.tsx';
import { LongTable } from '#src/ui/long-table.tsx';
import { type Severity, Status } from '#src/ui/status.tsx';
import { TermEnds, TermName } from '#src/ui/terms.tsx';
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

/** A license in all, or one of its reserved terms when it has several. */
interface UsageRow {
  readonly license: LicenseUsage;
  readonly terms: readonly LicenseTerm[];
  /** Which of several terms it is, from 1. */
  readonly place?: number;
  /** How many terms the license has. */
  readonly count: number;
}

function rowOf(license: LicenseUsage): UsageRow {
  const terms = mergedTerms(license.terms ?? []);
  return { license, terms, count: terms.length };
}

function termRowsOf({ license, terms, count, place }: UsageRow): readonly UsageRow[] {
  if (count < 2 || place !== undefined) return [];
  return terms.map((term, index) => ({ license, terms: [term], place: index + 1, count }));
}

const keyOf = ({ license, place = 0 }: UsageRow) => `${license.tag} ${place}`;
const searchTextOf = ({ license }: UsageRow) => `${nameOf(license)} ${license.description ?? ''} ${license.tag}`;

interface UsageTableProps {
  readonly label: string;
  readonly rows: readonly LicenseUsage[];
}

/** Licences with what covers them, how many are in use, and whether that is covered (screens.md §2.3). */
export function UsageTable({ label, rows }: UsageTableProps) {
  const columns = useColumns(rows);
  return (
    <LongTable
      label={label}
      columns={columns}
      rows={rows.map(rowOf)}
      rowKey={keyOf}
      partsOf={termRowsOf}
      searchText={searchTextOf}
    />
  );
}

/** The row of a term has a name, a number that is reserved and a last day; all else is of the license in all. */
function useColumns(licenses: readonly LicenseUsage[]): readonly Column<UsageRow>[] {
  const { t } = useTexts('licenses');
  const { number } = useFormats();
  const figure = (value: number | undefined) => (value === undefined ? '' : number(value));
  const ofLicense =
    (cell: (license: LicenseUsage) => ReactNode) =>
    ({ license, place }: UsageRow) =>
      place === undefined ? cell(license) : null;
  const hasReserved = licenses.some(({ reserved, unlimited }) => reserved !== undefined || unlimited);
  const hasEntitled = !hasReserved && licenses.some(({ entitled }) => entitled !== undefined);
  const hasTerms = licenses.some(({ terms = [] }) => terms.length > 0);
  const columns: Column<UsageRow>[] = [
    {
      id: 'license',
      head: t('usage.license'),
      cell: ({ license, place, count }) =>
        place === undefined ? nameOf(license) : <TermName license={nameOf(license)} place={place} count={count} />,
      sortBy: ({ license }) => nameOf(license),
      isRowHead: true,
    },
    { id: 'description', head: t('usage.description'), cell: ofLicense(({ description }) => description ?? '') },
  ];
  if (hasReserved || hasEntitled) {
    const covers = (license: LicenseUsage) => (license.unlimited ? t('usage.unlimited') : figure(covered(license)));
    columns.push({
      id: 'covered',
      head: t(hasReserved ? 'usage.reserved' : 'usage.entitled'),
      cell: ({ license, terms: [term], place }) => (place === undefined ? covers(license) : figure(term?.quantity)),
      sortBy: ({ license }) => covered(license) ?? 0,
      isFigure: true,
    });
  }
  columns.push({
    id: 'in-use',
    head: t('usage.inUse'),
    cell: ofLicense((license) => <InUse license={license} />),
    sortBy: ({ license }) => license.inUse,
    isFigure: true,
  });
  if (licenses.some((license) => roomOf(license) || shortfall(license) > 0)) {
    columns.push({ id: 'use', head: t('usage.use'), cell: ofLicense((license) => <Use license={license} />) });
  }
  columns.push({
    id: 'status',
    head: t('usage.status'),
    cell: ofLicense(({ status }) => <UsageStatus status={status} />),
    sortBy: ({ license }) => license.status,
  });
  if (hasTerms) {
    columns.push({
      id: 'expires',
      head: t('usage.expires'),
      cell: ({ terms }) => <TermEnds terms={terms} />,
      sortBy: ({ terms }) => firstEnd(terms),
    });
  }
  return columns;
}

/** How many are in use, and what is counted where the product says it. */
function InUse({ license: { inUse, unit } }: { readonly license: LicenseUsage }) {
  const { t } = useTexts('licenses');
  const { number } = useFormats();
  if (!unit) return number(inUse);
  return (
    <span>
      {number(inUse)} <span className="muted">{t(`usage.units.${unit}`, { count: inUse })}</span>
    </span>
  );
}

/** The bar where something can be measured against, what others use, and what is missing or nearly so in words. */
function Use({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTexts('licenses');
  const { number } = useFormats();
  const room = roomOf(license);
  const missing = shortfall(license);
  const level = missing > 0 ? 'short' : room?.isNearlyFull ? 'near' : 'use';
  return (
    <div>
      {room ? (
        <UsageBar
          own={license.inUse}
          {...room}
          level={level}
          label={t('usage.percent', { number: number(license.inUse), total: number(room.total) })}
        />
      ) : null}
      {missing > 0 ? (
        <strong className="bar-words">{t('usage.short', { count: missing, number: number(missing) })}</strong>
      ) : null}
      {level === 'near' && room ? (
        <strong className="bar-words">{t('usage.left', { count: room.left, number: number(room.left) })}</strong>
      ) : null}
      {room && room.others > 0 ? (
        <span className="bar-words muted">{t('usage.others', { number: number(room.others) })}</span>
      ) : null}
    </div>
  );
}
