import type { LicenseHistory, UsagePoint } from '#src/contract/usage.ts';
import { overUse, usageLimit } from '#src/domain/license-history.ts';
import { displayName } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { DataTable, type TableColumn } from '#src/ui/data-table.tsx';

const dayOf = ({ day }: UsagePoint) => day;

interface HistoryTableProps {
  readonly license: LicenseHistory;
  readonly points: readonly UsagePoint[];
}

/** The days of a license as a table, newest first. */
export function HistoryTable({ license, points }: HistoryTableProps) {
  const { t } = useTranslation('usageHistory');
  const { day, number } = useFormats();
  const columns: readonly TableColumn<UsagePoint>[] = [
    {
      id: 'day',
      header: t('day'),
      cell: (point) => (
        <time className="day" dateTime={point.day}>
          {day(point.day)}
        </time>
      ),
      sortBy: dayOf,
      isRowHeader: true,
    },
    {
      id: 'in-use',
      header: t('inUse'),
      cell: ({ inUse }) => number(inUse),
      sortBy: ({ inUse }) => inUse,
      isNumeric: true,
    },
    {
      id: 'limit',
      header: t('limit'),
      cell: (point) => {
        const limit = usageLimit(point);
        return point.unlimited ? t('unlimited') : limit === undefined ? '' : number(limit);
      },
      sortBy: (point) => usageLimit(point) ?? -1,
      isNumeric: true,
    },
    {
      id: 'over',
      header: t('over'),
      cell: (point) => (overUse(point) > 0 ? number(overUse(point)) : ''),
      sortBy: overUse,
      isNumeric: true,
    },
  ];
  return (
    <DataTable
      label={t('tableOf', { license: displayName(license) })}
      columns={columns}
      rows={points.toReversed()}
      rowKey={dayOf}
    />
  );
}
