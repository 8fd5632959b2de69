import { useQuery } from '@tanstack/react-query';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { exportFileName } from '#src/domain/export-file-name.ts';
import { smartAgentSummary } from '#src/domain/smart-agent-summary.ts';
import { usageRecords } from '#src/domain/terms.ts';
import { coveredQuantity, displayName, shortfall } from '#src/domain/usage.ts';
import { usageCsv } from '#src/domain/usage-csv.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { useCsvSeparator } from './csv-separator.ts';

/** Functions that save the data of the page as files (screens.md §2.3); undefined until the data is loaded. */
export interface Exports {
  readonly exportUsage: (() => void) | undefined;
  readonly exportSummary: (() => void) | undefined;
}

/** Returns exports of the usage table as CSV and of the state in the format of the Smart Agent's command. */
export function useExports(): Exports {
  const { t } = useTranslation('licenses');
  const { t: common } = useTranslation();
  const separator = useCsvSeparator();
  const { data: product } = useQuery(productQuery);
  const { data: summary } = useQuery(summaryQuery);
  const { data: usage } = useQuery(usageQuery);
  const save = (fileKind: 'usage.csv' | 'summary.json', content: string, type: string) => {
    const name = saveFile(exportFileName(product?.instanceName ?? 'product', fileKind, serverNow()), content, type);
    reportResult(t('exported', { name }));
  };
  const columns = [
    'license',
    'tag',
    'description',
    'reserved',
    'entitled',
    'inUse',
    'missing',
    'status',
    'expires',
  ] as const;
  return {
    exportUsage:
      usage &&
      (() => {
        const rows = usage.licenses.flatMap((license) =>
          usageRecords(license).map(({ reserved, ends, totals }) => [
            displayName(license),
            license.tag,
            license.description,
            reserved,
            totals?.entitled,
            totals?.inUse,
            totals && (coveredQuantity(totals) === undefined ? undefined : shortfall(totals)),
            t(`usage.statuses.${license.status}`),
            ends === 'never' ? common('terms.never') : ends,
          ]),
        );
        const table = { headers: columns.map((column) => t(`usage.${column}`)), rows };
        save('usage.csv', usageCsv(table, separator), 'text/csv');
      }),
    exportSummary:
      summary &&
      usage &&
      (() => {
        const agentSummary = smartAgentSummary(summary, usage, serverNow());
        save('summary.json', JSON.stringify(agentSummary, null, 2), 'application/json');
      }),
  };
}
