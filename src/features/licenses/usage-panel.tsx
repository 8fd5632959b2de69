import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import type { UsageTable as UsageTableName } from '#src/contract/product.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { usagePanelId } from '#src/ui/view-usage.ts';
import { ActionButton } from './action-button.tsx';
import { type SparklineComponent, UsageTable } from './usage-table.tsx';

/** The usage tables of the product, one per kind of license (screens.md §0, §2.3). */
export function UsagePanels({ Sparkline }: { readonly Sparkline: SparklineComponent }) {
  const { data: product } = useQuery(productQuery);
  const tables: readonly UsageTableName[] = product?.usageTables ?? ['licenses'];
  // The actions for the whole reservation appear once, on the first table, and so do the licenses of an unknown table.
  return tables.map((table, index) => (
    <UsagePanel
      key={table}
      {...(index === 0 && { id: usagePanelId, actions: <ReservationActions /> })}
      table={table}
      tables={tables}
      Sparkline={product?.capabilities.usageHistory ? Sparkline : undefined}
    />
  ));
}

interface UsagePanelProps {
  readonly id?: string;
  readonly table: UsageTableName;
  readonly tables: readonly UsageTableName[];
  readonly actions?: ReactNode;
  readonly Sparkline: SparklineComponent | undefined;
}

function UsagePanel({ id, table, tables, actions, Sparkline }: UsagePanelProps) {
  const { t } = useTranslation('licenses');
  const query = useQuery(usageQuery);
  const { data: usage, refetch } = query;
  const error = useStickyError(query);
  const tableOf = (license: LicenseUsage) => (tables.includes(license.table) ? license.table : tables[0]);
  const rows = usage?.licenses.filter((license) => tableOf(license) === table) ?? [];
  const title = t(`usage.titles.${table}`);
  return (
    <Panel id={id} title={title} actions={actions} leftOut={usage?.leftOut}>
      {error && !usage ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
      {usage && rows.length === 0 ? <p className="muted">{t('usage.empty')}</p> : null}
      {rows.length > 0 ? <UsageTable label={title} licenses={rows} Sparkline={Sparkline} /> : null}
    </Panel>
  );
}

/** The actions for the whole reservation (screens.md §0.1). */
function ReservationActions() {
  return (
    <div className="panel-actions">
      <ActionButton action="update-reservation" text="updateReservation" path={paths.updateReservation('authorize')} />
      <ActionButton
        action="return-reservation"
        text="returnReservedLicenses"
        path={paths.returnReservation('confirm')}
      />
    </div>
  );
}
