import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import { serverNow } from '#src/api/server-clock.ts';
import type { LicenseHistory, UsagePoint } from '#src/contract/usage.ts';
import { exportFileName } from '#src/domain/export-file-name.ts';
import { overUse, usageLimit } from '#src/domain/license-history.ts';
import { displayName } from '#src/domain/usage.ts';
import { type CsvSeparator, usageCsv } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { saveFile } from '#src/ui/save-file.ts';

/** Returns a function that saves the days of a license as CSV, oldest first. */
export function useHistoryExport(
  separator: CsvSeparator,
): (history: LicenseHistory, points: readonly UsagePoint[]) => void {
  const { t } = useTranslation('usageHistory');
  const { data: product } = useQuery(productQuery);
  return (history, points) => {
    const headers = [
      t('license'),
      t('csv.tag'),
      t('day'),
      t('inUse'),
      t('limit'),
      t('over'),
      t('csv.reserved'),
      t('csv.entitled'),
      t('csv.others'),
    ];
    const rows = points.map((point) => [
      displayName(history),
      history.tag,
      point.day,
      point.inUse,
      point.unlimited ? t('unlimited') : usageLimit(point),
      usageLimit(point) === undefined ? undefined : overUse(point),
      point.reserved,
      point.entitled,
      point.usedByOthers,
    ]);
    const name = exportFileName(product?.instanceName ?? 'product', 'usage-history.csv', serverNow());
    reportResult(t('exported', { name: saveFile(name, usageCsv({ headers, rows }, separator), 'text/csv') }));
  };
}
