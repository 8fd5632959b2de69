import { useQuery } from '@tanstack/react-query';
import { type ComponentType, memo, type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { evaluationSeverity } from '#src/domain/severity.ts';
import { firstEndDate, mergedTerms } from '#src/domain/terms.ts';
import {
  coveredQuantity,
  displayName,
  shortfall,
  statusSeverities,
  type UsageLevel,
  usageCapacity,
  usageLevel,
  usageUrgency,
  worstFirst,
} from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { licenseRowPath } from '#src/paths.ts';
import { type TableColumn, withLineBreaks } from '#src/ui/data-table.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { LongTable, type RowKind } from '#src/ui/long-table.tsx';
import { Status } from '#src/ui/status.tsx';
import { TermEnds, TermName } from '#src/ui/terms.tsx';
import { UsageMeter } from './usage-meter.tsx';
import { useServerNow } from './use-server-now.ts';

const LicenseDetail = lazyWithRetry(
  async () => (await Promise.all([import('./license-detail.tsx'), loadDeferredNamespaces()]))[0].LicenseDetail,
);

const evaluationOf = ({ evaluation }: Summary) => evaluation;

function UsageStatus({ status }: Pick<LicenseUsage, 'status'>) {
  const { t } = useTranslation('licenses');
  const text = t(`usage.statuses.${status}`);
  return status === 'evaluation' ? (
    <EvaluationUsageStatus text={text} />
  ) : (
    <Status severity={statusSeverities[status] ?? 'information'} text={text} />
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

/** Shows the use of a license in the last days. */
export type SparklineComponent = ComponentType<{ readonly license: LicenseUsage }>;

/** With more licenses there are no sparklines: their history would be long. */
const MAX_SPARKLINES = 100;

interface UsageTableProps {
  readonly label: string;
  readonly licenses: readonly LicenseUsage[];
  /** Absent if the product keeps no history. */
  readonly Sparkline?: SparklineComponent | undefined;
}

/** The usage table: licenses with their covered quantity, usage and status, the worst first (screens.md §2.3). */
export function UsageTable(props: UsageTableProps) {
  const target = useTargetLicense(props.licenses);
  return <UsageRows key={target?.visit} {...props} targetTag={target?.tag} />;
}

/** The license that the address names by its fragment (`licenseRowPath`), and the history entry that did so last. */
function useTargetLicense(licenses: readonly LicenseUsage[]) {
  const { hash, key: visit } = useLocation();
  const [target, setTarget] = useState<{ readonly tag: string; readonly visit: string }>();
  // Opening a dialog removes the fragment, which changes nothing here.
  if (hash && visit !== target?.visit) {
    const license = licenses.find(({ tag }) => licenseRowPath(tag).endsWith(hash));
    if (license) setTarget({ tag: license.tag, visit });
  }
  return target;
}

/** The rows. Memoized, so that they do not render again when only a dialog opens or closes. */
const UsageRows = memo(function UsageRows({
  label,
  licenses,
  Sparkline,
  targetTag,
}: UsageTableProps & { readonly targetTag: string | undefined }) {
  const { t } = useTranslation('licenses');
  const [openTag, setOpenTag] = useState<string>();
  const columns = useColumns(licenses, setOpenTag, licenses.length > MAX_SPARKLINES ? undefined : Sparkline);
  const close = () => setOpenTag(undefined);
  const open = licenses.find(({ tag }) => tag === openTag);
  const kindOf = (id: UsageLevel, name: string): RowKind<UsageRow> => ({
    id,
    name,
    includes: ({ license }) => usageLevel(license) === id,
  });
  return (
    <>
      <LongTable
        label={label}
        columns={columns}
        rows={worstFirst(licenses).map(createRow)}
        rowKey={rowKey}
        getSubRows={getTermRows}
        searchText={({ license: { name, shortName, description, tag, status } }) =>
          [name ?? shortName, description, tag, t(`usage.statuses.${status}`)].join(' ')
        }
        kinds={[kindOf('short', t('usage.kinds.short')), kindOf('near', t('usage.kinds.nearLimit'))]}
        noMatch={(query) => t('usage.noMatch', { query })}
        targetKey={targetTag && `${targetTag} 0`}
      />
      {open ? (
        <SectionBoundary onClose={close}>
          <Suspense>
            <LicenseDetail
              license={open}
              inUse={<InUse license={open} />}
              status={<UsageStatus status={open.status} />}
              onClose={close}
            />
          </Suspense>
        </SectionBoundary>
      ) : null}
    </>
  );
});

/**
 * Returns the columns. `onOpen` opens the details of the license with a tag. The row of a term contains only its name,
 * reserved quantity and last day.
 */
function useColumns(
  licenses: readonly LicenseUsage[],
  onOpen: (tag: string) => void,
  Sparkline: SparklineComponent | undefined,
): readonly TableColumn<UsageRow>[] {
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
          <button type="button" className="license-button" aria-haspopup="dialog" onClick={() => onOpen(license.tag)}>
            {withLineBreaks(displayName(license))}
          </button>
        ) : (
          <TermName license={displayName(license)} place={place} count={count} />
        ),
      sortBy: ({ license }) => displayName(license),
      isRowHeader: true,
    },
    {
      id: 'description',
      header: t('usage.description'),
      cell: ofLicense(({ description }) => <span className="description">{description}</span>),
    },
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
    columns.push({ id: 'use', header: t('usage.use'), cell: ofLicense((license) => <UsageMeter license={license} />) });
  }
  if (Sparkline) {
    columns.push({
      id: 'sparkline',
      header: t('usage.lastDays'),
      cell: ofLicense((license) => (
        <Suspense>
          <Sparkline license={license} />
        </Suspense>
      )),
    });
  }
  columns.push({
    id: 'status',
    header: t('usage.status'),
    cell: ofLicense(({ status }) => <UsageStatus status={status} />),
    sortBy: ({ license }) => usageUrgency(license),
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
